import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type RunningApp, type StartOptions, startApp, test } from './app'

export interface SharedApp {
  running(): RunningApp
  home(): string
  /** Quits, in order, and starts again with the same folders. */
  restart(): Promise<RunningApp>
}

/** One app for all tests of a file: for those that can do without a fresh one, since starting is what takes time. */
export const shareApp = (options: Omit<Partial<StartOptions>, 'home'> = {}): SharedApp => {
  // What one test leaves the next one begins with, so a file is tried again whole or not at all.
  test.describe.configure({ mode: 'serial' })
  let home = ''
  let running: RunningApp | null = null

  test.beforeAll(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'latchkey-e2e-'))
    running = await startApp({ home, ...options })
  })
  test.afterAll(async () => {
    await running?.close()
    await rm(home, { recursive: true, force: true })
  })
  return {
    home: () => home,
    running() {
      if (running === null) throw new Error('The app is started before the first test, not earlier.')
      return running
    },
    async restart() {
      await running?.close()
      running = await startApp({ home, ...options })
      return running
    }
  }
}
