import fc from 'fast-check'
import { dateOf, dayOf, type KeyFacts } from '../../../../../electron/domain/credential-policy'

export const now = Date.UTC(2026, 10, 22, 12)
/** A day, counted from today. */
export const inDays = (days: number): string => dateOf(dayOf(now) + days)

export const facts = (change: Partial<KeyFacts> = {}): KeyFacts => ({
  credentialId: '00000000-0000-4000-8000-000000000001',
  label: 'Support',
  production: false,
  owner: 'Ana',
  issuedOn: inDays(-10),
  expiresOn: inDays(200),
  heldSince: new Date(now - 5 * 86_400_000).toISOString(),
  maxAgeDays: 90,
  snooze: null,
  observation: {
    at: new Date(now).toISOString(),
    createdAt: null,
    lastUsedAt: new Date(now - 1000).toISOString(),
    expiresAt: null,
    broadScopes: []
  },
  ...change
})

const day = fc.integer({ min: -400, max: 400 }).map(inDays)
const instant = fc.integer({ min: -400, max: 0 }).map(days => new Date(now + days * 86_400_000).toISOString())

export const anyFacts: fc.Arbitrary<KeyFacts> = fc.record({
  credentialId: fc.uuid(),
  label: fc.string(),
  production: fc.boolean(),
  owner: fc.constantFrom('', 'Ana'),
  issuedOn: fc.option(day),
  expiresOn: fc.option(day),
  heldSince: instant,
  maxAgeDays: fc.integer({ min: 1, max: 400 }),
  snooze: fc.option(fc.record({ until: day, reason: fc.constant('later'), since: instant })),
  observation: fc.option(
    fc.record({
      at: instant,
      createdAt: fc.option(instant),
      lastUsedAt: fc.option(instant),
      expiresAt: fc.option(day.map(date => `${date}T00:00:00Z`)),
      broadScopes: fc.constantFrom<string[]>([], ['admin'])
    })
  )
})
