/**
 * Every command of the window, in one table: bindings, palette, buttons and the list of shortcuts come from here. Its
 * words stand under `commands` in both languages. What a command does is told by whoever provides it (`command-store`).
 */

export const commandGroups = ['general', 'request', 'response', 'vault'] as const
export type CommandGroup = (typeof commandGroups)[number]

interface CommandRow {
  id: string
  group: CommandGroup
  /** Each a way to call it, as it is shown. */
  keys: readonly string[]
  /** Other spellings of the keys, for keyboards where shift makes another sign of them. */
  alsoKeys?: readonly string[]
  /** `vault`: only while a vault is open. */
  needs: 'nothing' | 'vault'
  /** False for what only a key makes sense for. */
  inPalette?: false
}

const eightTabs = Array.from({ length: 8 }, (_, index) => `Mod+${index + 1}`)

export const commands = [
  { id: 'palette', group: 'general', keys: ['Mod+K', 'Mod+P'], needs: 'nothing', inPalette: false },
  { id: 'settings', group: 'general', keys: ['Mod+,'], needs: 'nothing' },
  { id: 'shortcuts', group: 'general', keys: ['Mod+Shift+/'], alsoKeys: ['Mod+Shift+?'], needs: 'nothing' },
  { id: 'sidebar', group: 'general', keys: ['Mod+\\', 'Mod+B'], needs: 'vault' },
  { id: 'history', group: 'general', keys: ['Mod+Shift+H'], needs: 'vault' },
  { id: 'requests', group: 'general', keys: [], needs: 'vault' },
  { id: 'startSandbox', group: 'general', keys: [], needs: 'vault' },
  { id: 'stopSandbox', group: 'general', keys: [], needs: 'vault' },
  { id: 'send', group: 'request', keys: ['Mod+Enter'], needs: 'vault' },
  { id: 'newRequest', group: 'request', keys: ['Mod+N'], needs: 'vault' },
  { id: 'duplicate', group: 'request', keys: ['Mod+D'], needs: 'vault' },
  { id: 'closeTab', group: 'request', keys: ['Mod+W'], needs: 'vault' },
  { id: 'reopenTab', group: 'request', keys: ['Mod+Shift+T'], needs: 'vault' },
  { id: 'goToTab', group: 'request', keys: eightTabs, needs: 'vault', inPalette: false },
  { id: 'lastTab', group: 'request', keys: ['Mod+9'], needs: 'vault' },
  { id: 'url', group: 'request', keys: ['Mod+L'], needs: 'vault' },
  { id: 'environment', group: 'request', keys: ['Mod+E'], needs: 'vault' },
  { id: 'refreshToken', group: 'request', keys: [], needs: 'vault' },
  { id: 'why', group: 'response', keys: ['Mod+Shift+D'], needs: 'vault' },
  { id: 'share', group: 'response', keys: [], needs: 'vault' },
  { id: 'compare', group: 'response', keys: [], needs: 'vault' },
  { id: 'explain', group: 'response', keys: [], needs: 'vault' },
  { id: 'find', group: 'response', keys: ['Mod+F'], needs: 'vault' },
  { id: 'vault', group: 'vault', keys: [], needs: 'vault' },
  { id: 'tokens', group: 'vault', keys: [], needs: 'vault' },
  { id: 'addKey', group: 'vault', keys: [], needs: 'vault' },
  { id: 'whichKey', group: 'vault', keys: [], needs: 'vault' },
  { id: 'import', group: 'vault', keys: [], needs: 'vault' },
  { id: 'environments', group: 'vault', keys: [], needs: 'vault' },
  { id: 'secretManagers', group: 'vault', keys: [], needs: 'vault' },
  { id: 'sessions', group: 'vault', keys: [], needs: 'vault' },
  { id: 'logIn', group: 'vault', keys: [], needs: 'vault' },
  { id: 'debt', group: 'vault', keys: [], needs: 'vault' },
  { id: 'rotations', group: 'vault', keys: [], needs: 'vault' },
  { id: 'worklists', group: 'vault', keys: [], needs: 'vault' },
  { id: 'rotate', group: 'vault', keys: [], needs: 'vault' },
  { id: 'lostKey', group: 'vault', keys: [], needs: 'vault' },
  { id: 'replaceMany', group: 'vault', keys: [], needs: 'vault' },
  { id: 'rename', group: 'vault', keys: ['F2'], needs: 'vault' },
  { id: 'lock', group: 'vault', keys: ['Mod+Shift+L'], needs: 'vault' },
  { id: 'checkAudit', group: 'vault', keys: [], needs: 'vault' }
] as const satisfies readonly CommandRow[]

export type CommandId = (typeof commands)[number]['id']
export type Command = CommandRow & { id: CommandId }

const table: readonly Command[] = commands

export const commandOf = (id: CommandId): Command => {
  const command = table.find(one => one.id === id)
  if (!command) throw new Error(`There is no command ${id}.`)
  return command
}

/** How a command is called first, for the tooltip of its button; empty where only the palette has it. */
export const firstKeys = (id: CommandId): string[] => (commandOf(id).keys[0] ?? '').split('+').filter(Boolean)

export const allCommands = table
