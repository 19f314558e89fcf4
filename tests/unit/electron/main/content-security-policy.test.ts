import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../../electron/main/content-security-policy'

const directives = (nonce: string) =>
  new Map(
    contentSecurityPolicy(nonce)
      .split('; ')
      .map(line => [line.split(' ')[0], line])
  )

describe('content security policy', () => {
  it('forbids by default and lets scripts come from the app alone', () => {
    const policy = directives('abc')
    expect(policy.get('default-src')).toBe("default-src 'none'")
    expect(policy.get('script-src')).toBe("script-src 'self'")
    expect(policy.get('connect-src')).toBe("connect-src 'none'")
    expect(policy.get('style-src')).toBe("style-src 'self' 'nonce-abc'")
  })

  it('never says unsafe', () => {
    expect(contentSecurityPolicy('abc')).not.toContain('unsafe')
  })
})
