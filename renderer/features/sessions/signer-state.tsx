import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation-store'
import { useSessionPlace } from './session-places'
import { SessionState } from './session-state'

/** Beside the choice to send with a session: whose it is, or the way to one. */
export const SignerState = ({ environmentId }: { environmentId: string }) => {
  const { t } = useTranslation()
  const place = useSessionPlace(environmentId)
  const openDialog = useNavigation(store => store.openDialog)
  if (!place) return null
  const { session } = place
  return (
    <>
      <SessionState session={session} withAccount />
      {session.status !== 'active' && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => openDialog('log-in', { environmentId })}
          data-testid="signer-log-in"
        >
          {t('sessions.logIn')}
        </Button>
      )}
    </>
  )
}
