import { Button } from '@mantine/core'
import { IconIdBadge2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { useNavigation } from '../../stores/navigation-store'
import { useProviders } from '../../stores/provider-store'
import { useSandbox } from '../../stores/sandbox-store'
import { useFeedback } from '../feedback/use-feedback'

/** Says what sessions are for and where to begin: an environment needs no key. */
export const NoSessions = () => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const openDialog = useNavigation(store => store.openDialog)
  const providers = useProviders(store => store.providers).filter(({ session }) => session)
  const running = useSandbox(store => store.state.status === 'running')
  const names = new Intl.ListFormat(undefined, { type: 'disjunction' }).format(providers.map(({ name }) => name))
  return (
    <EmptyPanel
      icon={IconIdBadge2}
      title={t('sessions.emptyTitle')}
      text={t('sessions.emptyText', { providers: names })}
      testId="sessions-empty"
    >
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          onClick={() => openDialog('environments', { providerId: id })}
          data-testid="session-first-environment"
        >
          {t('sessions.addEnvironmentOf', { provider: name })}
        </Button>
      ))}
      {!running && (
        <Button
          variant="default"
          onClick={async () => unwrap(await useSandbox.getState().start())}
          data-testid="session-try-sandbox"
        >
          {t('sessions.startSandbox')}
        </Button>
      )}
    </EmptyPanel>
  )
}
