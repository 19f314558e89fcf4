import type { Result } from '@shared/result'
import { useCredentials } from './credential-store'
import { findEnvironment, useEnvironments } from './environment-store'
import { useNavigation } from './navigation-store'
import { findEndpoint, findProvider, useProviders } from './provider-store'
import { type SandboxTour, useSandbox } from './sandbox-store'
import { useTabs } from './tabs-store'
import { useVault } from './vault-store'
import { restoreWorkspace } from './workspace'

/** Opens the request that succeeds, ready to be sent. */
const open = async (tour: SandboxTour): Promise<void> => {
  await Promise.all([useCredentials.getState().load(), useEnvironments.getState().load(), restoreWorkspace()])
  const environment = findEnvironment(useEnvironments.getState().environments, tour.environmentId)
  const provider = findProvider(useProviders.getState().providers, environment?.providerId ?? null)
  const endpoint = findEndpoint(provider, tour.endpointId)
  if (provider && endpoint) {
    useProviders.getState().choose(provider.id)
    useTabs.getState().openEndpoint(provider, endpoint, tour)
  }
  useNavigation.getState().show('requests', 'send')
}

/** "Try the sandbox": where there is no vault yet, one in memory serves. */
export const startTour = async (): Promise<Result<SandboxTour>> => {
  if (useVault.getState().state.status !== 'open') {
    const opened = await useVault.getState().openInMemory()
    if (!opened.ok) return opened
  }
  const started = await useSandbox.getState().start()
  if (started.ok) await open(started.value)
  return started
}
