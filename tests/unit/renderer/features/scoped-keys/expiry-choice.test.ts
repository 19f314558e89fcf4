import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysOf, endsAt, expiryChoices } from '../../../../../renderer/features/scoped-keys/expiry-choice'
import { createScopedKeySchema } from '../../../../../shared/schemas/scoped-key'

const takes = (expiresInDays: unknown): boolean =>
  createScopedKeySchema.shape.expiresInDays.safeParse(expiresInDays).success

it('knows the days of each choice', () => {
  expect(expiryChoices.map(choice => daysOf(choice, '12'))).toEqual([7, 30, 90, 365, 12, null])
  expect(daysOf('own', ' 8 ')).toBe(8)
})

it('takes no number that main would refuse, and never 0 for never', () => {
  for (const typed of ['', '0', '-1', '1.5', '1e3', '3651', 'x', '٣']) expect(daysOf('own', typed)).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), typed => {
      const days = daysOf('own', typed)
      expect(days === undefined || (days !== null && takes(days))).toBe(true)
    })
  )
  fc.assert(fc.property(fc.integer({ min: 1, max: 3650 }), days => daysOf('own', String(days)) === days))
})

it('says about when a key ends', () => {
  expect(endsAt(90, Date.UTC(2026, 0, 1))).toBe('2026-04-01T00:00:00.000Z')
})
