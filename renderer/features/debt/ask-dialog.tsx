import { Button, Modal, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useFormat } from '../../i18n/use-format'
import { useDebt } from '../../stores/debt-store'
import { useEnvironments } from '../../stores/environment-store'
import { useNavigation } from '../../stores/navigation-store'
import { useProviders } from '../../stores/provider-store'
import { findSession, useSessions } from '../../stores/session-store'
import { EnvironmentName } from '../credentials/environment-name'
import { ProblemNotice } from '../scoped-keys/problem-notice'
import { type AskPlace, askPlaces } from './ask-places'
import { useAsking } from './use-asking'

interface PlaceRowProps {
  place: AskPlace
  busy: string | null
  onAsk(): void
}

const PlaceRow = ({ place, busy, onAsk }: PlaceRowProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { environment, provider, count, askedAt } = place
  const session = useSessions(store => findSession(store.sessions, environment.id))
  const openDialog = useNavigation(store => store.openDialog)
  const asked = askedAt ? t('debt.ask.asked', { moment: format.moment(askedAt) }) : t('debt.ask.never')
  const isSignedIn = session?.status === 'active'
  return (
    <li className="debt-ask-place" data-testid="debt-ask-place">
      <div className="debt-ask-name">
        <EnvironmentName environment={environment} />
        <span className="quiet">{`${provider.name} · ${t('debt.ask.keys', { count })} · ${asked}`}</span>
      </div>
      {isSignedIn ? (
        <Button
          variant="default"
          aria-label={t('debt.ask.askLabel', { provider: provider.name, environment: environment.name })}
          loading={busy === environment.id}
          disabled={busy !== null && busy !== environment.id}
          onClick={onAsk}
          data-testid="debt-ask-one"
        >
          {t('debt.ask.ask')}
        </Button>
      ) : (
        <Button
          variant="default"
          aria-label={t('debt.ask.logInLabel', { environment: environment.name })}
          onClick={() => openDialog('log-in', { environmentId: environment.id })}
          data-testid="debt-ask-log-in"
        >
          {t('debt.ask.logIn')}
        </Button>
      )}
    </li>
  )
}

/** The providers that know more of these keys, each with the session that it is asked with. */
export const AskDialog = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation()
  const entries = useDebt(store => store.entries)
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  const { busy, failure, ask } = useAsking()
  const places = useMemo(() => askPlaces(entries, environments, providers), [entries, environments, providers])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('debt.ask.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid="debt-ask-dialog"
    >
      <FocusReturn />
      <Stack gap="md">
        <Text className="quiet">{places.length > 0 ? t('debt.ask.text') : t('debt.ask.none')}</Text>
        <ul className="debt-ask-places">
          {places.map(place => (
            <PlaceRow key={place.environment.id} place={place} busy={busy} onAsk={() => void ask(place)} />
          ))}
        </ul>
        {failure && <ProblemNotice error={failure.error} action="list" place={failure.place} onLeave={onClose} />}
      </Stack>
    </Modal>
  )
}
