/** Starts one of the measured apps and speaks to the hook inside it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { keepTrack } from '../children'
import type { Stage } from '../stage'
import { type BenchEvent, type Command, type FromApp, linePrefix, type Pauses } from './protocol'

export interface DrivenApp {
  pid: number
  /** Milliseconds from the start of the process until it told of this. */
  when(event: BenchEvent): Promise<number>
  /** Runs a function in the page; it must name nothing from outside itself. */
  page<Argument, Value>(work: (argument: Argument) => Promise<Value>, argument: Argument): Promise<Value>
  /** How late main's event loop was while the work went on. */
  watch(name: string, work: () => Promise<unknown>): Promise<Pauses>
  /** Quits it as a person would. */
  close(): Promise<void>
}

export interface StartOptions {
  app: 'latchkey' | 'empty'
  /** Its own folders; a second start with the same ones is a restart. */
  home: string
  /** What `painted` waits for. */
  waitFor?: string
  /** For two at once: a window that another one covers counts as hidden, and draws nothing. */
  side?: 'left' | 'right'
}

const deadlineMs = 60_000
const quitDeadlineMs = 10_000

/** The bus, the keyring and the display are the session's; the folders are not. */
const environmentOf = (home: string, added: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  LANGUAGE: 'en_US',
  LC_ALL: 'C.UTF-8',
  XDG_CONFIG_HOME: path.join(home, 'config'),
  XDG_CACHE_HOME: path.join(home, 'cache'),
  TMPDIR: home,
  ...added
})

export const spawnElectron = (
  stage: Stage,
  what: string,
  home: string,
  added: Record<string, string> = {}
): ChildProcess => {
  mkdirSync(home, { recursive: true })
  const app = [...stage.flags, path.join(stage.folder, what), '--lang=en-US']
  return keepTrack(spawn(stage.electron, app, { env: environmentOf(home, added), stdio: 'pipe' }))
}

/** The last lines of what a process wrote, for when it fails. */
export const keepErrors = (child: ChildProcess): (() => string) => {
  let text = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-4000)
  })
  return () => text
}

export const startDriven = (stage: Stage, { app, home, waitFor = 'body', side }: StartOptions): DrivenApp => {
  const started = performance.now()
  const child = spawnElectron(stage, app === 'latchkey' ? '.' : 'empty-app', home, {
    BENCH_WAIT_FOR: waitFor,
    ...(side && { BENCH_SIDE: side }),
    BENCH_PROFILING: stage.profiles ? '1' : '0'
  })
  const errors = keepErrors(child)
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const happened = new Map<BenchEvent, number>()
  const waiting: { event: BenchEvent; resolve(at: number): void; reject(error: Error): void }[] = []
  const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let nextId = 1

  const failure = (what: string): Error => new Error(`${app}: ${what}\n${errors()}`)
  void exited.then(() => {
    for (const { reject } of [...waiting, ...asked.values()]) reject(failure('it ended'))
  })

  const receive = (line: FromApp): void => {
    if ('event' in line) {
      const at = performance.now() - started
      if (happened.has(line.event)) return
      happened.set(line.event, at)
      for (const { event, resolve } of waiting) if (event === line.event) resolve(at)
      return
    }
    const question = asked.get(line.id)
    asked.delete(line.id)
    if (line.ok) question?.resolve(line.value)
    else question?.reject(failure(line.message))
  }
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', line => {
      if (line.startsWith(linePrefix)) receive(JSON.parse(line.slice(linePrefix.length)))
    })

  const ask = (command: Command): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = nextId++
      asked.set(id, { resolve, reject })
      child.stdin?.write(`${JSON.stringify({ id, command })}\n`)
    })

  return {
    pid: child.pid ?? 0,
    when: event =>
      new Promise((resolve, reject) => {
        const at = happened.get(event)
        if (at !== undefined) return resolve(at)
        const timer = setTimeout(
          () => reject(failure(`no "${event}", only ${[...happened.keys()].join(', ')}`)),
          deadlineMs
        )
        waiting.push({
          event,
          resolve(at) {
            clearTimeout(timer)
            resolve(at)
          },
          reject
        })
      }),
    page: <Argument, Value>(work: (argument: Argument) => Promise<Value>, argument: Argument) =>
      // The page answers with what the function returned, as JSON would have it.
      ask({ do: 'page', code: `(${work})(${JSON.stringify(argument)})` }) as Promise<Value>,
    async watch(name, work) {
      await ask({ do: 'watch' })
      await work()
      const profile = stage.profiles && path.join(stage.profiles, `${name.replaceAll(/\W+/g, '-')}.cpuprofile`)
      return (await ask({ do: 'unwatch', profile })) as Pauses
    },
    async close() {
      void ask({ do: 'quit' }).catch(() => {})
      const timer = setTimeout(() => child.kill('SIGKILL'), quitDeadlineMs)
      await exited
      clearTimeout(timer)
    }
  }
}
