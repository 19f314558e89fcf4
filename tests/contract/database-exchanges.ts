import { summarizeExchange } from '@shared/schemas/exchange'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../electron/ports'
import { instant, sampleExchange, sampleExchangeRow, uuid } from './database-samples'

const failure = (code: string, fields: object = {}) =>
  expect.objectContaining({ name: 'AppFailure', code, fields: expect.objectContaining(fields) })

/** What every database does with its history; it has to be open. */
export const describeExchanges = (database: () => Database): void => {
  describe('exchanges', () => {
    const add = async (...numbers: number[]): Promise<void> => {
      for (const number of numbers) await database().exchanges.add(sampleExchangeRow(number))
    }
    const idsOf = async (before: string | null, limit: number): Promise<string[]> =>
      (await database().exchanges.list(before, limit)).rows.map(({ id }) => id)

    it('reads what was written, with and without the key of a body', async () => {
      await add(1)
      await database().exchanges.add({ exchange: sampleExchange(2, { credential: null }), bodyKey: null })
      expect(await database().exchanges.get(uuid(3, 1))).toEqual(sampleExchangeRow(1))
      expect(await database().exchanges.get(uuid(3, 2))).toEqual({
        exchange: sampleExchange(2, { credential: null }),
        bodyKey: null
      })
    })

    it('lists the same summaries as the history announces', async () => {
      const failed = sampleExchange(2, { failure: { code: 'timeout', detail: '' } })
      const unsent = sampleExchange(3, {
        hops: [],
        failure: { code: 'unknown_host', detail: '' },
        credential: null
      })
      for (const exchange of [sampleExchange(1), failed, unsent])
        await database().exchanges.add({ exchange, bodyKey: null })
      expect(await database().exchanges.list(null, 10)).toEqual({
        rows: [unsent, failed, sampleExchange(1)].map(summarizeExchange),
        damaged: []
      })
    })

    it('lists in pages, newest first, whatever the order of their adding', async () => {
      await add(3, 1, 5, 2, 4)
      expect(await idsOf(null, 2)).toEqual([uuid(3, 5), uuid(3, 4)])
      expect(await idsOf(uuid(3, 4), 2)).toEqual([uuid(3, 3), uuid(3, 2)])
      expect(await idsOf(uuid(3, 2), 2)).toEqual([uuid(3, 1)])
      expect(await idsOf(uuid(3, 1), 2)).toEqual([])
      expect(await idsOf(null, 0)).toEqual([])
      await expect(idsOf(uuid(3, 9), 2)).rejects.toEqual(failure('exchange_not_found', { id: uuid(3, 9) }))
    })

    it('loses none between pages where many were sent in one millisecond', async () => {
      for (const number of [1, 2, 3, 4, 5])
        await database().exchanges.add({ exchange: sampleExchange(number, { sentAt: instant(0) }), bodyKey: null })
      const first = await idsOf(null, 2)
      const second = await idsOf(first[1] ?? null, 2)
      const third = await idsOf(second[1] ?? null, 2)
      expect([...first, ...second, ...third].sort()).toEqual([1, 2, 3, 4, 5].map(number => uuid(3, number)))
    })

    it('adds each once', async () => {
      await add(1)
      await expect(add(1)).rejects.toEqual(failure('internal'))
      expect(await idsOf(null, 10)).toEqual([uuid(3, 1)])
    })

    it('deletes some, and all', async () => {
      await add(1, 2, 3)
      await database().exchanges.delete([uuid(3, 2), uuid(3, 9)])
      expect(await idsOf(null, 10)).toEqual([uuid(3, 3), uuid(3, 1)])
      await expect(database().exchanges.get(uuid(3, 2))).rejects.toEqual(
        failure('exchange_not_found', { id: uuid(3, 2) })
      )
      await database().exchanges.deleteAll()
      expect(await idsOf(null, 10)).toEqual([])
      await add(2)
      expect(await database().exchanges.get(uuid(3, 2))).toEqual(sampleExchangeRow(2))
    })

    it('names what is over the budget, oldest first', async () => {
      for (const [number, bytes] of [
        [1, 10],
        [2, 0],
        [3, 20],
        [4, 30],
        [5, 5]
      ] as const)
        await database().exchanges.add(sampleExchangeRow(number, bytes))
      const ids = (...numbers: number[]) => numbers.map(number => uuid(3, number))
      expect(await database().exchanges.overBudget(5, 65)).toEqual([])
      expect(await database().exchanges.overBudget(5, 64)).toEqual(ids(1))
      expect(await database().exchanges.overBudget(5, 54)).toEqual(ids(1, 2, 3))
      expect(await database().exchanges.overBudget(3, 65)).toEqual(ids(1, 2))
      expect(await database().exchanges.overBudget(4, 35)).toEqual(ids(1, 2, 3))
      expect(await database().exchanges.overBudget(0, 65)).toEqual(ids(1, 2, 3, 4, 5))
      expect(await database().exchanges.overBudget(5, 4)).toEqual(ids(1, 2, 3, 4, 5))
    })

    it('counts bodies of any size', async () => {
      const large = 3 * 2 ** 40
      for (const number of [1, 2]) await database().exchanges.add(sampleExchangeRow(number, large))
      expect(await database().exchanges.overBudget(9, 2 * large)).toEqual([])
      expect(await database().exchanges.overBudget(9, 2 * large - 1)).toEqual([uuid(3, 1)])
    })
  })
}
