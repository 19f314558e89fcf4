/** Faults made over the real sandbox: the first finding must be the right one, and nothing in it a secret. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { allFaults } from './all-faults'
import type { The } from './fault'
import { setUpFaults } from './set-up'

/** Of the faults, by what was found of them. */
const tally = {
  first: 0,
  amongThree: 0,
  missed: 0,
  byProvider: new Map<string, number>(),
  others: new Map<string, string>()
}

let the: The
beforeAll(async () => {
  the = await setUpFaults()
})
afterAll(() => the.close())
afterEach(() => the.tidy())

it('has at least 80 of them, over the five providers', () => {
  expect(allFaults.length).toBeGreaterThanOrEqual(80)
  expect(new Set(allFaults.map(({ name }) => name)).size).toBe(allFaults.length)
  expect(new Set(allFaults.map(({ api }) => api)).size).toBe(5)
})

describe.each(allFaults.map(fault => [fault.name, fault] as const))('%s', (_, { make, api, first, fix }) => {
  it(`is ${first}, among the first three`, async () => {
    const exchange = await make(the)
    const { findings } = await the.diagnosis.get(exchange.id)
    const found = findings.map(({ id, fix: { action } }) => `${id} ${action}`)
    const place = found.indexOf(`${first} ${fix}`)
    if (place !== 0) tally.others.set(`${api}: ${first}`, found.slice(0, 3).join(', '))
    if (place === 0) tally.first += 1
    else if (place > 0 && place < 3) tally.amongThree += 1
    else tally.missed += 1
    tally.byProvider.set(api, (tally.byProvider.get(api) ?? 0) + 1)
    expect(found.slice(0, 3)).toContain(`${first} ${fix}`)
    for (const secret of the.secretsOf()) expect(JSON.stringify(findings)).not.toContain(secret)
  })
})

it('is the first one in at least 95 of 100', () => {
  console.table({
    ...Object.fromEntries(tally.byProvider),
    'all faults': allFaults.length,
    'right one first': tally.first,
    'among the first three': tally.first + tally.amongThree,
    missed: tally.missed
  })
  if (tally.others.size > 0) console.table(Object.fromEntries(tally.others))
  expect(tally.first / allFaults.length).toBeGreaterThanOrEqual(0.95)
  expect(tally.missed).toBe(0)
})
