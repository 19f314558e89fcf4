/**
 * Who may import whom. A room is a folder; the longest room that holds a file is its own. Whatever a room does not
 * name is forbidden: rooms of ours by path, libraries by package name, Node's modules by `node:` name.
 */
export interface Room {
  path: string
  /** Rooms or single files of ours, beside its own room. */
  ours: string[]
  libraries: string[]
  node: string[] | 'all'
}

/** Pure computation, no I/O. */
const pureNode = ['node:crypto', 'node:buffer']

const userInterface = [
  'react',
  'react-dom',
  '@mantine/',
  '@tabler/icons-react',
  '@uiw/react-codemirror',
  '@codemirror/',
  '@lezer/',
  '@tanstack/react-virtual',
  'i18next',
  'react-i18next'
]

export const rooms: Room[] = [
  { path: 'shared', ours: [], libraries: ['zod'], node: [] },
  { path: 'electron/ports', ours: ['shared'], libraries: [], node: [] },
  { path: 'electron/domain', ours: ['shared'], libraries: [], node: pureNode },
  {
    path: 'electron/domain/interchange',
    ours: ['shared', 'electron/domain'],
    libraries: ['postman-collection', 'csv-parse'],
    node: []
  },
  {
    path: 'electron/domain/destinations',
    ours: ['shared', 'electron/domain'],
    libraries: ['jsonc-parser', 'yaml'],
    node: pureNode
  },
  { path: 'electron/providers', ours: ['shared'], libraries: [], node: [] },
  {
    path: 'electron/services',
    ours: ['shared', 'electron/ports', 'electron/domain', 'electron/providers'],
    libraries: [],
    node: pureNode
  },
  { path: 'electron/adapters', ours: ['shared', 'electron/ports'], libraries: [], node: 'all' },
  { path: 'electron/adapters/utility-process.ts', ours: ['electron/adapters'], libraries: ['electron'], node: 'all' },
  {
    path: 'electron/adapters/keychain',
    ours: ['shared', 'electron/ports', 'electron/adapters'],
    libraries: ['keytar'],
    node: 'all'
  },
  {
    path: 'electron/adapters/sqlite',
    ours: ['shared', 'electron/ports', 'electron/adapters'],
    libraries: ['node-sqlite3-wasm'],
    node: 'all'
  },
  {
    path: 'electron/adapters/axios-transport',
    ours: ['shared', 'electron/ports'],
    libraries: ['axios'],
    node: 'all'
  },
  {
    path: 'electron/adapters/aws-secrets-manager',
    ours: ['shared', 'electron/ports'],
    libraries: ['@aws-sdk/client-secrets-manager'],
    node: 'all'
  },
  {
    path: 'electron/adapters/audit-file',
    ours: ['shared', 'electron/ports', 'electron/domain', 'electron/adapters'],
    libraries: ['zod'],
    node: 'all'
  },
  {
    path: 'electron/adapters/body-worker',
    ours: ['shared', 'electron/ports', 'electron/domain', 'electron/adapters'],
    libraries: ['jsonc-parser'],
    node: 'all'
  },
  {
    path: 'electron/adapters/comparison-worker',
    ours: ['shared', 'electron/ports', 'electron/domain', 'electron/adapters'],
    libraries: ['jsonc-parser'],
    node: 'all'
  },
  {
    path: 'electron/adapters/pasted-worker',
    ours: ['shared', 'electron/ports', 'electron/domain', 'electron/adapters'],
    libraries: [],
    node: 'all'
  },
  {
    path: 'electron/adapters/file-logger.ts',
    ours: ['shared', 'electron/ports', 'electron/adapters'],
    libraries: ['electron-log'],
    node: 'all'
  },
  {
    path: 'electron/adapters/vault-files.ts',
    ours: ['shared', 'electron/ports', 'electron/adapters'],
    libraries: ['zod'],
    node: 'all'
  },
  {
    path: 'electron/adapters/passphrase-vault',
    ours: ['shared', 'electron/ports', 'electron/adapters'],
    libraries: ['zod'],
    node: 'all'
  },
  { path: 'electron/ipc', ours: ['shared', 'electron/ports', 'electron/services'], libraries: ['zod'], node: [] },
  { path: 'electron/main', ours: ['shared', 'electron'], libraries: ['electron'], node: 'all' },
  { path: 'electron/preload', ours: ['shared/ipc'], libraries: ['electron'], node: [] },
  // Never providers or domain: an emulator that shares our code would agree with our mistakes.
  {
    path: 'electron/sandbox',
    ours: ['shared', 'electron/adapters/helper-host.ts'],
    libraries: ['hono', '@hono/node-server', 'electron'],
    node: 'all'
  },
  { path: 'renderer', ours: ['shared'], libraries: [...userInterface, 'zustand'], node: [] },
  { path: 'renderer/bridge.ts', ours: ['shared'], libraries: [], node: [] },
  {
    path: 'renderer/stores',
    ours: ['shared', 'renderer/bridge.ts', 'renderer/i18n'],
    libraries: ['zustand'],
    node: []
  },
  { path: 'renderer/i18n', ours: ['shared'], libraries: ['i18next', 'react-i18next', 'react'], node: [] },
  { path: 'renderer/components', ours: ['shared', 'renderer/i18n'], libraries: userInterface, node: [] },
  {
    path: 'renderer/features',
    ours: ['shared', 'renderer/stores', 'renderer/components', 'renderer/i18n', 'renderer/csp-nonce.ts'],
    libraries: userInterface,
    node: []
  }
]

/** Lines of a code file; beyond that it holds more than one thing. Translations and catalogues are data. */
export const maxLines = 300
export const dataFiles = [/^renderer\/i18n\/(en|es)\.ts$/, /^electron\/providers\/[^/]+\/endpoints\.ts$/]
