/**
 * Thirty single bits flipped in a real file, each in a fresh copy of it, read through the built helper. Whatever is hit:
 * the helper lives, the file stays, and every row comes as it was or is named, or the call says why not.
 */
import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SpawnHelper } from '../../../electron/adapters/helper-process'
import { createSqliteDatabase } from '../../../electron/adapters/sqlite'
import { createInProcessDatabase, spawnInProcess } from '../../fakes/memory-database'
import { type BuiltEntry, buildEntry } from '../../fixtures/keychain/build-entry'
import { createForkedHelper } from '../../fixtures/keychain/forked-helper'
import { type Content, type Examination, examine, fill, flipBit, mayLose, type Page, pagesOf } from './damage'

const pageBytes = 4096
const flips = 30
/** A linear congruential generator: the same bits in every run. */
const seed = Number(process.env['FLIP_SEED'] ?? 20_260_101)

let folder: string
let master: string
let content: Content
let pages: Map<number, Page>
let host: BuiltEntry

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-flips-'))
  master = join(folder, 'master.db')
  content = await fill(createInProcessDatabase({ settleAfterMs: 60_000 }), master, 200)
  pages = await pagesOf(master)
  host = await buildEntry('electron/adapters/sqlite/host-entry.ts')
}, 120_000)
afterAll(async () => {
  await host.remove()
  await rm(folder, { recursive: true })
})

interface Flip {
  offset: number
  bit: number
}

const choose = (length: number, from = 0): Flip[] => {
  let state = seed
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
  return Array.from({ length: flips }, () => ({ offset: from + next(length), bit: next(8) }))
}

const hurt = async (
  { offset, bit }: Flip,
  spawn: SpawnHelper
): Promise<{ result: Examination; page: Page | undefined }> => {
  const file = join(folder, 'copy.db')
  for (const ending of ['', '.first-page']) await copyFile(`${master}${ending}`, `${file}${ending}`)
  await flipBit(file, offset, bit)
  const flipped = await readFile(file)

  const result = await examine(createSqliteDatabase({ spawn }), file, content)
  if (result.write !== 'written') expect((await readFile(file)).equals(flipped), 'the file was touched').toBe(true)
  expect(result.lies).toEqual([])

  const page = pages.get(Math.floor(offset / pageBytes) + 1)
  // An exchange in full that is lost with its line in the list is one row, counted twice.
  const { details, ...tables } = result.damaged
  const lost = Object.values(tables).reduce((sum: number, each) => sum + Number(each), 0)
  expect(lost, 'rows beside the page that was hit').toBeLessThanOrEqual(mayLose(page))
  expect(Number(details)).toBeLessThanOrEqual(mayLose(page))
  return { result, page }
}

describe('a bit flipped', () => {
  it('anywhere costs no more than the rows it hits', async () => {
    const { size } = await stat(master)
    const outcomes = new Map<string, number>()
    for (const flip of choose(size)) {
      const helper = createForkedHelper(host.file, {})
      const { result, page } = await hurt(flip, helper.spawn)
      expect(helper.started(), 'the helper died').toBe(1)
      const named = Object.entries(result.damaged).filter(([, count]) => count !== 0)
      const what = named.map(([table, count]) => `${count} of ${table} named`).join(', ') || 'nothing lost'
      const outcome = `${result.opened}, ${what}, then ${result.write} (hit ${page?.tree ?? 'a free page'})`
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      expect(result.opened).toBe('open')
    }
    console.log(
      `${flips} flips in ${size} bytes:\n${[...outcomes].map(([text, count]) => `${count} × ${text}`).join('\n')}`
    )
  }, 600_000)

  it('on the first page costs nothing at all, with what is kept of it', async () => {
    const outcomes = new Map<string, number>()
    for (const flip of choose(pageBytes)) {
      const { result } = await hurt(flip, spawnInProcess())
      const outcome = `${result.opened}, then ${result.write}`
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      expect(Object.values(result.damaged).every(count => count === 0)).toBe(true)
    }
    console.log(
      `${flips} flips on the first page:\n${[...outcomes].map(([text, count]) => `${count} × ${text}`).join('\n')}`
    )
  }, 600_000)
})
