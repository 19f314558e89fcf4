import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAuditDirectory } from '../../../electron/adapters/audit-file'
import { epochFile, vaultDirectory } from '../../../electron/adapters/audit-file/log-directory'
import { ensurePrivateDirectory } from '../../../electron/adapters/durable-file'
import { createEpochKeys, genesis, logTypes, sealRecord } from '../../../electron/domain/audit-chain'
import { createBench, createMemoryHead, key, sent, vaultId } from './harness'

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
