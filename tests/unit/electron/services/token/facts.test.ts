import { describe, expect, test } from 'vitest'
import { createRememberedTokens } from '../../../../../electron/services/token/facts'

const now = Date.UTC(2026, 6, 31, 12)

const create = () => createRememberedTokens({ now: () => new Date(now).toISOString() })

const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`

describe('what a token said of itself', () => {
  test('is remembered by the exchange that brought it, and is no token', () => {
    const remembered = create()
    const accessToken = jwt({ exp: 1_800_000_000, aud: 'shop', sub: 'somebody' })
    remembered.remember('exchange-1', { accessToken, lifeMs: 3_600_000 })
    const facts = remembered.factsOf('exchange-1')
    expect(facts).toMatchObject({
      claims: { expiresAt: 1_800_000_000, audience: ['shop'] },
      expiresAt: now + 3_600_000
    })
    expect(JSON.stringify(facts)).not.toContain('somebody')
    expect(JSON.stringify(facts)).not.toContain(accessToken)
  })

  test('is forgotten when the vault closes, and for tokens of long ago', () => {
    const remembered = create()
    for (let index = 0; index <= 100; index += 1) {
      remembered.remember(`exchange-${index}`, { accessToken: 'opaque', lifeMs: 1000 })
    }
    expect(remembered.factsOf('exchange-0')).toBeNull()
    expect(remembered.factsOf('exchange-1')).toMatchObject({ claims: null })
    remembered.clear()
    expect(remembered.factsOf('exchange-100')).toBeNull()
  })
})
