import { create } from 'zustand'

/** A question or a form about one key. */
export type KeyDialog = { kind: 'edit' | 'rename' | 'replace' | 'duplicate' | 'delete'; id: string }

interface VaultViewStore {
  /** The key whose details are shown. */
  selectedId: string | null
  dialog: KeyDialog | null
  select(id: string | null): void
  openDialog(dialog: KeyDialog): void
  closeDialog(): void
}

/** What the vault shows beside its list. */
export const useVaultView = create<VaultViewStore>()(set => ({
  selectedId: null,
  dialog: null,
  select: id => set({ selectedId: id }),
  openDialog: dialog => set({ dialog }),
  closeDialog: () => set({ dialog: null })
}))
