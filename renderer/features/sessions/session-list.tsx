import { Button, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EnvironmentDot } from '../../components/environment-dot'
import { Mark } from '../../components/mark'
import type { SessionPlace } from './session-places'
import { SessionState } from './session-state'
import { SessionAge } from './session-times'

interface SessionListProps {
  places: readonly SessionPlace[]
  chosenId: string | null
  onChoose(environmentId: string): void
  onAdd(): void
}

const Row = ({ place, isChosen, onChoose }: { place: SessionPlace; isChosen: boolean; onChoose(): void }) => {
  const { t } = useTranslation()
  const { environment, provider, session } = place
  const { status, account } = session
  return (
    <li>
      <UnstyledButton
        className="session-row"
        aria-current={isChosen}
        onClick={onChoose}
        data-testid="session-row"
        data-environment={environment.id}
        data-status={status}
      >
        <span className="environment-name">
          <EnvironmentDot color={environment.color} />
          <span className="ellipsis">{environment.name}</span>
          {environment.production && (
            <Mark tone="warn" icon={IconAlertTriangle}>
              {t('environment.production')}
            </Mark>
          )}
        </span>
        <span className="session-row-line">
          <SessionState session={session} />
          {status === 'active' && <SessionAge session={session} />}
        </span>
        <span className="quiet ellipsis">{account === '' ? provider.name : `${provider.name} · ${account}`}</span>
      </UnstyledButton>
    </li>
  )
}

/** Every environment where people can log in, and how it stands there. */
export const SessionList = ({ places, chosenId, onChoose, onAdd }: SessionListProps) => {
  const { t } = useTranslation()
  return (
    <div className="session-list scroll">
      <ul aria-label={t('sessions.list')} className="plain-list">
        {places.map(place => (
          <Row
            key={place.environment.id}
            place={place}
            isChosen={place.environment.id === chosenId}
            onChoose={() => onChoose(place.environment.id)}
          />
        ))}
      </ul>
      <Button
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={onAdd}
        data-testid="session-add-environment"
      >
        {t('sessions.addEnvironment')}
      </Button>
    </div>
  )
}
