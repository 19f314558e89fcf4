import { create } from 'zustand'

export type View = 'vault' | 'requests' | 'history'
export type Dialog = 'settings' | 'shortcuts' | 'add-credential'
export type FocusTarget = 'url' | 'send'

interface NavigationStore {
  view: View
  dialog: Dialog | null
  /** The control that is to take the focus as soon as it is there. */
  focus: FocusTarget | null
  /** Only narrow windows hide the sidebar. */
  sidebarOpen: boolean
  show(view: View, focus?: FocusTarget): void
  openDialog(dialog: Dialog): void
  closeDialog(): void
  focused(): void
  toggleSidebar(): void
}

export const useNavigation = create<NavigationStore>()((set, get) => ({
  view: 'vault',
  dialog: null,
  focus: null,
  sidebarOpen: false,
  show: (view, focus) => set({ view, focus: focus ?? null, sidebarOpen: false, dialog: null }),
  openDialog: dialog => set({ dialog }),
  closeDialog: () => set({ dialog: null }),
  focused: () => set({ focus: null }),
  toggleSidebar: () => set({ sidebarOpen: !get().sidebarOpen })
}))
