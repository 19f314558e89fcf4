import type { Hop } from '@shared/schemas/exchange'
import type { ShareWords } from '@shared/schemas/share'
import { describe, expect, it } from 'vitest'
import type { SharedCall } from '../../../../../electron/domain/share/call'
import { toHar } from '../../../../../electron/domain/share/har'
import { toTicket } from '../../../../../electron/domain/share/ticket'

const hop = (change: Partial<Hop> = {}): Hop => ({
  method: 'GET',
  url: 'https://api.example/clientes/?page=2',
  requestHead: 'GET /clientes/?page=2 HTTP/1.1\r\nHost: api.example\r\nAuthorization: Api-Key ••••••••\r\n',
  requestBytes: 0,
  status: 401,
  statusText: 'Unauthorized',
  httpVersion: '1.1',
  responseHeaders: [{ name: 'X-Note', value: '```\n# owned' }],
  timings: { lookup: 1, connect: 3, secureConnect: 8, requestSent: 9, firstByte: 40, end: 41 },
  remoteAddress: null,
  tls: null,
  dropped: [],
  ...change
})

const call = (change: Partial<SharedCall> = {}, exchange: Partial<SharedCall['exchange']> = {}): SharedCall => ({
  exchange: {
    sentAt: '2026-03-01T12:00:00.000Z',
    durationMs: 41.4,
    hops: [hop()],
    failure: null,
    credential: { id: 'x', label: 'Support *team*', fingerprint: 'a1f3' },
    environment: { id: 'y', name: 'Production', baseUrl: 'https://api.example' },
    contentType: 'application/json',
    bytes: 2,
    ...exchange
  },
  requestBody: { kind: 'none' },
  responseBody: { text: '{}', state: 'whole' },
  findings: [],
  hidden: 0,
  basicUser: null,
  ...change
})

const names = 'when where key withoutKey took causes noCauses todo evidence request response noResponse'.split(' ')
const more = 'bodyCut bodyLeftOut bodyBinary repeat repeatHint hidden'.split(' ')
const labels = Object.fromEntries([...names, ...more].map(name => [name, `<${name}>`])) as ShareWords['labels']
const cause = { title: 'The key is *old*', confidence: 'Likely', todo: 'Replace it', evidence: ['It says [no](x)'] }

describe('a ticket', () => {
  it('tells what happened, why, and how to do it again', () => {
    const text = toTicket(call(), { labels, findings: [cause] }, 'curl x\n')
    expect(text).toMatch(/^# GET \/clientes\/ → 401 Unauthorized\n/)
    expect(text).toContain('- **\\<key\\>:** Support \\*team\\* (a1f3)')
    expect(text).toContain(
      '1. **The key is \\*old\\*** (Likely)\n   - \\<todo\\>: Replace it\n   - \\<evidence\\>: It says \\[no\\](x)'
    )
    expect(text).toContain('Authorization: Api-Key ••••••••')
    expect(text).toContain('```sh\ncurl x\n```')
    // What the server wrote stays within its block.
    expect(text).toContain('````http\nHTTP/1.1 401 Unauthorized\nX-Note: ```\n# owned\n\n{}\n````')
  })

  it('speaks of causes only where something went wrong', () => {
    expect(toTicket(call(), { labels, findings: [] }, '')).toContain('\\<noCauses\\>')
    const fine = call({}, { hops: [hop({ status: 200, statusText: 'OK' })] })
    expect(toTicket(fine, { labels, findings: [] }, '')).not.toContain('auses')
  })

  it('says why there is no answer, or not all of it', () => {
    const none = call({}, { hops: [hop({ status: null })], failure: { code: 'timeout', detail: '30 s' } })
    expect(toTicket(none, { labels, findings: [] }, '')).toContain('- **\\<noResponse\\>:** timeout 30 s')
    const left = call({ responseBody: { text: '', state: 'left_out' }, hidden: 3 })
    expect(toTicket(left, { labels, findings: [] }, '')).toMatch(/\\<bodyLeftOut\\>[\s\S]*\\<hidden\\>\n$/)
    const long = call({ responseBody: { text: 'x'.repeat(9000), state: 'whole' } })
    expect(toTicket(long, { labels, findings: [] }, '').length).toBeLessThan(6000)
  })
})

describe('a HAR', () => {
  it('has an entry a hop, with what its readers ask for', () => {
    const first = hop({ status: 301, responseHeaders: [{ name: 'Location', value: 'https://b.example/' }] })
    const body = { kind: 'form' as const, fields: [{ name: 'a', value: 'b c', enabled: true }] }
    const { log } = JSON.parse(toHar(call({ requestBody: body }, { hops: [first, hop()] }), '1.0.0'))
    expect(log.entries).toHaveLength(2)
    const [one, two] = log.entries
    expect(one.request.postData).toEqual({ mimeType: '', text: 'a=b+c' })
    expect(one.response.redirectURL).toBe('https://b.example/')
    expect(two.request.postData).toBeUndefined()
    expect(two.request.queryString).toEqual([{ name: 'page', value: '2' }])
    expect(two.response).toMatchObject({ status: 401, content: { text: '{}', mimeType: 'application/json' } })
    expect(two.timings).toEqual({ dns: 1, connect: 7, ssl: 5, send: 1, wait: 31, receive: 1 })
    expect(two.time).toBe(33)
  })

  it('says what failed', () => {
    const failed = call({}, { hops: [hop({ status: null })], failure: { code: 'timeout', detail: '30 s' } })
    const { log } = JSON.parse(toHar(failed, '1.0.0'))
    expect(log.entries[0].response).toMatchObject({ status: 0, _error: 'timeout 30 s' })
  })
})
