import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareInProcess, createBodyComparer } from '../../../../../electron/adapters/comparison-worker'
import type { BodyComparison } from '../../../../../electron/ports'
import { type BuiltEntry, buildEntry } from '../../../../fixtures/keychain/build-entry'

const job = (left: string, right: string, change: Partial<BodyComparison> = {}): BodyComparison => ({
  left: { bytes: new TextEncoder().encode(left), charset: 'utf-8' },
  right: { bytes: new TextEncoder().encode(right), charset: 'utf-8' },
  json: true,
  view: 'differences',
  offset: 0,
  limit: 500,
  ...change
})

describe('a comparison', () => {
  it('shows a window of the rows, and counts all', () => {
    const numbers = (from: number): string => JSON.stringify(Array.from({ length: 10 }, (_, index) => from + index))
    const { rows, ...counts } = compareInProcess(job(numbers(0), numbers(1), { offset: 4, limit: 3 }))
    expect(counts).toEqual({ kind: 'rows', by: 'structure', offset: 4, total: 10, differences: 10, coarse: false })
    expect(rows.map(({ path }) => path)).toEqual(['[4]', '[5]', '[6]'])
    expect(rows[0]).toMatchObject({ left: { text: '4', line: null }, right: { text: '5', cut: false } })
  })

  it('leaves out what is the same only where that is wanted', () => {
    expect(compareInProcess(job('{"a":1,"b":2}', '{"a":1,"b":3}')).rows).toHaveLength(1)
    const all = compareInProcess(job('{"a":1,"b":2}', '{"a":1,"b":3}', { view: 'all' }))
    expect(all).toMatchObject({ total: 2, differences: 1 })
    expect(all.rows.map(({ change }) => change)).toEqual(['same', 'changed'])
  })

  it('takes by lines what is no JSON on one side', () => {
    const result = compareInProcess(job('{"a":1}', '<html>'))
    expect(result).toMatchObject({ by: 'lines', differences: 1 })
    expect(result.rows[0]).toMatchObject({ path: null, left: { line: 1, text: '{"a":1}' }, right: { text: '<html>' } })
  })

  it('shows the end of a line where only that differs, and reads each side in its own charset', () => {
    const { rows } = compareInProcess(job('a\r\nb\n', 'a\nb\n', { json: false }))
    expect(rows).toMatchObject([{ change: 'changed', left: { text: 'a␍' }, right: { text: 'a' } }])
    const latin = { bytes: Uint8Array.of(0x6e, 0xf1), charset: 'windows-1252' }
    expect(compareInProcess({ ...job('', 'nñ', { json: false }), left: latin }).differences).toBe(0)
  })

  it('says where a long value is cut', () => {
    const [row] = compareInProcess(job(`"${'x'.repeat(5000)}"`, '""')).rows
    expect(row?.left).toMatchObject({ cut: true })
    expect(row?.left?.text.length).toBeLessThan(1000)
  })
})

describe('the comparer with its built worker', () => {
  let worker: BuiltEntry
  beforeAll(async () => {
    worker = await buildEntry('electron/adapters/comparison-worker/comparison-entry.ts')
  })
  afterAll(() => worker.remove())

  it('answers as it would here', async () => {
    const comparer = createBodyComparer({ workerPath: worker.file })
    const [left, right] = ['{"a":[1,2]}', '{"a":[1,3]}']
    expect(await comparer.compare(job(left, right))).toEqual(compareInProcess(job(left, right)))
    expect(await comparer.compare(job('', ''))).toMatchObject({ total: 0 })
  })

  it('gives up on what takes too long, and on a worker that dies', async () => {
    const hanging = join(dirname(worker.file), 'hanging.cjs')
    await writeFile(hanging, 'setInterval(() => {}, 1000)')
    expect(await createBodyComparer({ workerPath: hanging, deadline: 50 }).compare(job('1', '2'))).toBeNull()
    const dying = join(dirname(worker.file), 'dying.cjs')
    await writeFile(dying, 'process.exit(3)')
    expect(await createBodyComparer({ workerPath: dying }).compare(job('1', '2'))).toBeNull()
  })
})
