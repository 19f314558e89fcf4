/** The emulators' end in main: starts their process, hands on what they report, takes them down with the app. */
import { AppFailure } from '@shared/errors'
import type { SandboxApi, SandboxHost } from '../ports'
import type { HelperProcess, SpawnHelper } from './helper-process'

/** What the emulators report; their own words, kept apart since neither side may import the other. */
type Report =
  | { type: 'started'; apis: Record<string, SandboxApi> }
  | { type: 'failed'; code: string; message: string }
  | { type: 'stopped' }

export interface SandboxHostOptions {
  spawn: SpawnHelper
  /** Milliseconds for starting and for stopping. */
  deadlineMs?: number
}

const isReport = (message: unknown): message is Report =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  (message.type === 'started' || message.type === 'failed' || message.type === 'stopped')

export const createSandboxHost = ({ spawn, deadlineMs = 15_000 }: SandboxHostOptions): SandboxHost => {
  const listeners: (() => void)[] = []
  let running: HelperProcess | null = null

  /** The first report of a kind that decides; the process going away decides too. */
  const ask = (helper: HelperProcess, request: unknown): Promise<Report> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new AppFailure('sandbox_failed', 'The sandbox did not answer.')), deadlineMs)
      helper.onMessage(message => {
        if (!isReport(message)) return
        clearTimeout(late)
        resolve(message)
      })
      helper.onExit(() => {
        clearTimeout(late)
        resolve({ type: 'stopped' })
      })
      helper.post(request)
    })

  const forget = (helper: HelperProcess): void => {
    if (running !== helper) return
    running = null
    for (const listener of listeners) listener()
  }

  return {
    async start(wishedPorts) {
      const helper = spawn()
      running = helper
      helper.onExit(() => forget(helper))
      const ports = Object.fromEntries(Object.entries(wishedPorts).map(([id, port]) => [id, { port }]))
      try {
        const report = await ask(helper, { type: 'start', options: ports })
        if (report.type === 'started') return report.apis
        throw new AppFailure('sandbox_failed', report.type === 'failed' ? report.message : 'The sandbox ended at once.')
      } catch (error) {
        helper.kill()
        throw error
      }
    },
    async stop() {
      const helper = running
      if (!helper) return
      await ask(helper, { type: 'stop' }).catch(() => undefined)
      helper.kill()
      forget(helper)
    },
    onExit: listener => void listeners.push(listener)
  }
}
