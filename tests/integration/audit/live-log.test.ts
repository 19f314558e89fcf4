import { appendFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, createBench, created, key, sent, vaultId, verified } from './harness'

let bench: Bench
beforeEach(async () => {
  bench = await createBench()
})
afterEach(() => bench.dispose())

const cut = async (path: string, bytes: number): Promise<void> => truncate(path, (await stat(path)).size - bytes)

describe('a file that is full', () => {
  beforeEach(async () => {
    await bench.dispose()
    bench = await createBench({ maxFileBytes: 2_000 })
  })

  it('ends with log.rotate, and the next one takes up its last MAC', async () => {
    await bench.write(12)
    const [first, second] = [await bench.lines(1), await bench.lines(2)]
    const last = JSON.parse(first.at(-1) ?? '')
    expect(last).toMatchObject({ type: 'log.rotate', epoch: 1, data: { nextEpoch: 2 } })
    expect(JSON.parse(second[0] ?? '')).toMatchObject({ epoch: 2, seq: last.seq + 1, prev: last.mac })
    expect((await bench.verify()).status).toBe('intact')
    expect((await readdir(bench.folder)).length).toBeGreaterThan(2)
  })

  it('goes on after a crash between the two files: no new file yet, or an empty one', async () => {
    await bench.write(12)
    const atSecond = JSON.parse((await bench.lines(1)).at(-1) ?? '')
    const { seq, mac, epoch } = atSecond
    for (const name of (await bench.names()).slice(1)) await rm(join(bench.folder, name))
    for (const step of ['none', 'empty']) {
      if (step === 'empty') await writeFile(bench.path(2), '')
      bench.head.bytes = Buffer.from(JSON.stringify({ v: 1, seq, mac, epoch }))
      const log = await bench.open()
      expect(log.condition()).toBe('intact')
      await log.append(created)
      expect(await bench.types(2)).toEqual(['credential.created'])
      expect(await verified(log)).toMatchObject({ result: 'intact', files: 2 })
      await log.close()
      await rm(bench.path(2))
    }
  })
})

describe('while the log is open', () => {
  it('a next file that cannot be made is made when it can be', async () => {
    await bench.dispose()
    bench = await createBench({ maxFileBytes: 1_000 })
    const log = await bench.open()
    await log.append(created)
    await log.append(created)
    await mkdir(bench.path(2))
    await expect(log.append(created)).rejects.toMatchObject({ code: 'audit_unavailable' })
    await expect(log.append(created)).rejects.toMatchObject({ code: 'audit_unavailable' })
    await rm(bench.path(2), { recursive: true })
    await log.append(created)
    expect(await bench.types(1)).toEqual(['credential.created', 'credential.created', 'log.rotate'])
    expect(await bench.types(2)).toEqual(['credential.created'])
    expect(await verified(log)).toMatchObject({ result: 'intact', records: 4 })
  })

  it('the caller may wipe its key', async () => {
    const passed = Uint8Array.from(key)
    const log = bench.createLog()
    await log.open(vaultId, passed)
    passed.fill(0)
    await log.append(created)
    await log.close()
    expect(await bench.verify()).toMatchObject({ status: 'intact', records: 1 })
  })

  it.each([
    ['removed', () => rm(bench.path())],
    ['cut', () => cut(bench.path(), 10)],
    ['written to', () => appendFile(bench.path(), 'x\n')],
    [
      'replaced',
      async () => {
        const bytes = await readFile(bench.path())
        await rm(bench.path())
        await writeFile(bench.path(), bytes)
      }
    ]
  ])('nothing is recorded in a file that was %s by somebody else', async (_, harm) => {
    const log = await bench.open()
    await log.append(created)
    await harm()
    await expect(log.append(created)).rejects.toMatchObject({ code: 'audit_unavailable', fields: { reason: 'other' } })
  })

  it('a check sees what was harmed, and nothing of what is being written', async () => {
    const log = await bench.open()
    for (let index = 0; index < 50; index += 1) await log.append(sent())
    const [report] = await Promise.all([verified(log), ...Array.from({ length: 50 }, () => log.append(sent()))])
    expect(report).toMatchObject({ result: 'intact', records: 50, head: 'at_end' })
    const bytes = await readFile(bench.path())
    bytes[400] = (bytes[400] ?? 0) ^ 1
    await writeFile(bench.path(), bytes)
    expect((await verified(log)).result).toBe('broken')
  })

  it('another vault has a log of its own', async () => {
    await bench.write(3)
    const log = bench.createLog()
    const other = '33333333-3333-4333-8333-333333333333'
    bench.head.bytes = null
    await log.open(other, key)
    expect(log.condition()).toBe('intact')
    expect(await readdir(bench.directory)).toEqual([vaultId, other])
  })

  it('takes no vault id that is a path', async () => {
    await mkdir(bench.folder, { recursive: true })
    await expect(bench.createLog().open('../elsewhere', key)).rejects.toMatchObject({ code: 'audit_unavailable' })
  })
})
