import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorkerVerifier, verifyAuditDirectory } from '../../../electron/adapters/audit-file'
import { epochFile, vaultDirectory } from '../../../electron/adapters/audit-file/log-directory'
import { ensurePrivateDirectory } from '../../../electron/adapters/durable-file'
import { createEpochKeys, genesis, logTypes, sealRecord } from '../../../electron/domain/audit-chain'
import { type BuiltEntry, buildEntry } from '../../fixtures/keychain/build-entry'
import { createBench, createMemoryHead, key, sent, vaultId, verified } from './harness'

const count = 100_000
let directory: string
let head: Uint8Array

/** Written past the adapter, which would take a minute: what is measured is reading. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-speed-'))
  await ensurePrivateDirectory(vaultDirectory(directory, vaultId))
  const keys = createEpochKeys(key, vaultId)
  let state = genesis
  let lines: Uint8Array[] = []
  const put = (fields: Parameters<typeof sealRecord>[1]): void => {
    const sealed = sealRecord(state, fields, { ts: '2026-01-01T00:00:00.000Z', actor: 'app' }, keys)
    state = sealed.next
    lines.push(sealed.line)
  }
  while (state.seq < count) {
    const { epoch } = state
    for (let index = 0; index < 25_000 && state.seq < count; index += 1) put(sent(index % 600))
    if (state.seq < count) put({ type: logTypes.rotate, data: { nextEpoch: epoch + 1 } })
    await writeFile(epochFile(vaultDirectory(directory, vaultId), epoch).path, Buffer.concat(lines))
    lines = []
  }
  head = Buffer.from(JSON.stringify({ v: 1, seq: state.seq, mac: state.mac, epoch: state.epoch }))
}, 60_000)
afterAll(() => rm(directory, { recursive: true, force: true }))

it(`checks ${count} records in less than 3 s, and lets others run meanwhile`, async () => {
  let longestPause = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - last)
    last = performance.now()
  }, 1)
  const started = performance.now()
  const cpuBefore = process.cpuUsage()
  const report = await verifyAuditDirectory({ directory, vaultId, key, head })
  const { user, system } = process.cpuUsage(cpuBefore)
  const [elapsed, busy] = [performance.now() - started, (user + system) / 1_000].map(Math.round)
  clearInterval(watch)
  console.log(`${count} records in ${elapsed} ms (${busy} ms of work), longest pause ${Math.round(longestPause)} ms`)
  expect(report).toMatchObject({ status: 'intact', records: count })
  // Work, not time gone by: other tests share the machine. The same goes for the pause, which is one chunk of 64 KB.
  expect(busy).toBeLessThan(3_000)
  expect(longestPause).toBeLessThan(500)
})

it('opens a log of 100,000 records without reading them all', async () => {
  const memoryHead = createMemoryHead(head)
  const bench = await createBench({ directory, head: memoryHead })
  const started = performance.now()
  const log = await bench.open()
  const elapsed = performance.now() - started
  console.log(`opened in ${Math.round(elapsed)} ms`)
  expect(log.condition()).toBe('intact')
  expect(elapsed).toBeLessThan(500)
  await bench.dispose()
})

describe('a check in a thread of its own', () => {
  let worker: BuiltEntry
  beforeAll(async () => {
    worker = await buildEntry('electron/adapters/audit-file/verify-entry.ts')
  }, 60_000)
  afterAll(() => worker.remove())

  const opened = async () => {
    const verifier = createWorkerVerifier({ workerPath: worker.file })
    const bench = await createBench({ directory, head: createMemoryHead(head), verifier })
    return { bench, log: await bench.open() }
  }

  it(`reads ${count} records, tells how far it is, and leaves this thread free`, async () => {
    const { bench, log } = await opened()
    const seen: number[] = []
    let longestGap = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longestGap = Math.max(longestGap, performance.now() - last)
      last = performance.now()
    }, 1)
    const found = await log.verify(records => void seen.push(records), new AbortController().signal)
    clearInterval(watch)
    console.log(
      `${found.records} records in ${Math.round(found.duration)} ms, ${seen.length} reports of progress, longest gap here ${Math.round(longestGap)} ms`
    )
    expect(found).toMatchObject({ result: 'intact', head: 'at_end', fault: null })
    expect(found.records).toBeGreaterThanOrEqual(count)
    expect(seen.length).toBeGreaterThan(1)
    expect(seen).toEqual([...seen].sort((one, other) => one - other))
    await bench.dispose()
  })

  it('ends at once when it is told to, says how far it came, and can be begun again', async () => {
    const { bench, log } = await opened()
    const controller = new AbortController()
    const cancelled = await log.verify(() => controller.abort(), controller.signal)
    expect(cancelled.result).toBe('cancelled')
    expect(cancelled.records).toBeGreaterThan(0)
    expect(cancelled.records).toBeLessThan(count)
    expect((await verified(log)).result).toBe('intact')
    await bench.dispose()
  })

  it('says what a file that cannot be read says, and what a worker that cannot start says', async () => {
    const bench = await createBench({ verifier: createWorkerVerifier({ workerPath: worker.file }) })
    const log = await bench.open()
    await log.append(sent())
    await log.verify(() => undefined, new AbortController().signal)
    await rm(bench.path())
    await mkdir(bench.path())
    await expect(verified(log)).rejects.toMatchObject({ code: 'audit_unavailable' })
    await rm(bench.path(), { recursive: true })
    await bench.dispose()

    const missing = await createBench({ verifier: createWorkerVerifier({ workerPath: `${worker.file}.none` }) })
    await expect(verified(await missing.open())).rejects.toMatchObject({ code: 'audit_unavailable' })
    await missing.dispose()
  })
})
