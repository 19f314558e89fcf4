import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { SandboxState, VaultState } from '@shared/schemas/vault'
import { exampleCredentials, sandboxId } from '../fake-data'
import { type FakeContext, openVault } from './state'

/** The passphrase that opens the fake vault. */
export const fakePassphrase = 'four unusual words here'

/** The vault, the sandbox, the settings and the open requests. */
export const vaultHandlers = ({ state, emit }: FakeContext) => {
  const setVault = (vault: VaultState): VaultState => {
    state.vault = vault
    emit('vault.changed', vault)
    return vault
  }
  const setSandbox = (sandbox: SandboxState): SandboxState => {
    state.sandbox = sandbox
    emit('sandbox.changed', sandbox)
    return sandbox
  }
  return {
    'app.info': async () => ({
      version: '0.1.0',
      electron: '45.4.1',
      chromium: '146.0.0',
      platform: 'linux',
      languages: state.languages
    }),
    'settings.get': async () => state.settings,
    'settings.update': async change => {
      state.settings = { ...state.settings, ...JSON.parse(JSON.stringify(change)) }
      emit('settings.changed', state.settings)
      return state.settings
    },
    'workspace.get': async () => state.workspace,
    'workspace.save': async workspace => {
      state.workspace = workspace
      return {}
    },
    'vault.state': async () => state.vault,
    'vault.retry': async () => state.vault,
    'vault.openInMemory': async () => setVault({ ...openVault, backend: 'memory' }),
    'vault.createWithPassphrase': async () => setVault({ ...openVault, backend: 'passphrase' }),
    'vault.unlock': async ({ passphrase }) => {
      if (passphrase !== fakePassphrase) throw new AppFailure('passphrase_wrong', 'No.')
      return setVault({ ...openVault, backend: 'passphrase' })
    },
    'vault.lock': async () => setVault({ status: 'locked', backend: 'passphrase' }),
    'vault.setAside': async () => setVault(openVault),
    'sandbox.state': async () => state.sandbox,
    'sandbox.start': async () => {
      const names = ['wisphub-net', 'wisphub-middleware', 'fiberwise', 'apala', 'api-key']
      setSandbox({
        status: 'running',
        origins: Object.fromEntries(names.map((name, index) => [name, `http://127.0.0.1:${41_801 + index}`]))
      })
      const examples = exampleCredentials()
      state.credentials = [...state.credentials.filter(({ example }) => !example), ...examples]
      emit('credentials.changed', {})
      return { credentialId: examples[0]?.id ?? '', environmentId: sandboxId, endpointId: 'list-clients' }
    },
    'sandbox.stop': async () => setSandbox({ status: 'stopped' }),
    'audit.verify': async () => {
      emit('audit.progress', { records: 4_000 })
      const answered = state.delay === 0 || (await new Promise(resolve => setTimeout(resolve, state.delay)))
      return answered === false ? { ...state.audit, result: 'cancelled' } : state.audit
    },
    'audit.cancelVerify': async () => ({})
  } satisfies Partial<Handlers>
}
