/** Starts the real, built app in real Electron, with folders of its own. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export const root = path.resolve(import.meta.dirname, '../../..')

export interface RunningApp {
  app: ElectronApplication
  page: Page
  /** Everything the app wrote to its standard output and error. */
  output(): string
  close(): Promise<void>
}

export interface StartOptions {
  /** Its own folders; a second start with the same ones is a restart. */
  home: string
  arguments?: string[]
  /** CommonJS files that main loads before the app's own code. */
  preloads?: string[]
  environment?: Record<string, string | undefined>
}

const definedOnly = (environment: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** Folders that stand in for those of a person's account; the bus and the keyring are the session's. */
export const foldersOf = (home: string): Record<string, string> => ({
  XDG_CONFIG_HOME: path.join(home, 'config'),
  XDG_CACHE_HOME: path.join(home, 'cache'),
  TMPDIR: home
})

/** Where the app keeps its files below `home`. */
export const userDataOf = (home: string): string => path.join(home, 'config', 'Latchkey')

export const startApp = async ({
  home,
  arguments: extra = [],
  preloads = [],
  environment = {}
}: StartOptions): Promise<RunningApp> => {
  const app = await _electron.launch({
    args: [...preloads.flatMap(file => ['--require', file]), '.', '--lang=en-US', ...extra],
    cwd: root,
    chromiumSandbox: process.env['E2E_OS_SANDBOX'] === '1',
    env: definedOnly({ ...process.env, LANGUAGE: 'en_US', LC_ALL: 'C.UTF-8', ...foldersOf(home), ...environment })
  })
  let output = ''
  const listen = (chunk: Buffer) => {
    output += chunk.toString()
  }
  app.process().stdout?.on('data', listen)
  app.process().stderr?.on('data', listen)
  const page = await app.firstWindow()
  return { app, page, output: () => output, close: () => app.close() }
}

/** A temporary home for each test, gone afterwards; apps that a test forgot are closed. */
export const test = base.extend<{ home: string; start: (options?: Partial<StartOptions>) => Promise<RunningApp> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  home: async ({}, use) => {
    const home = await mkdtemp(path.join(os.tmpdir(), 'latchkey-e2e-'))
    await use(home)
    await rm(home, { recursive: true, force: true })
  },
  start: async ({ home }, use) => {
    const running: RunningApp[] = []
    await use(async (options = {}) => {
      const started = await startApp({ home, ...options })
      running.push(started)
      return started
    })
    await Promise.allSettled(running.map(started => started.close()))
  }
})

export { expect } from '@playwright/test'
