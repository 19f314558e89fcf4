import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useCredentials } from '../../stores/credential-store'
import { useNavigation } from '../../stores/navigation-store'
import { useTabs } from '../../stores/tabs-store'
import { useVault } from '../../stores/vault-store'
import { AccessView } from '../access/access-view'
import { CredentialView } from '../credentials/credential-view'
import { useErrorText } from '../feedback/use-error-text'
import { HistoryView } from '../history/history-view'
import { FirstRun } from '../onboarding/first-run'
import { RotationView } from '../rotation/rotation-view'
import { VaultPanel } from '../vault/vault-panel'
import { Workbench } from '../workbench/workbench'
import { useIsFirstRun } from './use-is-first-run'

/** The one thing that is shown in the middle. */
export const Content = () => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const view = useNavigation(store => store.view)
  const open = useVault(store => store.state.status === 'open')
  const { loaded, error } = useCredentials()
  const ready = useTabs(store => store.ready)
  const firstRun = useIsFirstRun()
  if (!open) return <VaultPanel />
  if (!loaded || !ready) {
    return error ? (
      <div className="outcome">
        <Notice tone="bad" urgent>
          {errorText(error)}
        </Notice>
      </div>
    ) : (
      <Loader size="sm" m="lg" aria-label={t('app.loading')} />
    )
  }
  if (firstRun) return <FirstRun />
  if (view === 'requests') return <Workbench />
  if (view === 'access') return <AccessView />
  if (view === 'rotation') return <RotationView />
  return view === 'history' ? <HistoryView /> : <CredentialView />
}
