import type { Result } from '@shared/result'
import type { VaultState } from '@shared/schemas/vault'
import { create } from 'zustand'
import { call } from '../bridge'

export type VaultNotice = 'damagedRows' | 'repaired'

type Asked = Promise<Result<VaultState>>

interface VaultStore {
  state: VaultState
  /** Whether a vault lies on this computer; null until a state has told. */
  exists: boolean | null
  /** A probe is on its way. */
  busy: boolean
  /** Notices the person has read; they come back only with a new opening. */
  dismissed: VaultNotice[]
  load(): Asked
  retry(): Asked
  openInMemory(): Asked
  /** The passphrase passes through to main and is kept nowhere in here. */
  createWithPassphrase(passphrase: string): Asked
  unlock(passphrase: string): Asked
  lock(): Asked
  /** Only of a damaged vault: its files are moved aside, and a new vault begins. */
  setAside(): Asked
  receive(state: VaultState): void
  dismiss(notice: VaultNotice): void
}

/** A vault in memory says nothing of one that may lie on the disk. */
const existsBy = (state: VaultState): boolean | null => {
  if (state.status === 'unavailable') return state.vaultExists
  if (state.status === 'opening') return null
  return state.status === 'open' && state.backend === 'memory' ? null : true
}

export const useVault = create<VaultStore>()((set, get) => {
  const receive = (state: VaultState): void => {
    const reopened = state.status === 'open' && get().state.status !== 'open'
    set({ state, exists: existsBy(state) ?? get().exists, ...(reopened ? { dismissed: [] } : {}) })
  }
  const ask = async (asked: Asked): Asked => {
    set({ busy: true })
    const result = await asked
    set({ busy: false })
    if (result.ok) receive(result.value)
    return result
  }
  return {
    state: { status: 'opening' },
    exists: null,
    busy: false,
    dismissed: [],
    load: () => ask(call('vault.state', {})),
    retry: () => ask(call('vault.retry', {})),
    openInMemory: () => ask(call('vault.openInMemory', {})),
    createWithPassphrase: passphrase => ask(call('vault.createWithPassphrase', { passphrase })),
    unlock: passphrase => ask(call('vault.unlock', { passphrase })),
    lock: () => ask(call('vault.lock', {})),
    setAside: () => ask(call('vault.setAside', {})),
    receive,
    dismiss: notice => set({ dismissed: [...get().dismissed, notice] })
  }
})

/** Only a passphrase vault can be locked from here; the keychain has a lock of its own. */
export const canLock = (state: VaultState): boolean => state.status === 'open' && state.backend === 'passphrase'
