import type { DestinationPlan, MaskedValue } from '@shared/schemas/destination'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readersOf } from '../../../../../renderer/features/destinations/rights'
import { isToWrite, needsWrite, standingOf } from '../../../../../renderer/features/destinations/standing'
import { fakeId } from '../../fake-data'

const plan = (change: Partial<DestinationPlan>): DestinationPlan => ({
  ...{ destinationId: fakeId(8, 1), credentialId: fakeId(2, 1), target: { kind: 'docker_secret' }, version: 2 },
  ...{ file: '/key', creates: false, changes: [], warnings: [], modeBefore: '600', token: 'x' },
  ...change
})
const key = (is: MaskedValue['is']): DestinationPlan['changes'] => [
  {
    ...{ line: 1, name: 'KEY', action: 'replaced', plain: null },
    secret: { before: { is, fingerprint: is === 'none' ? '' : 'a1b2' }, after: { is: 'current', fingerprint: 'c3d4' } }
  }
]
const address: DestinationPlan['changes'] = [
  { line: 2, name: 'url', action: 'replaced', secret: null, plain: { before: 'https://a', after: 'https://b' } }
]
const of = (change: Partial<DestinationPlan>) => standingOf({ value: plan(change), error: null })

describe('how a place stands to the key', () => {
  it.each([
    ['holds it', {}, { kind: 'holds' }],
    ['others may read it', { warnings: ['mode_changes'] }, { kind: 'open' }],
    ['an older one', { changes: key('older') }, { kind: 'older', fingerprint: 'a1b2' }],
    ['the one that a new one replaces', { changes: key('current') }, { kind: 'older', fingerprint: 'a1b2' }],
    ['something else', { changes: key('unknown') }, { kind: 'other', fingerprint: 'a1b2' }],
    ['nothing', { changes: key('none') }, { kind: 'empty' }],
    ['another address', { changes: address }, { kind: 'address' }],
    ['an older one and another address', { changes: [...address, ...key('older')] }, { kind: 'older' }],
    ['no file', { creates: true, changes: key('none') }, { kind: 'missing' }]
  ] as const)('%s', (_, change, expected) => {
    expect(of(change as Partial<DestinationPlan>)).toMatchObject(expected)
  })

  it('is not known before the first look, and after one that failed', () => {
    const error = { code: 'destination_failed', message: '', fields: {} } as const
    expect(standingOf(undefined)).toEqual({ kind: 'looking' })
    expect(standingOf({ value: null, error: null })).toEqual({ kind: 'looking' })
    expect(standingOf({ value: plan({}), error })).toEqual({ kind: 'unable', error })
  })

  it('asks for a write exactly where main would write', () => {
    for (const change of [{}, { warnings: ['mode_changes'] }, { changes: key('older') }, { changes: address }]) {
      const one = change as Partial<DestinationPlan>
      expect(isToWrite(of(one))).toBe(needsWrite(plan(one)))
    }
    expect(isToWrite({ kind: 'looking' })).toBe(false)
  })
})

describe('who may read a file', () => {
  it.each([
    ['600', 'owner'],
    ['700', 'owner'],
    ['640', 'group'],
    ['660', 'group'],
    ['644', 'everybody'],
    ['604', 'everybody'],
    ['4755', 'everybody'],
    ['620', 'owner']
  ])('of %s: %s', (mode, readers) => {
    expect(readersOf(mode)).toBe(readers)
  })

  it('is told as `ls` shows it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0o7777 }), mode => {
        const digits = mode.toString(8).padStart(3, '0').slice(-3)
        const [, group = 0, others = 0] = [...digits].map(Number)
        const expected = others >= 4 ? 'everybody' : group >= 4 ? 'group' : 'owner'
        expect(readersOf(mode.toString(8))).toBe(expected)
      })
    )
  })
})
