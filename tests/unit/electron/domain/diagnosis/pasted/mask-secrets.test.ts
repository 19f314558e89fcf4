import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPasted } from '../../../../../../electron/domain/diagnosis/pasted'
import { mask, maskSecrets } from '../../../../../../electron/domain/diagnosis/pasted/mask-secrets'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const random = (length: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: length, maxLength: length }).map(all => all.join(''))

const keys = fc.oneof(
  fc.uuid({ version: 4 }),
  fc.tuple(random(8), random(32)).map(parts => parts.join('.')),
  random(28).map(text => `fw_key_${text}`),
  random(43).map(text => `agent_${text}`),
  fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytes => Buffer.from(bytes).toString('base64')),
  fc.tuple(random(20), random(60), random(43)).map(parts => `eyJ${parts.join('.')}`)
)

/** Places in which people paste keys, whatever the key looks like. */
const named: ((secret: string) => string)[] = [
  secret => `> Authorization: Bearer ${secret}\n< HTTP/1.1 401 Unauthorized\n< \n`,
  secret => `Authorization: Api-Key ${secret}\nHTTP/1.1 401\n`,
  secret => `X-API-Key: ${secret}\n401`,
  secret => `curl -H 'api-key: ${secret}' https://a.example/\nstatus 401`,
  secret => `curl -H "Authorization: Token ${secret}" https://a.example/\nstatus 401`,
  secret => `Set-Cookie: session=${secret}; Path=/\n401`,
  secret => `curl -b 'session=${secret}' https://a.example\nstatus: 401`,
  secret => `curl -u user:${secret} https://a.example\nstatus: 401`,
  secret => `GET https://user:${encodeURIComponent(secret)}@a.example/ 401`,
  secret => `"GET /x?api_key=${encodeURIComponent(secret)}&page=2 HTTP/1.1" 401`,
  secret => `401 {"access_token":"${secret}","token_type":"Bearer"}`,
  secret => `401 {'api_key': '${secret}'}`,
  secret => `status=401 body={\\"refresh_token\\":\\"${secret}\\"}`,
  secret => `WISPHUB_NET_KEY=${secret}\n401 {}`,
  secret => `APALA_API_KEY="${secret}"\n401 {}`,
  secret => `password=${secret}&user=x 401`,
  secret => `level=error authorization="Bearer ${secret}" status=401`,
  secret =>
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              method: 'POST',
              url: 'https://a.example/',
              headers: [{ name: 'Authorization', value: `Bearer ${secret}` }],
              postData: { text: JSON.stringify({ api_key: secret }) }
            },
            response: { status: 401, headers: [] }
          }
        ]
      }
    }),
  secret =>
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              url: 'https://a.example/',
              headers: [{ value: secret, name: 'x-api-key' }],
              cookies: [{ name: 'session_token', value: secret }]
            },
            response: { status: 401 }
          }
        ]
      }
    })
]

/** Known by their shape alone. */
const bare: ((secret: string) => string)[] = [
  secret => `the key ${secret} does not work: 401`,
  secret => `401 {"value":"${secret}"}`,
  secret => `401 ["${secret}"]`
]

const holds = (text: string, secret: string): boolean =>
  [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)].some(form => text.includes(form))

const outcome = (text: string) =>
  JSON.stringify(readPasted(text, { provider: null, environment: null, forms: [], examine: () => null }))

describe('no part of the result holds a secret', () => {
  it('that stands under a name', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom(...named), (secret, place) => {
        const text = place(secret)
        expect(holds(maskSecrets(text).text, secret)).toBe(false)
        expect(holds(outcome(text), secret)).toBe(false)
      }),
      { numRuns: 1000 }
    )
  })

  it('that is short and stands under a name', () => {
    fc.assert(
      fc.property(random(9), fc.constantFrom(...named), (secret, place) => {
        expect(outcome(place(`${secret}7x`))).not.toContain(secret)
      }),
      { numRuns: 300 }
    )
  })

  it('that is known by its shape', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom(...bare), (secret, place) => {
        expect(holds(outcome(place(secret)), secret)).toBe(false)
      }),
      { numRuns: 300 }
    )
  })

  it('that hides behind escapes', () => {
    const text =
      '{"log":{"entries":[{"request":{"url":"https://a.example/","headers":[{"name":"\\u0041uthorization","value":"\\u0042earer \\u0073hort-one"}]},"response":{"status":401}}]}}'
    expect(outcome(text)).not.toContain('hort-one')
  })

  it('that has the form of a known provider', () => {
    expect(maskSecrets('it is kz-ab12, they say', ['kz-[a-z0-9]{4}']).text).toBe(`it is ${mask}, they say`)
    expect(maskSecrets('a word', ['.+', '\\w+']).text).toBe('a word')
  })
})

describe('what is no secret stays', () => {
  it.each([
    'HTTP/1.1 401 Unauthorized',
    'WWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"',
    '{"detail":"Invalid API key"}',
    '{"detail":"Token has expired"}',
    '{"detail":"Las credenciales de autenticación no se proveyeron."}',
    'GET /api/clientes/?limit=50&cedula=1020304050',
    'Authorization: Bearer ••••••••',
    'Authorization: Api-Key [redacted:My key]',
    'Authorization: Bearer <token>',
    'X-API-Key: {{token}}',
    'curl: (60) SSL certificate problem: self-signed certificate',
    '* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384'
  ])('%s', text => {
    expect(maskSecrets(text)).toEqual({ text, places: [], secrets: [] })
  })
})

it('tells the line, the name and the reason of each place, and no value', () => {
  const { places } = maskSecrets('first\nX-API-Key: abcdef\n\nit is eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln\n')
  expect(places).toEqual([
    { line: 2, by: 'header', name: 'X-API-Key' },
    { line: 4, by: 'shape', name: 'JWT' }
  ])
})

it('masks the whole of what overlaps', () => {
  const text = 'Cookie: a=eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln; token=x1y2'
  expect(maskSecrets(text).text).toBe(`Cookie: ${mask}`)
})
