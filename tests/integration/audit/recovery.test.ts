import { appendFile, chmod, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, createBench, created, sent, seqOfHead, verified } from './harness'

let bench: Bench
beforeEach(async () => {
  bench = await createBench()
})
afterEach(() => bench.dispose())

const cut = async (path: string, bytes: number): Promise<void> => truncate(path, (await stat(path)).size - bytes)

describe('a new log', () => {
  it('is private to its user: folders 0700, file 0600', async () => {
    const log = await bench.open()
    await log.append(created)
    expect(log.condition()).toBe('intact')
    expect((await stat(bench.directory)).mode & 0o777).toBe(0o700)
    expect((await stat(bench.folder)).mode & 0o777).toBe(0o700)
    expect((await stat(bench.path())).mode & 0o777).toBe(0o600)
  })

  it('has a head before its first record, so that a file without one is never normal', async () => {
    await bench.open()
    expect(seqOfHead(bench.head)).toBe(0)
  })

  it('is closed to others again when somebody opened it', async () => {
    await bench.write(1)
    await chmod(bench.path(), 0o644)
    await bench.open()
    expect((await stat(bench.path())).mode & 0o777).toBe(0o600)
  })
})

describe('a last line without its end', () => {
  it.each([
    ['half a record', Buffer.from('{"v":1,"epoch":1,"seq":6,"ts":"20')],
    ['what a power cut leaves on some file systems', Buffer.alloc(4_096)],
    ['one byte', Buffer.from('{')]
  ])('is moved aside and noted: %s', async (_, half) => {
    await bench.write(5)
    await appendFile(bench.path(), half)
    expect(await bench.verify()).toMatchObject({ status: 'broken', fault: { seq: 6, reason: 'torn' } })

    const log = await bench.open()
    expect(log.condition()).toBe('torn')
    await log.append(created)
    const names = await bench.names()
    const side = names.find(name => name.endsWith('.torn'))
    expect(await readFile(join(bench.folder, side ?? 'none'))).toEqual(half)
    expect((await bench.types()).slice(5)).toEqual(['log.torn', 'credential.created'])
    expect(JSON.parse((await bench.lines())[5] ?? '').data).toEqual({ bytes: half.length, movedTo: side })
    expect(await verified(log)).toMatchObject({ result: 'intact', notes: [{ sequence: 6, note: 'torn' }] })
  })

  it('is the whole file', async () => {
    await bench.write(0)
    await writeFile(bench.path(), '{"v":1')
    const log = await bench.open()
    expect(log.condition()).toBe('torn')
    expect(await verified(log)).toMatchObject({ result: 'intact', records: 1 })
  })
})

describe('a file that ends before the head', () => {
  it.each([1, 3, 10])('is told at once and for good: %i records gone', async gone => {
    await bench.write(10)
    const kept = (await bench.lines()).slice(0, 10 - gone)
    await writeFile(bench.path(), kept.map(line => `${line}\n`).join(''))
    expect(await bench.verify()).toMatchObject({ fault: { seq: 11 - gone, reason: 'truncated' } })

    const log = await bench.open()
    expect(log.condition()).toBe('truncated')
    await log.append(created)
    const record = JSON.parse((await bench.lines()).at(-2) ?? '')
    expect(record).toMatchObject({ seq: 11, type: 'log.truncated', data: { missingFrom: 11 - gone, missingTo: 10 } })
    expect(await verified(log)).toMatchObject({ result: 'incomplete', notes: [{ sequence: 11, note: 'truncated' }] })

    await log.close()
    expect((await bench.open()).condition()).toBe('intact')
    expect(await bench.verify()).toMatchObject({ status: 'incomplete', fault: null })
  })

  it('is gone altogether', async () => {
    await bench.write(10)
    await rm(bench.folder, { recursive: true })
    const log = await bench.open()
    expect(log.condition()).toBe('truncated')
    expect(await verified(log)).toMatchObject({ result: 'incomplete', records: 1 })
  })

  it('ends with half a line: both are noted, and no number is used twice', async () => {
    await bench.write(10)
    await cut(bench.path(), 500)
    const log = await bench.open()
    await log.append(created)
    expect(log.condition()).toBe('truncated')
    const seqs = (await bench.lines()).map(line => JSON.parse(line).seq)
    expect(seqs.slice(-3)).toEqual([11, 12, 13])
    expect((await bench.types()).slice(-3)).toEqual(['log.truncated', 'log.torn', 'credential.created'])
    expect(await verified(log)).toMatchObject({ result: 'incomplete', fault: null })
  })

  it('cannot take its old records back afterwards to hide that they were gone', async () => {
    await bench.write(10)
    const whole = await readFile(bench.path())
    await cut(bench.path(), 700)
    const log = await bench.open()
    await log.close()
    await writeFile(bench.path(), whole)
    expect(await bench.verify()).toMatchObject({ status: 'broken', fault: { reason: 'truncated' } })
  })

  it('is told after a crash between the note and the new head, too', async () => {
    await bench.write(10)
    const before = bench.head.bytes
    await cut(bench.path(), 700)
    await (await bench.open()).close()
    bench.head.bytes = before
    expect((await bench.open()).condition()).toBe('intact')
    expect(await bench.verify()).toMatchObject({ status: 'incomplete', fault: null })
  })
})

