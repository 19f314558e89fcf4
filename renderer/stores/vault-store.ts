import type { Result } from '@shared/result'
import type { VaultState } from '@shared/schemas/vault'
import { create } from 'zustand'
import { call } from '../bridge'

export type VaultNotice = 'damagedRows' | 'repaired'

interface VaultStore {
  state: VaultState
  /** A probe is on its way. */
  busy: boolean
  /** Notices the person has read; they come back only with a new opening. */
  dismissed: VaultNotice[]
  load(): Promise<Result<VaultState>>
  retry(): Promise<Result<VaultState>>
  openInMemory(): Promise<Result<VaultState>>
  receive(state: VaultState): void
  dismiss(notice: VaultNotice): void
}

export const useVault = create<VaultStore>()((set, get) => {
  const receive = (state: VaultState): void => {
    const reopened = state.status === 'open' && get().state.status !== 'open'
    set(reopened ? { state, dismissed: [] } : { state })
  }
  const ask = async (command: 'vault.state' | 'vault.retry' | 'vault.openInMemory'): Promise<Result<VaultState>> => {
    set({ busy: true })
    const result = await call(command, {})
    set({ busy: false })
    if (result.ok) receive(result.value)
    return result
  }
  return {
    state: { status: 'opening' },
    busy: false,
    dismissed: [],
    load: () => ask('vault.state'),
    retry: () => ask('vault.retry'),
    openInMemory: () => ask('vault.openInMemory'),
    receive,
    dismiss: notice => set({ dismissed: [...get().dismissed, notice] })
  }
})
