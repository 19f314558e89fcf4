import { expect, it, vi } from 'vitest'
import { SealBroken } from '../../../../../electron/adapters/sealing'
import { createRememberedRows } from '../../../../../electron/adapters/sqlite/remembered-rows'

const shape = { table: 'things', columns: 'id, sealed', key: ['id'] }
const raw = (id: string, ...bytes: number[]) => ({ id, sealed: new Uint8Array(bytes) })
const content = (...raws: ReturnType<typeof raw>[]) => ({ raws, names: new Map(), lost: [] })

it('opens a row again only where a byte of it has changed', () => {
  const read = vi.fn(({ id, sealed }: Record<string, unknown>) => {
    if ((sealed as Uint8Array)[0] === 0) throw new SealBroken()
    return `${id} ${sealed}`
  })
  const list = createRememberedRows(shape, read)
  expect(list(content(raw('a', 1), raw('b', 2))).rows).toEqual(['a 1', 'b 2'])
  expect(list(content(raw('a', 1), raw('b', 2))).rows).toEqual(['a 1', 'b 2'])
  expect(read).toHaveBeenCalledTimes(2)
  expect(list(content(raw('a', 1), raw('b', 3))).rows).toEqual(['a 1', 'b 3'])
  expect(read).toHaveBeenCalledTimes(3)
  expect(list(content(raw('b', 0)))).toEqual({ rows: [], damaged: [{ table: 'things', id: 'b' }] })
  expect(list(content(raw('a', 1))).rows).toEqual(['a 1'])
  expect(read).toHaveBeenCalledTimes(5)
})
