import type { StoreApi } from 'zustand'
import { useAnnouncement } from '../../../renderer/stores/announcement-store'
import { useAudit } from '../../../renderer/stores/audit-store'
import { useAuthLog } from '../../../renderer/stores/auth-log-store'
import { useBody } from '../../../renderer/stores/body-store'
import { useCompare } from '../../../renderer/stores/compare-store'
import { useConsumers } from '../../../renderer/stores/consumer-store'
import { useCredentials } from '../../../renderer/stores/credential-store'
import { useDebt } from '../../../renderer/stores/debt-store'
import { useDestinations } from '../../../renderer/stores/destination-store'
import { useEnvironments } from '../../../renderer/stores/environment-store'
import { useHistory } from '../../../renderer/stores/history-store'
import { useImport } from '../../../renderer/stores/import-store'
import { useKeyTests } from '../../../renderer/stores/key-test-store'
import { useNavigation } from '../../../renderer/stores/navigation-store'
import { useProviders } from '../../../renderer/stores/provider-store'
import { useRotations } from '../../../renderer/stores/rotation-store'
import { useSandbox } from '../../../renderer/stores/sandbox-store'
import { useScopedKeys } from '../../../renderer/stores/scoped-key-store'
import { useSend } from '../../../renderer/stores/send-store'
import { useSessions } from '../../../renderer/stores/session-store'
import { useSettings } from '../../../renderer/stores/settings-store'
import { useTabs } from '../../../renderer/stores/tabs-store'
import { useTokens } from '../../../renderer/stores/token-store'
import { useVault } from '../../../renderer/stores/vault-store'
import { useVaultView } from '../../../renderer/stores/vault-view-store'
import { useVersions } from '../../../renderer/stores/version-store'
import { useWorklists } from '../../../renderer/stores/worklist-store'
import { createFakeMain, type FakeMain, type FakeState } from './fake-bridge'

const reset = <State>(store: StoreApi<State>): void => store.setState(store.getInitialState(), true)

/** A window with a fake main behind its bridge, and all stores as they are at the start. */
export const installFakeMain = (change: Partial<FakeState> = {}): FakeMain => {
  const fake = createFakeMain(change)
  Object.assign(globalThis, { window: { bridge: fake.bridge } })
  reset(useAnnouncement)
  reset(useAudit)
  reset(useAuthLog)
  reset(useBody)
  reset(useCompare)
  reset(useConsumers)
  reset(useCredentials)
  reset(useDebt)
  reset(useDestinations)
  reset(useEnvironments)
  reset(useHistory)
  reset(useImport)
  reset(useKeyTests)
  reset(useNavigation)
  reset(useProviders)
  reset(useRotations)
  reset(useSandbox)
  reset(useScopedKeys)
  reset(useSend)
  reset(useSessions)
  reset(useSettings)
  reset(useTabs)
  reset(useTokens)
  reset(useVault)
  reset(useVaultView)
  reset(useVersions)
  reset(useWorklists)
  return fake
}

/** Lets everything run that is waiting only for promises. */
export const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 5))
