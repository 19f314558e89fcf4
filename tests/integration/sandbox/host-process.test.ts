import { type ChildProcess, fork, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { HostReport } from '../../../electron/sandbox/host-messages'
import { ask, keys, wisphubNetOf } from './support'

type Started = Extract<HostReport, { type: 'started' }>

/** Stands in for Electron's parentPort, over the channel that Node gives to a forked child. */
const parentPort = `process.parentPort = {
  on: (event, listener) => process.on(event, data => listener({ data })),
  postMessage: message => process.send(message)
}`

/** A parent that starts the host and then only waits to be killed. */
const idleParent = `const { fork } = require('node:child_process')
const child = fork(process.argv[2], [], { execArgv: ['--require', process.argv[3]], cwd: process.argv[4] })
child.on('message', message => process.send({ ...message, pid: child.pid }))
child.send({ type: 'start' })`

describe('the host as a process, built as the app builds it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-host-'))
  const work = mkdtempSync(join(tmpdir(), 'sandbox-work-'))
  const entry = join(folder, 'sandbox-host.cjs')
  const shim = join(folder, 'parent-port.cjs')
  const children: ChildProcess[] = []

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(import.meta.dirname, '../../../electron/sandbox/host-entry.ts'),
        target: 'node20.18',
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'sandbox-host.cjs' } }
      },
      ssr: { noExternal: true, external: ['electron'] }
    })
    writeFileSync(shim, parentPort)
    writeFileSync(join(folder, 'idle-parent.cjs'), idleParent)
  })
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })
  afterAll(() => {
    for (const one of [folder, work]) rmSync(one, { recursive: true, force: true })
  })

  const run = (file: string, args: string[] = [], execArgv: string[] = []) => {
    const child = fork(file, args, { execArgv, cwd: work })
    children.push(child)
    return child
  }
  const message = <T>(child: ChildProcess) =>
    new Promise<T>(resolve => child.once('message', data => resolve(data as T)))
  const ended = (child: ChildProcess) =>
    new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))

  it('serves, and writes nothing to disk', async () => {
    const child = run(entry, [], ['--require', shim])
    child.send({ type: 'start' })
    const sandbox = wisphubNetOf(await message<Started>(child))
    expect((await ask(sandbox, '/api/clientes/')).json.count).toBe(137)
    const body = new FormData()
    body.append('asunto', 'x')
    const headers = { authorization: `Api-Key ${keys.good}` }
    expect((await fetch(`${sandbox.origin}/api/tickets/`, { method: 'POST', headers, body })).status).toBe(400)
    expect(readdirSync(work)).toEqual([])
  })

  it('ends when its parent lets go of it', async () => {
    const child = run(entry, [], ['--require', shim])
    child.send({ type: 'start' })
    const sandbox = wisphubNetOf(await message<Started>(child))
    const exit = ended(child)
    child.disconnect()
    expect(await exit).toBe(0)
    await expect(ask(sandbox, '/api/staff/')).rejects.toThrow('ECONNREFUSED')
  })

  it('ends when its parent is killed', async () => {
    const middle = run(join(folder, 'idle-parent.cjs'), [entry, shim, work])
    const sandbox = wisphubNetOf(await message<Started>(middle))
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
    middle.kill('SIGKILL')
    await expect
      .poll(
        () =>
          ask(sandbox, '/api/staff/').then(
            () => 'alive',
            () => 'gone'
          ),
        { timeout: 10_000 }
      )
      .toBe('gone')
  })

  it('ends when the parent vanishes without a word on any channel', async () => {
    // A shell in between: it keeps no channel to the host, which can only see that its parent has changed.
    const script = `process.parentPort = { on() {}, postMessage() {} }; require(${JSON.stringify(entry)}); setInterval(() => {}, 1000); console.log(process.pid)`
    const shell = spawn('sh', ['-c', '"$0" -e "$1" & wait', process.execPath, script], { cwd: work })
    children.push(shell)
    const pid = Number(await new Promise(resolve => shell.stdout.once('data', data => resolve(String(data)))))
    expect(() => process.kill(pid, 0)).not.toThrow()
    shell.kill('SIGKILL')
    const isThere = () => {
      try {
        return process.kill(pid, 0)
      } catch {
        return false
      }
    }
    await expect.poll(isThere, { timeout: 10_000 }).toBe(false)
  })

  it('does nothing where there is no parent port', async () => {
    expect(await ended(run(entry))).toBe(0)
  })
})
