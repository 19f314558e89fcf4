import { create } from 'zustand'

export type View = 'vault' | 'requests' | 'access' | 'rotation' | 'history'
/** The parts of the view on tokens, sessions and what happened to them. */
export const accessParts = ['tokens', 'sessions', 'log'] as const
export type AccessPart = (typeof accessParts)[number]
/** The parts of the view on what is owed to keys and how they are replaced. */
export const rotationParts = ['debt', 'rotations', 'worklists'] as const
export type RotationPart = (typeof rotationParts)[number]
export type Dialog =
  | 'settings'
  | 'shortcuts'
  | 'add-credential'
  | 'import'
  | 'environments'
  | 'log-in'
  | 'explain'
  | 'which-key'
  | 'compare'
export type FocusTarget = 'url' | 'send' | 'environment'

/** What a dialog begins with. A key that came with a response is named by the draft that main holds of it. */
export interface DialogStart {
  draftId?: string
  providerId?: string
  environmentId?: string
  /** The base URL that is offered for this environment. */
  baseUrl?: string
}

interface NavigationStore {
  view: View
  dialog: Dialog | null
  dialogStart: DialogStart
  accessPart: AccessPart
  /** What is opened there: a credential among the tokens, an environment among the sessions. */
  accessId: string | null
  rotationPart: RotationPart
  /** What is opened there: a rotation, or a worklist. */
  rotationId: string | null
  /** The control that is to take the focus as soon as it is there. */
  focus: FocusTarget | null
  /** Narrow windows hide the sidebar behind a button. */
  sidebarOpen: boolean
  /** Wide windows show it until it is put away. */
  sidebarHidden: boolean
  show(view: View, focus?: FocusTarget): void
  /** Shows a part; without an id what was open there stays open. */
  showAccess(part: AccessPart, id?: string): void
  /** Back to the list of the part that is shown. */
  leaveAccess(): void
  /** Shows a part; without an id what was open there stays open. */
  showRotation(part: RotationPart, id?: string): void
  leaveRotation(): void
  openDialog(dialog: Dialog, start?: DialogStart): void
  closeDialog(): void
  focused(): void
  toggleSidebar(): void
  toggleWideSidebar(): void
}

export const useNavigation = create<NavigationStore>()((set, get) => ({
  view: 'vault',
  dialog: null,
  dialogStart: {},
  accessPart: 'tokens',
  accessId: null,
  rotationPart: 'debt',
  rotationId: null,
  focus: null,
  sidebarOpen: false,
  sidebarHidden: false,
  show: (view, focus) => set({ view, focus: focus ?? null, sidebarOpen: false, dialog: null, dialogStart: {} }),
  showAccess(accessPart, id) {
    const accessId = id ?? (accessPart === get().accessPart ? get().accessId : null)
    get().show('access')
    set({ accessPart, accessId })
  },
  leaveAccess: () => set({ accessId: null }),
  showRotation(rotationPart, id) {
    const rotationId = id ?? (rotationPart === get().rotationPart ? get().rotationId : null)
    get().show('rotation')
    set({ rotationPart, rotationId })
  },
  leaveRotation: () => set({ rotationId: null }),
  openDialog: (dialog, start = {}) => set({ dialog, dialogStart: start }),
  closeDialog: () => set({ dialog: null, dialogStart: {} }),
  focused: () => set({ focus: null }),
  toggleSidebar: () => set({ sidebarOpen: !get().sidebarOpen }),
  toggleWideSidebar: () => set({ sidebarHidden: !get().sidebarHidden })
}))
