/** Faults made in the real sandbox: the first finding must be the right one, and nothing in it a secret. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createSystemClock } from '../../../electron/adapters/system-clock'
import { setUpSandboxServices } from '../services/sandbox-services'
import type { The } from './fault'
import { otherFaults } from './other-faults'
import { wisphubNetFaults } from './wisphub-net-faults'

const faults = [...wisphubNetFaults, ...otherFaults]

let the: The
beforeAll(async () => {
  the = await setUpSandboxServices({}, undefined, { clock: createSystemClock() })
})
afterAll(() => the.close())
afterEach(async () => {
  for (const { control } of Object.values(the.emulators)) control.reset()
  await the.history.clear()
})

it('has enough of them', () => {
  expect(faults.length).toBeGreaterThanOrEqual(60)
})

describe.each(faults.map(fault => [fault.name, fault] as const))('%s', (_, { make, first, fix }) => {
  it(`is first of all ${first}`, async () => {
    const exchange = await make(the)
    const { findings } = await the.diagnosis.get(exchange.id)
    expect(findings.map(({ id, fix: { action } }) => `${id} ${action}`)[0]).toBe(`${first} ${fix}`)
    for (const secret of the.secretsOf()) expect(JSON.stringify(findings)).not.toContain(secret)
  })
})
