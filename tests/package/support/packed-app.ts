/** Starts the packed app as a person's desktop would, and watches it from outside: it has no door for a test driver. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLineOf, descendantsOf } from './processes'

const unpacked = path.resolve(import.meta.dirname, '../../../dist/linux-unpacked')
export const program = path.join(unpacked, 'latchkey')
export const resources = path.join(unpacked, 'resources')

const patience = 30_000
const quitPatience = 10_000

/** Where there is no user namespace to be had, root can start Chromium in no other way. */
const osSandboxSwitches = process.env['E2E_OS_SANDBOX'] === '1' || process.getuid?.() !== 0 ? [] : ['--no-sandbox']

export interface PackedApp {
  process: ChildProcess
  pid: number
  output(): string
  /** The exit code, once it has ended by itself. */
  ended: Promise<number | null>
  /** Asks it to quit as a desktop does at the end of a session, and waits. */
  quit(): Promise<number | null>
}

export interface StartOptions {
  home: string
  arguments?: string[]
  environment?: Record<string, string>
}

export const createHome = (): string => mkdtempSync(path.join(tmpdir(), 'latchkey-packed-'))
export const removeHome = (home: string): void => rmSync(home, { recursive: true, force: true })
export const userDataOf = (home: string): string => path.join(home, 'config', 'Latchkey')

export const startPacked = ({ home, arguments: extra = [], environment = {} }: StartOptions): PackedApp => {
  const child = spawn(program, [...osSandboxSwitches, ...extra], {
    cwd: home,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: path.join(home, 'config'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  const listen = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  return {
    process: child,
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    async quit() {
      child.kill('SIGTERM')
      const late = sleep(quitPatience, 'late' as const, { ref: false })
      const code = await Promise.race([ended, late])
      if (code !== 'late') return code
      child.kill('SIGKILL')
      throw new Error(`The packed app did not quit within ${quitPatience} ms`)
    }
  }
}

/** Waits until something can be seen; says what was waited for when it never comes. */
export const until = async <T>(what: string, look: () => T | undefined | false): Promise<T> => {
  const deadline = Date.now() + patience
  for (;;) {
    const found = look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > deadline) throw new Error(`Not seen within ${patience} ms: ${what}`)
    await sleep(50)
  }
}

/** The window is up when its renderer process runs and the log, which main opens first, is there. */
export const untilWindow = async (app: PackedApp, home: string): Promise<void> => {
  await until('the renderer process', () =>
    descendantsOf(app.pid).find(pid => commandLineOf(pid).includes('--type=renderer'))
  )
  const logs = path.join(userDataOf(home), 'logs')
  await until('the first line of the log', () => existsSync(logs) && readdirSync(logs).length > 0)
}
