import { afterEach, beforeEach, expect, it } from 'vitest'
import { historyLimits } from '../../../../electron/services/history'
import { sampleExchange } from '../../../contract/database-samples'
import { setUpServices } from './setup'

const mebibyte = 1024 * 1024

/** The services, with the sizes of the steps in which bodies were deleted and the number of looks at the budget. */
const setUp = async () => {
  const services = setUpServices()
  const { bodies } = services.ports.backends.keychain
  const { exchanges } = services.ports.database
  const deleted: number[] = []
  let looks = 0
  services.ports.backends.keychain.bodies = {
    ...bodies,
    async delete(ids) {
      deleted.push(ids.length)
      await bodies.delete(ids)
    }
  }
  services.ports.database.exchanges = {
    ...exchanges,
    overBudget(maxCount, maxBytes) {
      looks += 1
      return exchanges.overBudget(maxCount, maxBytes)
    }
  }
  await services.vault.open()
  const add = async (number: number, bytes = 0): Promise<void> => {
    const sample = sampleExchange(number)
    await services.history.add({ ...sample, body: { ...sample.body, bytes } }, null)
  }
  const kept = async () => (await services.history.list(null, 500)).exchanges
  return { ...services, add, kept, deleted, looks: () => looks }
}

let the: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  the = await setUp()
})
afterEach(() => the.vault.close())

it('looks for what is over the limits with the first exchange of a run, then with each 25th', async () => {
  await the.add(0)
  expect(the.looks()).toBe(1)
  for (let number = 1; number < 25; number += 1) await the.add(number)
  expect(the.looks()).toBe(1)
  await the.add(25)
  expect(the.looks()).toBe(2)
})

it('looks sooner where bodies are large, and lets go of the oldest', async () => {
  const limit = historyLimits.bodyBytes
  await the.add(0, limit / 2)
  await the.add(1, limit / 2)
  expect(await the.kept()).toHaveLength(2)
  await the.add(2, 9 * mebibyte)
  expect((await the.kept()).map(({ id }) => id)).toEqual([2, 1].map(number => sampleExchange(number).id))
  expect(the.deleted).toEqual([1])
})

it('keeps no more than a little above the limit', async () => {
  await the.add(0, historyLimits.bodyBytes - mebibyte)
  for (let number = 1; number <= 20; number += 1) {
    await the.add(number, mebibyte)
    const bytes = (await the.kept()).reduce((sum, exchange) => sum + exchange.bytes, 0)
    expect(bytes).toBeLessThanOrEqual(historyLimits.bodyBytes + 8 * mebibyte)
  }
})

it('deletes many bodies a few at a time', async () => {
  for (let number = 0; number < 120; number += 1) await the.add(number, mebibyte / 8)
  expect(the.deleted).toEqual([])
  await the.add(120, historyLimits.bodyBytes)
  expect(the.deleted).toEqual([50, 50, 20])
  expect(await the.kept()).toHaveLength(1)
})
