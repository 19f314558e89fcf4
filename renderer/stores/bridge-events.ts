import type { VaultState } from '@shared/schemas/vault'
import { listen } from '../bridge'
import { useAudit } from './audit-store'
import { useAuthLog } from './auth-log-store'
import { useBody } from './body-store'
import { useCompare } from './compare-store'
import { useConsumers } from './consumer-store'
import { useCredentials } from './credential-store'
import { useDebt } from './debt-store'
import { useDestinations } from './destination-store'
import { useDiagnosis } from './diagnosis-store'
import { useEnvironments } from './environment-store'
import { useHistory } from './history-store'
import { useImport } from './import-store'
import { useNavigation } from './navigation-store'
import { usePasted } from './pasted-store'
import { useProviders } from './provider-store'
import { useRotations } from './rotation-store'
import { useSandbox } from './sandbox-store'
import { useScopedKeys } from './scoped-key-store'
import { useSecretManagers } from './secret-manager-store'
import { useSend } from './send-store'
import { useSessions } from './session-store'
import { useSettings } from './settings-store'
import { useTokens } from './token-store'
import { useVault } from './vault-store'
import { useVaultView } from './vault-view-store'
import { useVersions } from './version-store'
import { useWhichKey } from './which-key-store'
import { useWorklists } from './worklist-store'
import { forgetWorkspace, keepWorkspace, restoreWorkspace } from './workspace'

/** All that an open vault holds. Settings too: they lie in its database. */
const loadContents = async (): Promise<void> => {
  await Promise.all([
    useEnvironments.getState().load(),
    useCredentials.getState().load(),
    useTokens.getState().load(),
    useHistory.getState().load(),
    useSettings.getState().load(),
    useAuthLog.getState().load(),
    useSessions.getState().load(),
    useRotations.getState().load(),
    useWorklists.getState().load(),
    useDebt.getState().load(),
    useDebt.getState().loadReminders(),
    restoreWorkspace()
  ])
}

/** A vault that was closed shows nothing of what is in it, not even in a dialog that was open. */
const forgetContents = (): void => {
  useVaultView.setState(useVaultView.getInitialState(), true)
  useImport.getState().reset()
  usePasted.getState().reset()
  useWhichKey.getState().reset()
  useCompare.getState().reset()
  useNavigation.getState().closeDialog()
  useCredentials.getState().forget()
  useTokens.getState().forget()
  useScopedKeys.getState().forget()
  useAuthLog.getState().forget()
  useSessions.getState().forget()
  useConsumers.getState().forget()
  useDestinations.getState().forget()
  useSecretManagers.getState().forget()
  useRotations.getState().forget()
  useDebt.getState().forget()
  useVersions.getState().forget()
  useWorklists.getState().forget()
}

/** Behind a lock the window holds neither requests nor answers. */
const forgetRequests = (): void => {
  forgetWorkspace()
  useHistory.getState().forget()
  useBody.getState().forget()
  useDiagnosis.getState().forget()
}

/** Where people can log in depends on what environments there are. */
const loadEnvironments = (): void => {
  void useEnvironments.getState().load()
  void useSessions.getState().load()
}

/** Who uses a key, and what versions there are of it, depends on the key and on its rotations. */
const refreshKeyCare = (): void => {
  void useConsumers.getState().refresh()
  void useVersions.getState().refresh()
}

/** Whatever the way the vault was opened (by main, by a retry, in memory), its contents follow. */
const followVault = (): (() => void) =>
  useVault.subscribe(({ state }, { state: before }) => {
    if (state.status === 'open' && before.status !== 'open') void loadContents()
    if (state.status === 'locked' && before.status === 'open') forgetRequests()
    if (state.status !== 'open' && before.status === 'open') forgetContents()
  })

const receiveVault = (state: VaultState): void => useVault.getState().receive(state)

/** Routes what main tells into the stores; the returned function stops it. */
export const connectEvents = (): (() => void) => {
  const stops = [
    followVault(),
    keepWorkspace(),
    listen('settings.changed', settings => useSettings.getState().receive(settings)),
    listen('vault.changed', receiveVault),
    listen('sandbox.changed', state => {
      useSandbox.getState().receive(state)
      // Its address may be another one than the last time.
      if (state.status === 'running') loadEnvironments()
    }),
    listen('credentials.changed', () => {
      loadEnvironments()
      void useCredentials.getState().load()
      void useTokens.getState().load()
      void useDebt.getState().load()
    }),
    listen('credentials.changed', refreshKeyCare),
    // Not with each line of a journal: a look into a cloud is a call, and goes on record.
    listen('credentials.changed', () => void useDestinations.getState().refresh()),
    listen('rotations.changed', refreshKeyCare),
    listen('rotations.changed', () => void useRotations.getState().load()),
    listen('consumers.changed', () => void useConsumers.getState().refresh()),
    listen('destinations.changed', () => void useDestinations.getState().refresh()),
    listen('credentials.deletionFailed', failure => useCredentials.getState().receiveFailedDeletion(failure)),
    listen('secretManagers.changed', () => void useSecretManagers.getState().load()),
    listen('destinations.changed', () => void useSecretManagers.getState().load()),
    listen('imports.progress', progress => useImport.getState().receive(progress)),
    listen('environments.changed', () => {
      loadEnvironments()
      void useDebt.getState().load()
    }),
    listen('sessions.changed', summary => useSessions.getState().receive(summary)),
    listen('audit.progress', ({ records }) => useAudit.getState().receive(records)),
    listen('tokens.changed', state => useTokens.getState().receive(state)),
    listen('requests.progress', progress => useSend.getState().receive(progress)),
    listen('diagnosis.progress', progress => useDiagnosis.getState().receive(progress)),
    listen('worklists.progress', () => void useWorklists.getState().load()),
    listen('rotations.changed', () => void useWorklists.getState().load()),
    listen('authLog.added', entry => useAuthLog.getState().receive(entry)),
    listen('sessions.changed', session => useScopedKeys.getState().followSession(session)),
    listen('debt.changed', () => void useDebt.getState().load()),
    listen('debt.reminded', ({ reminders }) => useDebt.getState().remind(reminders)),
    listen('debt.asked', () => useNavigation.getState().showRotation('debt')),
    listen('history.added', summary => useHistory.getState().receive(summary))
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** What the window needs at its start. Events are connected first, so that nothing falls between. */
export const loadAtStart = async (): Promise<void> => {
  await Promise.all([
    useSettings.getState().load(),
    useProviders.getState().load(),
    useSandbox.getState().load(),
    useVault.getState().load()
  ])
}
