/** What is shared of real calls over the sandbox: everything a ticket needs, and no value of the vault in any encoding. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ShareBodies, SharePart, ShareWords } from '@shared/schemas/share'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createFileSaver } from '../../../electron/adapters/file-saver'
import { apiKeyKeys, wisphubNetKeys } from '../../../electron/sandbox/server'
import { searchFor } from '../../e2e/support/secret-traces'
import { codeOf } from '../../unit/electron/services/setup'
import { allFaults } from '../diagnosis/all-faults'
import { header, sendAs, sendBare, type The } from '../diagnosis/fault'
import { setUpFaults } from '../diagnosis/set-up'
import { headerOf } from '../services/sandbox-services'

const run = promisify(execFile)

const words: ShareWords = {
  labels: {
    when: 'When',
    where: 'Where',
    key: 'Key',
    withoutKey: 'none',
    took: 'Took',
    causes: 'Causes',
    noCauses: 'No known cause',
    todo: 'To do',
    evidence: 'Evidence',
    request: 'Request',
    response: 'Response',
    noResponse: 'No response',
    bodyCut: 'cut',
    bodyLeftOut: 'The body is left out',
    bodyBinary: 'binary',
    repeat: 'Again',
    repeatHint: 'Put the key into LATCHKEY_KEY',
    hidden: 'Some fields are hidden'
  },
  findings: []
}
const allParts: SharePart[] = ['markdown', 'har', 'curl', 'findings']

let the: The
let folder: string
let chosen: string | null
const setUp = async (): Promise<void> => {
  const fileSaver = createFileSaver({
    chooseFile: async name => (chosen === null ? null : path.join(folder, chosen || name))
  })
  the = await setUpFaults({ fileSaver })
}
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'latchkey-share-'))
  await setUp()
})
afterAll(async () => {
  await the.close()
  await rm(folder, { recursive: true, force: true })
})
afterEach(async () => {
  await the.tidy()
  chosen = ''
})

const request = (exchangeId: string, bodies: ShareBodies = 'hidden') => ({ exchangeId, bodies, words })

/** The parts by their file names, read from the ZIP file by a program of its own. */
const save = async (
  exchangeId: string,
  parts = allParts,
  bodies: ShareBodies = 'hidden'
): Promise<Record<string, string>> => {
  chosen = ''
  const file = await the.share.save(request(exchangeId, bodies), parts)
  if (file === null) throw new Error('not saved')
  const read = async (name: string) => (await run('unzip', ['-p', file, name], { maxBuffer: 10_000_000 })).stdout
  const names = ['ticket.md', 'call.har', 'repeat.sh', 'findings.json']
  return Object.fromEntries(await Promise.all(names.map(async name => [name, await read(name)])))
}

const tracesIn = (text: string): string[] =>
  the.secretsOf().flatMap(secret => (secret.length < 16 ? [] : searchFor(secret).inText('bundle', text)))

describe('of every fault of the sandbox', () => {
  // Some of its keys are whole headers, which would be masked in every other call.
  afterAll(async () => {
    await the.close()
    await setUp()
  })

  it.each(allFaults.map(fault => [fault.name, fault] as const))('%s', async (_, fault) => {
    const exchange = await fault.make(the)
    const parts = await save(exchange.id)
    for (const [name, text] of Object.entries(parts)) {
      expect(text, name).not.toBe('')
      expect(tracesIn(text), name).toEqual([])
    }
    const har = JSON.parse(parts['call.har'] ?? '')
    expect(har.log.entries).toHaveLength(exchange.hops.length)
    const { findings } = await the.diagnosis.get(exchange.id)
    const told = JSON.parse(parts['findings.json'] ?? '') as { id: string }[]
    expect(told.map(({ id }) => id)).toEqual(findings.map(({ id }) => id))
    expect(parts['ticket.md']).toContain(exchange.spec.method)
  })
})

const clients = { url: '/api/clientes/?limit=2&cedula=1020304050' }
const good = { secret: wisphubNetKeys.good.key }

it('hides the personal data of customers, and shows them when a person says so', async () => {
  const exchange = await sendAs('wisphub-net', good, { url: '/api/clientes/?limit=2' })(the)
  const page = JSON.parse(await the.textOf(exchange.id)) as { results: Record<string, string>[] }
  const [client] = page.results
  const telling = ['cedula', 'telefono', 'email', 'direccion'].map(name => client?.[name] ?? 'none').filter(Boolean)
  expect(telling.length).toBeGreaterThan(2)
  const hidden = Object.values(await save(exchange.id)).join('\n')
  const shown = Object.values(await save(exchange.id, allParts, 'shown')).join('\n')
  for (const value of telling) {
    expect(hidden).not.toContain(value)
    expect(shown).toContain(value)
  }
  expect((await the.share.preview(request(exchange.id))).hidden).toBeGreaterThan(telling.length)
  expect((await the.share.preview(request(exchange.id, 'shown'))).hidden).toBe(0)
})

