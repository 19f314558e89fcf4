import type { VaultState } from '@shared/schemas/vault'
import { listen } from '../bridge'
import { useCredentials } from './credential-store'
import { useEnvironments } from './environment-store'
import { useHistory } from './history-store'
import { useProviders } from './provider-store'
import { useSandbox } from './sandbox-store'
import { useSend } from './send-store'
import { useSettings } from './settings-store'
import { useVault } from './vault-store'

/** All that an open vault holds. Settings too: they lie in its database. */
const loadContents = async (): Promise<void> => {
  await Promise.all([
    useEnvironments.getState().load(),
    useCredentials.getState().load(),
    useHistory.getState().load(),
    useSettings.getState().load()
  ])
}

/** Whatever the way the vault was opened (by main, by a retry, in memory), its contents follow. */
const followVault = (): (() => void) =>
  useVault.subscribe(({ state }, { state: before }) => {
    if (state.status === 'open' && before.status !== 'open') void loadContents()
  })

const receiveVault = (state: VaultState): void => useVault.getState().receive(state)

/** Routes what main tells into the stores; the returned function stops it. */
export const connectEvents = (): (() => void) => {
  const stops = [
    followVault(),
    listen('settings.changed', settings => useSettings.getState().receive(settings)),
    listen('vault.changed', receiveVault),
    listen('sandbox.changed', state => {
      useSandbox.getState().receive(state)
      // Its address may be another one than the last time.
      if (state.status === 'running') void useEnvironments.getState().load()
    }),
    listen('credentials.changed', () => {
      void useEnvironments.getState().load()
      void useCredentials.getState().load()
    }),
    listen('requests.progress', progress => useSend.getState().receive(progress)),
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
