import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBodyFormatter } from '../../../../../electron/adapters/body-worker'
import type { BodyFormatter } from '../../../../../electron/ports'
import { type BuiltEntry, buildEntry } from '../../../../fixtures/keychain/build-entry'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const failure = (reason: string) =>
  expect.objectContaining({ name: 'AppFailure', code: 'body_unavailable', fields: { reason } })

let worker: BuiltEntry
let formatter: BodyFormatter

beforeAll(async () => {
  worker = await buildEntry('electron/adapters/body-worker/worker-entry.ts')
})
afterAll(() => worker.remove())
afterEach(() => formatter.close())

describe('the formatter with its built worker', () => {
  beforeEach(() => {
    formatter = createBodyFormatter({ workerPath: worker.file })
  })

  const print = async (text: string): Promise<string> => {
    const printed = await formatter.prettyPrintJson(bytes(text))
    return printed.ok ? new TextDecoder().decode(printed.text) : `${printed.line}:${printed.column}`
  }

  it('prints, and says where the fault is', async () => {
    expect(await print('{"a":[1e400]}')).toBe('{\n  "a": [\n    1e400\n  ]\n}')
    expect(await print('{"a":\n x}')).toBe('2:2')
  })

  it('answers each of many with its own', async () => {
    const texts = Array.from({ length: 50 }, (_, index) => (index % 7 === 3 ? `[${index}` : `[${index}]`))
    expect(await Promise.all(texts.map(print))).toEqual(
      texts.map((text, index) => (text.endsWith(']') ? `[\n  ${index}\n]` : `1:${text.length + 1}`))
    )
  })

  it('takes the memory of what it is given, but only if that is all of it', async () => {
    const whole = bytes('[1]')
    await formatter.prettyPrintJson(whole)
    expect(whole.byteLength).toBe(0)
    const large = bytes('  [1]  ')
    const printed = await formatter.prettyPrintJson(large.subarray(2, 5))
    expect(printed.ok && new TextDecoder().decode(printed.text)).toBe('[\n  1\n]')
    expect(large.byteLength).toBe(7)
    const pooled = Buffer.from('[2]')
    expect((await formatter.prettyPrintJson(pooled)).ok).toBe(true)
    expect(pooled.toString()).toBe('[2]')
  })

  it('does nothing more once it is closed', async () => {
    const pending = [print('[1]'), print('[2]')]
    const outcomes = Promise.allSettled(pending)
    await formatter.close()
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'body_unavailable' } })
    await expect(print('[1]')).rejects.toEqual(failure('closed'))
  })

  it('leaves this thread free', async () => {
    const large = bytes(`[${'{"name":"value","list":[1,2,3]},'.repeat(150_000)}0]`)
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 5)
    expect((await formatter.prettyPrintJson(large)).ok).toBe(true)
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(5)
  })
})

describe('the formatter with a worker that dies', () => {
  beforeEach(async () => {
    const workerPath = join(dirname(worker.file), 'mortal.cjs')
    await writeFile(
      workerPath,
      `const { parentPort } = require('node:worker_threads')
       let jobs = 0
       parentPort.on('message', ({ text }) => {
         const order = Buffer.from(text).toString()
         if (order === 'exit') process.exit(3)
         if (order === 'throw') throw new Error('planted')
         if (order === 'memory') { const all = []; for (;;) all.push(new Array(1e6).fill(jobs)) }
         if (order === 'refuse') return parentPort.postMessage({ ok: false, message: 'planted' })
         parentPort.postMessage({ ok: true, result: { ok: false, line: ++jobs, column: 0 } })
       })`
    )
    formatter = createBodyFormatter({ workerPath })
  })
  const ask = (order: string) => formatter.prettyPrintJson(bytes(order))

  it.each(['exit', 'throw', 'refuse'])('fails the job that %ss and does those that wait', async order => {
    const outcomes = await Promise.allSettled([ask('fine'), ask(order), ask('fine'), ask(order), ask('fine')])
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled'
    ])
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(failure('formatter_failed'))
    expect(await ask('fine')).toMatchObject({ ok: false })
  })

  it('survives a worker that runs out of memory', async () => {
    await expect(ask('memory')).rejects.toEqual(failure('formatter_failed'))
    expect(await ask('fine')).toEqual({ ok: false, line: 1, column: 0 })
  }, 120_000)

  it('says so where there is no worker to start', async () => {
    await formatter.close()
    formatter = createBodyFormatter({ workerPath: join(dirname(worker.file), 'absent.cjs') })
    await expect(ask('fine')).rejects.toEqual(failure('formatter_failed'))
    await expect(ask('fine')).rejects.toEqual(failure('formatter_failed'))
  })
})
