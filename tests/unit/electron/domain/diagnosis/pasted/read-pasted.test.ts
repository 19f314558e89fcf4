import { maxPastedLength } from '@shared/schemas/diagnosis'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../../../electron/domain/diagnosis/diagnose'
import { type PastedContext, readPasted } from '../../../../../../electron/domain/diagnosis/pasted'
import { credentialFacts } from '../evidence-of'
import { apiKey, fiberwise, middleware, wisphubNet } from '../provider-facts'

const wispKey = 'AbCdEf12.0123456789abcdefGHIJKLMNOPQRSTUV'
const uuid = '7d3e0a14-5b62-4c8f-9a01-de00c0de0001'
const fiberKey = 'fw_key_0123456789abcdefghijklmn'

const context = (changes: Partial<PastedContext> = {}): PastedContext => ({
  provider: null,
  environment: null,
  forms: [],
  examine: () => null,
  ...changes
})

const read = (text: string, changes: Partial<PastedContext> = {}) => {
  const result = readPasted(text, context(changes))
  if (!result.ok) throw new Error(result.problem)
  return result
}

const har = (...entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } })
const entry = (
  url: string,
  status: number,
  headers: Record<string, string>,
  text = '',
  response: Record<string, string> = {}
) => ({
  request: { method: 'GET', url, headers: Object.entries(headers).map(([name, value]) => ({ name, value })) },
  response: {
    status,
    statusText: '',
    headers: Object.entries(response).map(([name, value]) => ({ name, value })),
    content: { mimeType: 'application/json', text }
  }
})

const curl = `$ curl -v https://api.wisphub.net/api/clientes/ -H 'Authorization: Bearer ${wispKey}'
*   Trying 192.0.2.1:443...
* Connected to api.wisphub.net (192.0.2.1) port 443 (#0)
* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
> GET /api/clientes/ HTTP/1.1
> Host: api.wisphub.net
> User-Agent: curl/8.5.0
> Accept: */*
> Authorization: Bearer ${wispKey}
> 
< HTTP/1.1 401 Unauthorized
< Date: Sun, 01 Mar 2026 12:00:00 GMT
< Content-Type: application/json
< 
* Connection #0 to host api.wisphub.net left intact
{"detail":"Las credenciales de autenticación no se proveyeron."}
`

