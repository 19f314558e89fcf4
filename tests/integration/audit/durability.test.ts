import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Bench, createBench, created, sent, seqOfHead, verified } from './harness'

let bench: Bench
let synced: string[]

/** Counts the calls that make records safe, on the handles that the log really opens. */
vi.mock('node:fs/promises', async importOriginal => {
  const real = await importOriginal<typeof import('node:fs/promises')>()
  const open: typeof real.open = async (path, flags, mode) => {
    const handle = await real.open(path, flags, mode)
    const datasync = handle.datasync.bind(handle)
    handle.datasync = async () => {
      synced.push(String(path))
      if (failNextSync) {
        failNextSync = false
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      }
      await datasync()
    }
    return handle
  }
  return { ...real, default: real, open }
})
let failNextSync = false

beforeEach(async () => {
  synced = []
  failNextSync = false
  bench = await createBench()
})
afterEach(async () => {
  vi.useRealTimers()
  await bench.dispose()
})

describe('what was recorded is on disk', () => {
  it('before append returns, for everything but request.sent', async () => {
    const log = await bench.open()
    await log.append(created)
    expect(synced).toHaveLength(1)
    await log.append({ type: 'vault.opened', data: { backend: 'keychain' } })
    expect(synced).toHaveLength(2)
    await log.append(sent())
    expect(synced).toHaveLength(2)
  })

  it('within a second, all at once, for request.sent', async () => {
    const log = await bench.open()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    for (let index = 0; index < 10; index += 1) await log.append(sent())
    expect(synced).toHaveLength(0)
    vi.advanceTimersByTime(1_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(synced).toHaveLength(1))
  })

  it('at a clean stop', async () => {
    const log = await bench.open()
    await log.append(sent())
    await log.close()
    expect(synced).toHaveLength(1)
  })

  it('or nothing more is recorded: a failed sync is not forgotten', async () => {
    const log = await bench.open()
    failNextSync = true
    await expect(log.append(created)).rejects.toMatchObject({ code: 'audit_unavailable' })
    await expect(log.append(created)).rejects.toMatchObject({ code: 'audit_unavailable' })
    await expect(log.append(sent())).rejects.toMatchObject({ code: 'audit_unavailable' })
    await log.close().catch(() => {})
    expect((await bench.open()).condition()).toBe('intact')
  })

  it('or nothing more is recorded, after a late sync that nobody waited for', async () => {
    const log = await bench.open()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await log.append(sent())
    failNextSync = true
    vi.advanceTimersByTime(1_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(synced).toHaveLength(1))
    await expect(log.append(sent())).rejects.toMatchObject({ code: 'audit_unavailable' })
  })
})

describe('the head follows', () => {
  it('each event about a secret, before append returns', async () => {
    const log = await bench.open()
    await log.append(created)
    expect(seqOfHead(bench.head)).toBe(1)
  })

  it('twenty other records, and only once they are on disk', async () => {
    const log = await bench.open()
    for (let index = 0; index < 19; index += 1) await log.append(sent())
    expect(seqOfHead(bench.head)).toBe(0)
    await log.append(sent())
    await vi.waitFor(() => expect(seqOfHead(bench.head)).toBe(20))
    expect(synced).toHaveLength(1)
  })

  it('a minute of quiet', async () => {
    const log = await bench.open()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await log.append(sent())
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(seqOfHead(bench.head)).toBe(1))
  })

  it('a clean stop', async () => {
    const log = await bench.open()
    await log.append(sent())
    await log.close()
    expect(seqOfHead(bench.head)).toBe(1)
  })

  it('many secrets at once with few writes', async () => {
    const log = await bench.open()
    const before = bench.head.writes
    await Promise.all(Array.from({ length: 100 }, () => log.append(created)))
    expect(seqOfHead(bench.head)).toBe(100)
    expect(bench.head.writes - before).toBeLessThan(100)
  })

  it('or the event about a secret fails', async () => {
    const log = await bench.open()
    bench.head.failing = true
    await expect(log.append(created)).rejects.toMatchObject({ code: 'audit_unavailable', fields: { reason: 'other' } })
    bench.head.failing = false
    await log.append(created)
    expect(seqOfHead(bench.head)).toBe(2)
  })

  it('a minute later, where the keychain fails in the background', async () => {
    const log = await bench.open()
    bench.head.failing = true
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    for (let index = 0; index < 20; index += 1) await log.append(sent())
    // Twice through the queue: the failed write, and what it leads to.
    await verified(log)
    await verified(log)
    bench.head.failing = false
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(seqOfHead(bench.head)).toBe(20))
  })

  it('at a clean stop, where the keychain failed until then: other events go on', async () => {
    const log = await bench.open()
    bench.head.failing = true
    for (let index = 0; index < 45; index += 1) await log.append(sent())
    bench.head.failing = false
    await log.close()
    expect(seqOfHead(bench.head)).toBe(45)
  })
})

describe('a keychain that hangs', () => {
  it('does not hold up events that do not wait for it', async () => {
    const log = await bench.open()
    const { write } = bench.head
    let release = (): void => {}
    const released = new Promise<void>(resolve => {
      release = resolve
    })
    bench.head.write = () => released
    for (let index = 0; index < 60; index += 1) await log.append(sent())
    expect(await verified(log)).toMatchObject({ result: 'intact', records: 60 })
    bench.head.write = write
    release()
    await log.close()
    expect(seqOfHead(bench.head)).toBe(60)
  })
})
