/** Every page of a file wiped, one at a time: what was on it is named or known to be lost, and everything else is read. */
import fs from 'node:fs'
import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createInProcessDatabase } from '../../fakes/memory-database'
import { type Content, type Examination, examine, fill, mayLose, type Page, pagesOf } from './damage'

const pageBytes = 4096

let folder: string
let master: string
let content: Content
let pages: Map<number, Page>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-pages-'))
  master = join(folder, 'master.db')
  content = await fill(createInProcessDatabase({ settleAfterMs: 60_000 }), master, 80)
  pages = await pagesOf(master)
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

const wipe = async (...numbers: number[]): Promise<Examination> => {
  const file = join(folder, 'copy.db')
  for (const ending of ['', '.first-page']) await copyFile(`${master}${ending}`, `${file}${ending}`)
  const handle = await open(file, 'r+')
  for (const number of numbers)
    await handle.write(new Uint8Array(pageBytes).fill(0xa5), 0, pageBytes, (number - 1) * pageBytes)
  await handle.close()
  return examine(createInProcessDatabase(), file, content)
}
const numbersOf = (choose: (page: Page) => boolean): number[] =>
  [...pages].filter(([, page]) => choose(page)).map(([number]) => number)
const lostOf = ({ damaged }: Examination, table: string): number => Number(damaged[table])

describe('a wiped page', () => {
  it('costs what was on it and no more, whichever it is', async () => {
    const { size } = await stat(master)
    for (let number = 1; number <= size / pageBytes; number++) {
      const page = pages.get(number)
      const result = await wipe(number)
      const where = `page ${number}, a ${page?.kind} of ${page?.tree}`
      expect(result.opened, where).toBe('open')
      expect(result.lies, where).toEqual([])
      const { details, ...tables } = result.damaged
      const lost = Object.values(tables).reduce((sum: number, each) => sum + Number(each), 0)
      expect(lost, where).toBeLessThanOrEqual(mayLose(page))
      expect(Number(details), where).toBeLessThanOrEqual(mayLose(page))
      if (page && page.tree in tables && page.kind === 'leaf') expect(lostOf(result, page.tree), where).toBe(page.cells)
    }
  }, 120_000)

  it('at the root of a table costs its rows, each by its name', async () => {
    for (const table of ['environments', 'credentials', 'versions', 'exchanges']) {
      const [root] = numbersOf(({ tree, kind }) => tree === table && kind === 'internal')
      const result = await wipe(root ?? 0)
      expect(result.lies).toEqual([])
      const expected = content[table as keyof Content].length
      expect(lostOf(result, table), table).toBe(expected)
    }
  })
})

describe('several wiped pages', () => {
  it('of a table leave what lies between them', async () => {
    const leaves = numbersOf(({ tree, kind }) => tree === 'environments' && kind === 'leaf')
    expect(leaves.length).toBeGreaterThan(4)
    const [first, last] = [leaves[1] ?? 0, leaves.at(-2) ?? 0]
    const result = await wipe(first, last)
    expect(result.lies).toEqual([])
    expect(lostOf(result, 'environments')).toBe((pages.get(first)?.cells ?? 0) + (pages.get(last)?.cells ?? 0))
  })

  it('of a table and of its index are known to have held more than can be named', async () => {
    const [leaf] = numbersOf(({ tree, kind }) => tree === 'environments' && kind === 'leaf')
    const index = numbersOf(({ tree }) => tree === 'sqlite_autoindex_environments_1')
    const result = await wipe(leaf ?? 0, ...index)
    const cells = pages.get(leaf ?? 0)?.cells ?? 0
    expect(result.lies).toHaveLength(cells)
    expect(result.lies.every(lie => lie.includes('vanished'))).toBe(true)
    // One entry stands for them all.
    expect(lostOf(result, 'environments')).toBe(1)
  })

  it('that are all of the indices cost nothing', async () => {
    const result = await wipe(
      ...numbersOf(({ tree }) => tree.startsWith('sqlite_autoindex') || tree === 'exchanges_by_time')
    )
    expect(result.opened).toBe('open')
    expect(result.lies).toEqual([])
    expect(Object.values(result.damaged).every(count => count === 0)).toBe(true)
    expect(result.write).toBe('database_damaged')
  })
})

describe('a page that the disk does not give', () => {
  it('costs what is on it', async () => {
    const [bad] = numbersOf(({ tree, kind }) => tree === 'credentials' && kind === 'leaf')
    const page = pages.get(bad ?? 0)
    const readSync = fs.readSync as (...args: unknown[]) => number
    // The library reads through this very object.
    const reading = vi.spyOn(fs, 'readSync').mockImplementation((...args: unknown[]) => {
      const position = Number(args[4])
      if (position === ((bad ?? 0) - 1) * pageBytes) throw Object.assign(new Error('EIO'), { code: 'EIO' })
      return readSync(...args)
    })
    const result = await wipe()
    reading.mockRestore()
    expect(result.opened).toBe('open')
    expect(result.lies).toEqual([])
    expect(lostOf(result, 'credentials')).toBe(page?.cells)
    expect(result.write).toBe('database_damaged')
  })
})