describe('what is pasted is diagnosed without sending', () => {
  it.each([
    ['curl -v with the wrong word', curl, wisphubNet, 'curl', 'scheme_wrong'],
    [
      'curl, an unknown name',
      '* Could not resolve host: api.wisphb.net\ncurl: (6) Could not resolve host: api.wisphb.net',
      wisphubNet,
      'curl',
      'unknown_host'
    ],
    [
      'curl, a certificate',
      'curl -v https://a.example\n* SSL certificate problem: certificate has expired\ncurl: (60) SSL certificate problem: certificate has expired',
      null,
      'curl',
      'certificate_date'
    ],
    [
      'curl, a plain port',
      '* TLS connect error\ncurl: (35) error:0A00010B:SSL routines::wrong version number',
      null,
      'curl',
      'tls_failed'
    ],
    [
      'HAR',
      har(
        entry(
          'http://localhost:5757/api/v1/agents',
          401,
          { Authorization: `Api-Key ${uuid}` },
          '{"detail":"Authentication required"}'
        )
      ),
      fiberwise,
      'har',
      'scheme_wrong'
    ],
    [
      'HAR, the last failure of many',
      har(
        entry('http://localhost:8000/health', 200, {}, '{}'),
        entry('http://localhost:8000/api/clients/', 401, { 'api-key': uuid }, '{"detail":"Not authenticated"}'),
        entry('http://localhost:8000/docs', 200, {}, '')
      ),
      middleware,
      'har',
      'header_name_wrong'
    ],
    [
      'HAR, a blocked request',
      har({
        request: { method: 'GET', url: 'https://a.example/', headers: [] },
        response: { status: 0, _error: 'net::ERR_NAME_NOT_RESOLVED getaddrinfo failed', headers: [] }
      }),
      null,
      'har',
      'unknown_host'
    ],
    [
      'a raw message',
      `GET /secure-endpoint HTTP/1.1\nHost: service.example\n\nHTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{"detail":"Not authenticated"}`,
      apiKey,
      'http',
      'credential_missing'
    ],
    ['a status and a body', '401 {"detail":"Invalid API key"}', fiberwise, 'http', 'key_refused'],
    [
      'a status in words',
      'Status: 403 Forbidden\n{"detail":"Insufficient permissions for this operation"}',
      fiberwise,
      'http',
      'permission_missing'
    ],
    [
      'a status and a limit',
      'HTTP/1.1 429 Too Many Requests\nRetry-After: 30\n\n{}',
      wisphubNet,
      'http',
      'rate_limited'
    ],
    [
      'a line of uvicorn',
      'INFO:     127.0.0.1:52044 - "GET /api/v1/clients/ HTTP/1.1" 404 Not Found',
      middleware,
      'log',
      'base_path_extra'
    ],
    [
      'a line of nginx',
      '192.0.2.7 - - [01/Mar/2026:12:00:00 +0000] "GET /api/clientes/ HTTP/1.1" 502 157 "-" "python-requests/2.31"',
      wisphubNet,
      'log',
      'server_unavailable'
    ],
    [
      'an error of Python',
      'requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://app.wisphub.net/api/clientes/',
      wisphubNet,
      'log',
      'host_is_panel'
    ],
    ['an error of axios', 'AxiosError: Request failed with status code 429', null, 'log', 'rate_limited'],
    ['an error of Node', 'Error: connect ECONNREFUSED 127.0.0.1:5757', null, 'log', 'connection_refused'],
    [
      'a broken certificate in Python',
      "requests.exceptions.SSLError: HTTPSConnectionPool(host='a.example', port=443): certificate verify failed: self-signed certificate",
      null,
      'log',
      'certificate_issuer'
    ]
  ] as const)('%s', (_, text, provider, format, first) => {
    const environment = provider && {
      name: 'Here',
      baseUrl: provider.environments[0]?.baseUrl || 'https://service.example',
      production: false,
      guard: 'open' as const,
      sandbox: false
    }
    const result = read(text, { provider, environment })
    expect(result.format).toBe(format)
    expect(diagnose(result.evidence)[0]?.id).toBe(first)
  })

  it('reads the whole of a curl exchange', () => {
    const { evidence, places } = read(curl, { provider: wisphubNet })
    expect(evidence.exchange.hops).toHaveLength(1)
    expect(evidence.exchange.hops[0]).toMatchObject({
      method: 'GET',
      url: 'https://api.wisphub.net/api/clientes/',
      status: 401
    })
    expect(evidence.body.json).toEqual({ detail: 'Las credenciales de autenticación no se proveyeron.' })
    expect(evidence.receivedAt).toBe(Date.parse('2026-03-01T12:00:00Z'))
    expect(places).toEqual([
      { line: 1, by: 'header', name: 'Authorization' },
      { line: 9, by: 'header', name: 'Authorization' }
    ])
  })

  it('keeps the redirects before the failure as hops', () => {
    const text = har(
      entry('http://a.example/x', 301, {}, '', { Location: 'https://a.example/x' }),
      entry('https://a.example/x', 401, { 'X-API-Key': uuid }, '')
    )
    expect(read(text).evidence.exchange.hops.map(({ status }) => status)).toEqual([301, 401])
  })

  it('lets the caller look at the key once, before it is forgotten', () => {
    const seen: string[] = []
    const facts = credentialFacts(fiberwise, { matchesForm: false, matchesOtherProvider: 'WispHub Net' })
    const text = `GET http://localhost:5757/api/v1/agents\nAuthorization: Bearer ${wispKey}\n\nHTTP/1.1 401\n\n{"detail":"Invalid API key"}`
    const examine = (secret: string) => {
      seen.push(secret)
      return facts
    }
    const { evidence } = read(text, { provider: fiberwise, examine })
    expect(seen).toEqual([wispKey])
    expect(diagnose(evidence)[0]?.id).toBe('key_of_other_provider')
  })

  it('reads the claims of a token before it is forgotten', () => {
    const claims = Buffer.from(JSON.stringify({ exp: 1_700_000_000, sub: 'somebody' })).toString('base64url')
    const text = `> GET /x HTTP/1.1\n> Host: a.example\n> Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.${claims}.c2lnbmF0dXJl\n> \n< HTTP/1.1 401 Unauthorized\n< Date: Sun, 01 Mar 2026 12:00:00 GMT\n< \n`
    const { evidence } = read(text)
    expect(evidence.token?.claims?.expiresAt).toBe(1_700_000_000)
    expect(JSON.stringify(evidence)).not.toContain(claims)
    expect(diagnose(evidence)[0]).toMatchObject({ id: 'token_expired', confidence: 'certain' })
  })
})

