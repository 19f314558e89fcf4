import { type Consumer, consumerDefaults, consumerDetailsSchema } from '@shared/schemas/consumer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blankValues,
  type ConsumerValues,
  detailsOf,
  faultsFrom,
  faultsOf,
  valuesOf
} from '../../../../../renderer/features/consumers/form-values'
import { fakeId } from '../../fake-data'

const text = fc.string({ maxLength: 40 })
const duration = fc.record({
  amount: fc.oneof(fc.nat(200).map(String), text),
  unit: fc.constantFrom('second' as const, 'minute' as const, 'hour' as const, 'day' as const)
})
const anyValues: fc.Arbitrary<ConsumerValues> = fc.record({
  service: text,
  host: text,
  reload: text,
  asks: fc.boolean(),
  environmentId: fc.option(fc.uuid()),
  keyId: fc.option(fc.uuid()),
  path: fc.oneof(
    text,
    text.map(rest => `/${rest}`)
  ),
  expectation: fc.constantFrom('filled', 'member', 'text'),
  contains: text,
  member: text,
  cache: duration,
  quiet: duration
})
const complete: ConsumerValues = { ...blankValues('Middleware'), asks: true, environmentId: fakeId(1, 1), path: '/x' }

describe('what is entered for a service', () => {
  it('is what the contract takes wherever nothing is found wrong with it, and only there', () => {
    fc.assert(
      fc.property(anyValues, values => {
        const details = detailsOf(values)
        expect(details === null).toBe(Object.keys(faultsOf(values)).length > 0)
        if (details !== null) expect(consumerDetailsSchema.safeParse(details)).toMatchObject({ success: true })
      })
    )
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyValues, values => {
        const details = detailsOf(values)
        if (details === null) return
        const consumer: Consumer = { id: fakeId(7, 1), credentialId: fakeId(2, 1), ...details, evidence: null }
        expect(detailsOf(valuesOf(consumer))).toEqual(details)
      })
    )
  })

  it('begins with what is usual', () => {
    expect(detailsOf(blankValues('Billing'))).toEqual({
      ...{ service: 'Billing', host: '', reload: '', check: null },
      ...consumerDefaults
    })
  })

  it.each([
    [{ service: '  ' }, { service: 'required' }],
    [{ environmentId: null }, { environmentId: 'required' }],
    [{ path: '' }, { path: 'required' }],
    [{ path: 'clients' }, { path: 'slash' }],
    [{ expectation: 'text', contains: 'ab' }, { contains: 'required' }],
    [{ expectation: 'member', member: ' ' }, { member: 'required' }],
    [{ cache: { amount: 'soon', unit: 'minute' } }, { cache: 'duration' }],
    [{ cache: { amount: '31', unit: 'day' } }, { cache: 'long' }],
    [{ quiet: { amount: '0', unit: 'minute' } }, { quiet: 'short' }],
    [{ quiet: { amount: '93', unit: 'day' } }, { quiet: 'long' }]
  ] as [Partial<ConsumerValues>, object][])('says at its field what is wrong with %o', (change, faults) => {
    expect(faultsOf({ ...complete, ...change })).toEqual(faults)
  })

  it('does not look at a check that is not wanted', () => {
    expect(faultsOf({ ...complete, asks: false, environmentId: null, path: '' })).toEqual({})
  })
})

it('shows what main found wrong at the field it is about', () => {
  expect(
    faultsFrom({
      service: 'taken',
      'check.path': 'too_big',
      'check.expectation.contains': 'too_small',
      cacheSeconds: 'invalid_type',
      credentialId: 'temporary'
    })
  ).toEqual({ service: 'taken', path: 'too_long', contains: 'required', cache: 'invalid' })
})
