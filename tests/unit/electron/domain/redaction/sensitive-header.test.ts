import { expect, it } from 'vitest'
import { isSensitiveHeader, maskSensitiveHeader } from '../../../../../electron/domain/redaction'

it.each([
  'Authorization',
  'proxy-authorization',
  'Cookie',
  'SET-COOKIE',
  'X-Api-Key',
  'api-key',
  'apikey',
  'X-Auth-Token',
  'tokens',
  'Client-Secret',
  'X-Password-Hint'
])('masks %s by its name', name => {
  expect(isSensitiveHeader(name)).toBe(true)
  expect(maskSensitiveHeader(name, 'abcdef0123456789')).toBe('••••••••')
})

it.each(['Accept', 'X-Cookie-Policy', 'Authorization-Info', 'WWW-Authenticate', 'Content-Type', 'Location', 'Key'])(
  'leaves %s alone',
  name => {
    expect(isSensitiveHeader(name)).toBe(false)
    expect(maskSensitiveHeader(name, 'abcdef0123456789')).toBe('abcdef0123456789')
  }
)

it.each([
  ['Authorization', 'Api-Key a1b2.c3d4', 'Api-Key ••••••••'],
  ['authorization', 'Bearer  x', 'Bearer  ••••••••'],
  ['Proxy-Authorization', 'Basic dXNlcjpwYXNz', 'Basic ••••••••'],
  ['Authorization', 'k3y0 with blanks', '••••••••'],
  ['Authorization', 'AVeryLongWordThatIsNoSchemeAtAll x', '••••••••'],
  ['Authorization', 'alone', '••••••••'],
  ['Cookie', 'session=a; theme=b', '••••••••'],
  ['X-Api-Key', 'Bearer x', '••••••••'],
  ['Authorization', '', '']
])('writes %s: %s as %s', (name, value, masked) => expect(maskSensitiveHeader(name, value)).toBe(masked))

it.each([
  ['Authorization', 'Api-Key [redacted:Soporte 1]', 'Api-Key [redacted:Soporte 1]'],
  ['X-Api-Key', '[redacted:k]', '[redacted:k]'],
  // Only a part was known: the rest may be another secret.
  ['Authorization', 'Basic dXNlcjp[redacted:k]=', 'Basic ••••••••'],
  ['Cookie', 'a=other; k=[redacted:k]', '••••••••'],
  ['X-Api-Key', '[redacted:k]other[redacted:k]', '••••••••']
])('keeps of %s: %s what was masked by value: %s', (name, value, masked) => {
  expect(maskSensitiveHeader(name, value)).toBe(masked)
})