describe('hostile texts', () => {
  const quick = (text: string): number => {
    const start = performance.now()
    readPasted(text, context({ forms: ['[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}'] }))
    return performance.now() - start
  }

  it('are refused by their length alone', () => {
    const huge = 'a'.repeat(200 * 1024 * 1024)
    expect(quick(huge)).toBeLessThan(50)
    expect(readPasted(huge, context())).toEqual({ ok: false, problem: 'too_long' })
    expect(readPasted('x'.repeat(maxPastedLength + 1), context()).ok).toBe(false)
  })

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['Good morning, the key does not work.', 'nothing_found'],
    [`{"log":{"entries":${'['.repeat(100_000)}`, 'too_deep'],
    [`{"log":{"entries":[${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}]}}`, 'too_deep'],
    ['{"log":{"entries":{}}}', 'nothing_found'],
    ['{"log":null}', 'nothing_found'],
    ['[]', 'nothing_found']
  ])('%#: %s', (text, problem) => {
    expect(readPasted(text, context())).toEqual({ ok: false, problem })
  })

  it('leave no prototype behind', () => {
    const text = `{"__proto__":{"polluted":1},"log":{"__proto__":{"entries":[]},"entries":[{"__proto__":{"request":{}},"request":{"method":"GET","url":"https://a.example/","headers":[{"name":"__proto__","value":"x"}]},"response":{"status":401,"headers":[],"content":{"text":"{\\"__proto__\\":{\\"detail\\":\\"x\\"}}"}}}]}}`
    const { evidence } = read(text)
    expect(evidence.exchange.hops[0]?.status).toBe(401)
    expect({}).not.toHaveProperty('polluted')
    expect({}).not.toHaveProperty('detail')
  })

  it.each([
    ['one long word', 'a'.repeat(300_000)],
    ['one long number', '1'.repeat(300_000)],
    ['one long line of braces', '{'.repeat(300_000)],
    ['many words of a token', 'eyJ-'.repeat(80_000)],
    ['many names', 'api_key'.repeat(50_000)],
    ['many open quotes', '"token":"'.repeat(40_000)],
    ['many schemes', 'Bearer '.repeat(50_000)],
    ['many calls', 'GET /a '.repeat(50_000)],
    ['many begins', '-----BEGIN '.repeat(30_000)],
    ['many addresses', 'http://'.repeat(50_000)],
    ['many lines', '> \n< \n'.repeat(50_000)],
    ['many blanks', `curl${' '.repeat(300_000)}`],
    ['many names of curl', 'curl '.repeat(60_000)],
    ['base64 in a HAR', har(entry('https://a.example/', 401, {}, 'QUJD'.repeat(80_000)))]
  ])('take no longer than their size: %s', (_, text) => {
    expect(quick(text)).toBeLessThan(5000)
  })
})

it('tells nothing of the key to a rule where the text had no request', () => {
  const { evidence } = read(`403 {"detail":"Insufficient permissions"} Authorization: Bearer ${fiberKey}`, {
    provider: fiberwise
  })
  expect(JSON.stringify(evidence)).not.toContain(fiberKey)
})
