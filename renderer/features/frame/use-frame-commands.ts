import { useAudit } from '../../stores/audit-store'
import { useNavigation } from '../../stores/navigation-store'
import { useSandbox } from '../../stores/sandbox-store'
import { useSecretManagers } from '../../stores/secret-manager-store'
import { useTabs } from '../../stores/tabs-store'
import { useVault } from '../../stores/vault-store'
import { useFeedback } from '../feedback/use-feedback'
import { useRotationCommands } from '../rotation/use-rotation-commands'
import { useSessionCommands } from '../sessions/use-session-commands'
import { useTokenCommands } from '../tokens/use-token-commands'
import { useLock } from '../vault/use-lock'
import { useCommand } from './use-command'

/** A tab that is chosen by a key is to be seen. */
const showTabs = (choose: () => void): void => {
  choose()
  useNavigation.getState().show('requests')
}

const useTabCommands = (enabled: boolean, inRequests: boolean): void => {
  const { show } = useNavigation.getState()
  const tabs = useTabs.getState
  useCommand(
    'newRequest',
    () => {
      tabs().openBlank()
      show('requests', 'url')
    },
    enabled
  )
  useCommand('duplicate', () => tabs().duplicate(), inRequests)
  useCommand('closeTab', () => tabs().close(tabs().activeId), inRequests)
  useCommand('reopenTab', () => showTabs(() => tabs().reopen()), enabled)
  useCommand('goToTab', place => showTabs(() => tabs().activateAt(place)), enabled)
  useCommand('lastTab', () => showTabs(() => tabs().activateAt('last')), enabled)
  useCommand('url', () => show('requests', 'url'), enabled)
  useCommand('environment', () => show('requests', 'environment'), enabled)
}

const useVaultCommands = (enabled: boolean): void => {
  const { unwrap } = useFeedback()
  const { show, openDialog } = useNavigation.getState()
  const lock = useLock()
  const running = useSandbox(store => store.state.status === 'running')
  useCommand('vault', () => show('vault'), enabled)
  useCommand('addKey', () => openDialog('add-credential'), enabled)
  useCommand('import', () => openDialog('import'), enabled)
  useCommand('explain', () => openDialog('explain'), enabled)
  useCommand('whichKey', () => openDialog('which-key'), enabled)
  useCommand('environments', () => openDialog('environments'), enabled)
  useCommand('secretManagers', () => useSecretManagers.getState().show(), enabled)
  useCommand('lock', () => void lock?.(), lock !== null)
  useCommand('startSandbox', async () => void unwrap(await useSandbox.getState().start()), enabled && !running)
  useCommand('stopSandbox', async () => void unwrap(await useSandbox.getState().stop()), enabled && running)
}

/** What the window as a whole can do. `withViews` is false while there is nothing to go to. */
export const useFrameCommands = (withViews: boolean): void => {
  const { show, openDialog, toggleWideSidebar, toggleSidebar } = useNavigation.getState()
  const vaultIsOpen = useVault(store => store.state.status === 'open')
  const inRequests = useNavigation(store => store.view === 'requests')
  useCommand('settings', () => openDialog('settings'))
  useCommand('shortcuts', () => openDialog('shortcuts'))
  useCommand(
    'sidebar',
    () => {
      toggleWideSidebar()
      toggleSidebar()
    },
    withViews
  )
  useCommand('history', () => show('history'), withViews)
  useCommand('requests', () => show('requests', 'url'), withViews)
  useCommand(
    'checkAudit',
    () => {
      openDialog('settings')
      void useAudit.getState().verify()
    },
    vaultIsOpen
  )
  useTabCommands(withViews, withViews && inRequests)
  useVaultCommands(vaultIsOpen)
  useRotationCommands(withViews)
  useTokenCommands(withViews)
  useSessionCommands(withViews)
}
