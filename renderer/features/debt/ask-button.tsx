import { Button, Modal } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useNavigation } from '../../stores/navigation-store'
import { findSession, useSessions } from '../../stores/session-store'
import { useKeyPlace } from '../scoped-keys/key-place'
import { ProblemNotice } from '../scoped-keys/problem-notice'
import { useAsking } from './use-asking'

/** Asks the provider of one environment; without a session there, the way to one. Nothing where it does not tell. */
export const AskButton = ({ environmentId }: { environmentId: string }) => {
  const { t } = useTranslation()
  const place = useKeyPlace(environmentId)
  const session = useSessions(store => findSession(store.sessions, environmentId))
  const openDialog = useNavigation(store => store.openDialog)
  const { busy, failure, ask } = useAsking()
  const [seen, setSeen] = useState<unknown>(null)
  if (!place) return null
  const isSignedIn = session?.status === 'active'
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlugConnected size={15} aria-hidden />}
        loading={busy !== null}
        onClick={() => (isSignedIn ? void ask(place) : openDialog('log-in', { environmentId }))}
        data-testid="debt-ask"
      >
        {isSignedIn ? t('debt.action.ask', { provider: place.provider.name }) : t('debt.ask.logIn')}
      </Button>
      {failure && failure !== seen && (
        <Modal
          opened
          onClose={() => setSeen(failure)}
          title={t('debt.ask.title')}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <FocusReturn />
          <ProblemNotice error={failure.error} action="list" place={failure.place} onLeave={() => setSeen(failure)} />
        </Modal>
      )}
    </>
  )
}