it('hides them in the address too', async () => {
  const exchange = await sendAs('wisphub-net', good, clients)(the)
  for (const text of Object.values(await save(exchange.id))) expect(text).not.toContain('1020304050')
})

it('brings a command that does the call again, with the key from the environment', async () => {
  const exchange = await sendAs('wisphub-net', good, { url: "/api/clientes/?limit=2&nombre=O'Brien $(id)" })(the)
  const script = path.join(folder, 'repeat.sh')
  await writeFile(script, (await save(exchange.id, allParts, 'shown'))['repeat.sh'] ?? '')
  const [before] = the.logOf('wisphub-net').slice(-1)
  const environment = { PATH: process.env['PATH'], LATCHKEY_KEY: good.secret, NO_PROXY: '*' }
  const { stdout } = await run('/bin/sh', [script], { env: environment })
  expect(JSON.parse(stdout)).toEqual(JSON.parse(await the.textOf(exchange.id)))
  const [after] = the.logOf('wisphub-net').slice(-1)
  expect(after && [after.method, after.url, headerOf(after, 'authorization')]).toEqual(
    before && [before.method, before.url, headerOf(before, 'authorization')]
  )
  await expect(run('/bin/sh', [script], { env: { PATH: process.env['PATH'] } })).rejects.toThrow('LATCHKEY_KEY')
})

it('brings the body with it, and a Basic credential as a user', async () => {
  const secret = apiKeyKeys.good.key
  const body = { kind: 'json' as const, text: '{"name":"it\'s \\"quoted\\""}' }
  const make = sendAs(
    'api-key',
    { secret, methodId: 'basic', fields: { userName: "o'brien" } },
    { method: 'POST', url: '/secure-endpoint', body }
  )
  const exchange = await make(the)
  const script = path.join(folder, 'basic.sh')
  await writeFile(script, (await save(exchange.id))['repeat.sh'] ?? '')
  const [before] = the.logOf('api-key').slice(-1)
  await run('/bin/sh', [script], { env: { PATH: process.env['PATH'], LATCHKEY_KEY: secret, NO_PROXY: '*' } })
  const [after] = the.logOf('api-key').slice(-1)
  expect(before?.bodyBase64).not.toBe('')
  expect(after?.bodyBase64).toBe(before?.bodyBase64)
  expect(after && headerOf(after, 'authorization')).toEqual(before && headerOf(before, 'authorization'))
})

it('masks a key of another credential that was typed by hand, in every part', async () => {
  const other = 'typed-by-hand-0123456789abcdef'
  await the.save('api-key', the.emulators['api-key'].origin, { secret: other })
  const spec = {
    url: `/api/clientes/?note=${other}`,
    headers: [header('X-Note', Buffer.from(`a${other}`).toString('base64'))]
  }
  const exchange = await sendBare('wisphub-net', spec)(the)
  const parts = await save(exchange.id)
  for (const text of Object.values(parts)) expect(searchFor(other).inText('bundle', text)).toEqual([])
})

it('is refused, and nothing is written, where a value of the vault is still in it', async () => {
  const secret = 'canary-5f2d8c41-77aa-9b3e'
  const split = secret.match(/.{1,5}/g)?.join('\n') ?? ''
  await the.save('api-key', the.emulators['api-key'].origin, { secret })
  const make = sendAs('wisphub-net', good, {
    method: 'POST',
    url: '/__sandbox/echo',
    body: { kind: 'text', text: split }
  })
  const exchange = await make(the)
  chosen = 'refused.zip'
  const before = the.audited.length
  expect(await codeOf(the.share.save(request(exchange.id), allParts))).toBe('share_refused')
  expect(await codeOf(the.share.preview(request(exchange.id)))).toBe('share_refused')
  expect(await codeOf(the.share.copy(request(exchange.id)))).toBe('share_refused')
  await expect(run('ls', [path.join(folder, 'refused.zip')])).rejects.toThrow()
  expect(the.audited.length).toBe(before)
  // Without the bodies nothing of it is left.
  expect((await the.share.preview(request(exchange.id, 'none'))).markdown).toContain('The body is left out')
})

it('writes nothing when the person thinks better of it, and nothing without its record', async () => {
  const exchange = await sendAs('wisphub-net', good, { url: '/api/clientes/?limit=1' })(the)
  chosen = null
  const before = the.audited.length
  expect(await the.share.save(request(exchange.id), ['har'])).toBeNull()
  expect(the.audited.length).toBe(before)
  chosen = ''
  const file = await the.share.save(request(exchange.id), ['har'])
  expect(file).toMatch(/call-get-clientes-200-\d{4}-\d\d-\d\d-call\.har$/)
  expect(the.audited.at(-1)).toEqual({
    type: 'exchange.shared',
    subject: exchange.id,
    data: { to: 'file', parts: 'har', bodies: 'hidden' }
  })
  await the.share.copy(request(exchange.id))
  expect(the.clipboard.text).toContain('## Request')
  expect(tracesIn(the.clipboard.text)).toEqual([])
})
