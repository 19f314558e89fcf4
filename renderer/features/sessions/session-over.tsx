import { Button, Text } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { endedAt } from './ended-session'
import { useSessionPlace } from './session-places'

/** Above an answer that ended the session it was sent with: the way back in. */
export const SessionOver = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const environmentId = exchange.environment.id
  const place = useSessionPlace(environmentId)
  const openDialog = useNavigation(store => store.openDialog)
  if (!place || !endedAt(exchange, place.session)) return null
  return (
    <div className="outcome">
      <Notice tone="warn" title={t('sessions.overTitle')} urgent testId="session-over">
        <Text>{t('sessions.overText', { environment: place.environment.name })}</Text>
        <div className="notice-actions">
          <Button onClick={() => openDialog('log-in', { environmentId })} data-testid="session-over-log-in">
            {t('sessions.logInAgain')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