describe('the head', () => {
  it('may be behind: that is what a crash leaves', async () => {
    await bench.write(10)
    const old = bench.head.bytes
    const log = await bench.open()
    await log.append(sent())
    await log.append(sent())
    await log.close()
    expect(await bench.verify(old)).toMatchObject({ status: 'intact', head: 'behind' })
    bench.head.bytes = old
    expect((await bench.open()).condition()).toBe('intact')
  })

  it('may be so far behind that it is not among the last records', async () => {
    await bench.write(3)
    const old = bench.head.bytes
    const log = await bench.open()
    for (let index = 0; index < 400; index += 1) await log.append(sent())
    await log.close()
    bench.head.bytes = old
    expect((await bench.open()).condition()).toBe('intact')
  })

  it.each([
    ['gone', null],
    ['not ours', Buffer.from('nonsense')],
    ['of another form', Buffer.from('{"v":2,"seq":1}')]
  ])('is noted when it is %s', async (_, bytes) => {
    await bench.write(4)
    bench.head.bytes = bytes
    expect(await bench.verify()).toMatchObject({ status: 'incomplete', head: 'missing' })
    const log = await bench.open()
    expect(log.condition()).toBe('head_missing')
    expect((await bench.types()).at(-1)).toBe('log.head_missing')
    await log.close()
    expect(seqOfHead(bench.head)).toBe(5)
    expect(await bench.verify()).toMatchObject({ status: 'incomplete', head: 'at_end' })
  })

  it('that does not answer keeps the log shut, and changes nothing', async () => {
    await bench.write(4)
    bench.head.failing = true
    await expect(bench.open()).rejects.toMatchObject({ code: 'audit_unavailable', fields: { reason: 'other' } })
    bench.head.failing = false
    expect(await bench.lines()).toHaveLength(4)
    expect((await bench.open()).condition()).toBe('intact')
  })

  it('speaks of another record: the log goes on in a new file and stays broken', async () => {
    await bench.write(4)
    bench.head.bytes = Buffer.from(JSON.stringify({ v: 1, seq: 4, mac: 'a'.repeat(64), epoch: 1 }))
    expect(await bench.verify()).toMatchObject({ fault: { seq: 4, reason: 'head' } })
    const log = await bench.open()
    expect(log.condition()).toBe('damaged')
    expect(await bench.types(2)).toEqual(['log.damaged'])
    await log.append(created)
    expect(await verified(log)).toMatchObject({ result: 'broken' })
  })
})

describe('a last record that does not hold', () => {
  it('is left where it is; the log goes on in a new file, and every check finds it', async () => {
    await bench.write(6)
    const lines = await bench.lines()
    lines[5] = (lines[5] ?? '').replace('"GET"', '"PUT"')
    const harmed = lines.map(line => `${line}\n`).join('')
    await writeFile(bench.path(), harmed)

    const log = await bench.open()
    expect(log.condition()).toBe('damaged')
    await log.append(created)
    expect(await readFile(bench.path(), 'utf8')).toBe(harmed)
    expect(await bench.types(2)).toEqual(['log.damaged', 'credential.created'])
    expect(JSON.parse((await bench.lines(2))[0] ?? '').data).toEqual({ seq: 6, reason: 'mac' })
    expect(await verified(log)).toMatchObject({ result: 'broken', fault: { sequence: 6, reason: 'altered' } })

    await log.close()
    const again = await bench.open()
    expect(again.condition()).toBe('intact')
    expect(await verified(again)).toMatchObject({ result: 'broken', fault: { sequence: 6, reason: 'altered' } })
  })

  it('is one line without end, longer than any record', async () => {
    await bench.write(2)
    await writeFile(bench.path(), 'x'.repeat(300_000))
    expect((await bench.open()).condition()).toBe('damaged')
    expect(await bench.verify()).toMatchObject({ status: 'broken', fault: { seq: 1, reason: 'syntax' } })
  })
})
