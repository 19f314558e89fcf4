/** Every binding there is, by its keys as they are shown; the list and the bindings come from here. */
export const shortcuts = {
  send: ['Mod', 'Enter'],
  newRequest: ['Mod', 'N'],
  url: ['Mod', 'L'],
  find: ['Mod', 'F'],
  history: ['Mod', 'Shift', 'H'],
  settings: ['Mod', ','],
  shortcuts: ['Mod', 'Shift', '/']
} as const

export type ShortcutName = keyof typeof shortcuts
