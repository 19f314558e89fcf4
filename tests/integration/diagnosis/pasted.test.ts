/** Somebody else's call and a key without a name, over the real services and the real reader in its worker. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { maxPastedCalls } from '@shared/schemas/pasted'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPastedReader } from '../../../electron/adapters/pasted-worker'
import { createSystemClock } from '../../../electron/adapters/system-clock'
import { fiberwiseKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { searchFor } from '../../e2e/support/secret-traces'
import { codeOf } from '../../unit/electron/services/setup'
import { setUpSandboxServices } from '../services/sandbox-services'

const root = path.resolve(import.meta.dirname, '../../..')
let folder: string
let the: Awaited<ReturnType<typeof setUpSandboxServices>>
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'latchkey-pasted-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@shared': path.join(root, 'shared') } },
    build: {
      ssr: path.join(root, 'electron/adapters/pasted-worker/reader-entry.ts'),
      outDir: folder,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'pasted-worker.cjs' } }
    },
    ssr: { noExternal: true }
  })
  const pastedReader = createPastedReader({ workerPath: path.join(folder, 'pasted-worker.cjs') })
  the = await setUpSandboxServices({}, undefined, { clock: createSystemClock(), pastedReader })
})
afterAll(async () => {
  await the.close()
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => {
  the.importFiles.files.clear()
  the.importFiles.chosen = null
  the.clipboard.text = ''
})

const curl = (key: string, word = 'Bearer'): string =>
  [
    '* Connected to api.wisphub.net (192.0.2.1) port 443',
    '> GET /api/clientes/ HTTP/1.1',
    '> Host: api.wisphub.net',
    `> Authorization: ${word} ${key}`,
    '>',
    '< HTTP/1.1 401 Unauthorized',
    '< Content-Type: application/json',
    '<',
    '{"detail":"Las credenciales de autenticación no se proveyeron."}'
  ].join('\n')

const entry = (url: string, status: number, key: string, change: object = {}) => ({
  request: { method: 'GET', url, headers: [{ name: 'Authorization', value: `Bearer ${key}` }] },
  response: { status, headers: [], content: { text: '{"detail":"Authentication required"}' }, ...change }
})
const har = (entries: unknown[]): string => JSON.stringify({ log: { version: '1.2', entries } })

const explain = async (text: string) => {
  const answer = await the.pasted.explain({ from: 'text', text })
  if (!answer?.read) throw new Error(`not read: ${answer?.problem}`)
  return answer
}

const good = wisphubNetKeys.good.key
const canary = 'Zx9cVb4n.q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6'

describe('a pasted call', () => {
  it('is diagnosed, its key named and kept back', async () => {
    const credential = await the.save('wisphub-net', 'https://api.wisphub.net', { secret: good, label: 'Support' })
    const answer = await explain(curl(good))
    const [call] = answer.calls
    expect(answer).toMatchObject({ format: 'curl', chosen: 0, left: 0 })
    expect(call?.findings[0]?.id).toBe('scheme_wrong')
    expect(call?.credential).toEqual({ id: credential.id, label: 'Support' })
    expect(call?.providerName).toBe('WispHub Net')
    expect(call?.places.length).toBeGreaterThan(0)
    expect(searchFor(good).inText('answer', JSON.stringify(answer))).toEqual([])
  })

  it('has what only the vault knows to be a key masked too', async () => {
    const secret = 'correct horse battery'
    const fields = { userName: 'demo' }
    await the.save('api-key', the.emulators['api-key'].origin, { secret, methodId: 'basic', fields })
    const answer = await explain(`HTTP/1.1 401 Unauthorized\n\n{"message":"no such phrase: ${secret}"}`)
    expect(JSON.stringify(answer)).not.toContain(secret)
  })

  it('comes from the clipboard or a file, and nothing comes of nothing', async () => {
    expect(await codeOf(the.pasted.explain({ from: 'clipboard' }))).toBe('clipboard_empty')
    the.clipboard.text = curl(canary)
    expect(await the.pasted.explain({ from: 'clipboard' })).toMatchObject({ read: true, format: 'curl' })
    expect(await the.pasted.explain({ from: 'dialog' })).toBeNull()
    the.importFiles.put('/tmp/a.log', '"GET /api/clientes/ HTTP/1.1" 429 12')
    expect(await the.pasted.explain({ from: 'file', path: '/tmp/a.log' })).toMatchObject({ read: true, format: 'log' })
    the.importFiles.put('/tmp/b.har', 'PNG\0\u0001')
    expect(await the.pasted.explain({ from: 'file', path: '/tmp/b.har' })).toEqual({ read: false, problem: 'not_text' })
    expect(await codeOf(the.pasted.explain({ from: 'file', path: '/tmp/none' }))).toBe('import_unreadable')
  })

  it.each([
    ['', 'empty'],
    ['Good morning', 'nothing_found'],
    [har([entry('https://a.example/', 401, canary)]).slice(0, -9), 'cut_off'],
    [`{"log":{"entries":${'['.repeat(10_000)}`, 'too_deep']
  ])('%#: is told to be %s', async (text, problem) => {
    expect(await the.pasted.explain({ from: 'text', text })).toEqual({ read: false, problem })
  })

  it('of a HAR is read with its own key, and redirects belong to the call they led to', async () => {
    await the.save('wisphub-net', 'https://api.wisphub.net', { secret: good, label: 'Support' })
    const moved = { redirectURL: 'https://api.wisphub.net/api/clientes/' }
    const answer = await explain(
      har([
        entry('http://api.wisphub.net/api/clientes/', 301, good, moved),
        entry('https://api.wisphub.net/api/clientes/', 401, good),
        entry('https://other.example/x', 302, canary, { redirectURL: 'https://elsewhere.example/' }),
        entry('https://api.wisphub.net/api/tickets/', 200, canary)
      ])
    )
    expect(answer.calls.map(({ hops }) => hops.map(({ status }) => status))).toEqual([[301, 401], [302], [200]])
    expect(answer.calls.map(({ credential }) => credential?.label ?? null)).toEqual(['Support', null, null])
    expect(answer.chosen).toBe(0)
    for (const key of [good, canary]) expect(searchFor(key).inText('answer', JSON.stringify(answer))).toEqual([])
  })

  it('that failed is kept when there are too many', async () => {
    const entries = Array.from({ length: maxPastedCalls + 50 }, (_, place) =>
      entry(`https://a.example/${place}`, place === 240 ? 500 : 200, canary)
    )
    const answer = await explain(har(entries))
    expect(answer.calls).toHaveLength(maxPastedCalls)
    expect(answer.left).toBe(50)
    expect(answer.calls[answer.chosen]?.hops[0]?.url).toBe('https://a.example/240')
  })
})

describe('a key without a name', () => {
  const ask = async (text: string) => {
    const answer = await the.whichKey.ask({ from: 'text', text })
    const [key] = answer?.keys ?? []
    if (!key) throw new Error('no answer')
    expect(searchFor(canary).inText('answer', JSON.stringify(answer))).toEqual([])
    return key
  }

  it.each([
    ['as it is', (key: string) => key, 'as_is'],
    ['with blanks', (key: string) => ` \t${key}\r\n`, 'cleaned'],
    ['in quotes', (key: string) => `"${key}"`, 'cleaned'],
    ['with its word', (key: string) => `Api-Key ${key}`, 'cleaned'],
    ['with the word of another', (key: string) => `Bearer ${key}`, 'cleaned'],
    ['as a header', (key: string) => `Authorization: Api-Key ${key}`, 'cleaned'],
    ['as a line of a file', (key: string) => `export WISPHUB_NET_KEY='${key}'`, 'cleaned'],
    ['in base64', (key: string) => Buffer.from(key).toString('base64'), 'base64'],
    ['in base64url', (key: string) => Buffer.from(key).toString('base64url'), 'base64'],
    ['in percent escapes', (key: string) => key.replaceAll('.', '%2E'), 'percent'],
    [
      'as a Basic credential',
      (key: string) => `Basic ${Buffer.from(`demo:${key}`).toString('base64')}`,
      'user_password'
    ]
  ])('is found %s', async (_, write, reading) => {
    const secret = fiberwiseKeys.good.key.replace('fw_key_', 'fw_key_own.')
    await the.save('api-key', 'https://service.example', { secret, label: 'Own' })
    const key = await ask(write(secret))
    expect(key.matches[0]).toMatchObject({ label: 'Own', standing: 'current', state: 'ready' })
    expect(key.reading).toBe(reading)
    expect(JSON.stringify(key)).not.toContain(secret)
  })

  it('that was replaced is told to be an old one', async () => {
    const credential = await the.save('wisphub-net', 'https://api.wisphub.net', { secret: canary, label: 'Replaced' })
    await the.credentials.replaceSecret(credential.id, 'Nw9cVb4n.q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6')
    const key = await ask(canary)
    expect(key.matches[0]).toMatchObject({ label: 'Replaced', standing: 'retired', state: null })
  })

  it('that nobody knows is said to look like a provider’s', async () => {
    const key = await ask('Qq9cVb4n.q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6')
    expect(key).toMatchObject({ matches: [], looksLike: ['WispHub Net'] })
  })

  it('whose entry was deleted is remembered by the history', async () => {
    const secret = 'Hh9cVb4n.q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6'
    const gone = await the.save('wisphub-net', the.emulators['wisphub-net'].origin, { secret, label: 'Deleted' })
    await the.send(gone, { url: '/api/clientes/' })
    await the.credentials.delete(gone.id)
    await the.credentials.finishDeletions()
    const key = await ask(secret)
    expect(key.matches[0]).toMatchObject({ label: 'Deleted', standing: 'probably_retired', credentialId: null })
  })

  it('is found in a file, under whatever name it stands', async () => {
    await the.save('wisphub-net', 'https://api.wisphub.net', { secret: good, label: 'Support' })
    the.importFiles.put(
      '/home/ana/.env',
      `LOG=debug\nPLAIN=${good}\nOTHER_API_KEY=${canary.replace('Zx', 'Yx')}\n`,
      true
    )
    const answer = await the.whichKey.ask({ from: 'file', path: '/home/ana/.env' })
    expect(answer).toMatchObject({ fileName: '.env', readableByOthers: true })
    expect(answer?.keys.map(({ line, name, matches }) => [line, name, matches[0]?.standing])).toEqual([
      [2, 'PLAIN', 'current'],
      [3, 'OTHER_API_KEY', undefined]
    ])
    expect(await the.whichKey.ask({ from: 'dialog' })).toBeNull()
    expect(await codeOf(the.whichKey.ask({ from: 'clipboard' }))).toBe('clipboard_empty')
  })

  it('is neither logged nor audited', async () => {
    await ask(canary)
    expect(JSON.stringify([the.logged, the.audited, the.published])).not.toContain(canary)
  })
})
