/** Secrets that a response brings are masked from the first sight, everywhere. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fiberwiseKeys, fiberwiseLogin } from '../../../electron/sandbox/server'
import { setUpSandboxServices } from './sandbox-services'

const canary = 'fw_key_CaNaRyBroughtByTheAnswer0123456789'

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
beforeAll(async () => {
  the = await setUpSandboxServices()
})
afterAll(() => the.close())

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const sendTo = async (listener: RequestListener) => {
  const credential = await the.save('fiberwise', await serve(listener), { secret: fiberwiseKeys.good.key })
  const exchange = await the.send(credential, { url: '/api/v1/agents' })
  const body = exchange.body.bytes > 0 ? await the.textOf(exchange.id) : ''
  return { credential, exchange, body }
}

/** Everything that leaves the services: answers, history, events, audit and log. */
const everything = async (exchangeId: string, ...more: unknown[]): Promise<string> =>
  JSON.stringify([await the.history.get(exchangeId), the.published, the.audited, the.logged, ...more])

describe('a created key', () => {
  it('is masked, offered as a draft, and can be kept and used without having been seen', async () => {
    const { origin } = the.emulators.fiberwise
    const credential = await the.save('fiberwise', origin, { secret: fiberwiseKeys.good.key })
    const exchange = await the.send(credential, {
      method: 'POST',
      url: '/api/v1/user/api-keys',
      body: { kind: 'json', text: '{"name":"Reports","scopes":["read:all"]}' }
    })
    expect(exchange.captured).toEqual([{ name: 'key', draftId: expect.any(String), length: expect.any(Number) }])
    expect(JSON.parse(await the.textOf(exchange.id))).toMatchObject({ name: 'Reports', key: '[redacted:key]' })
    expect((await the.history.get(exchange.id)).captured).toEqual([])

    const secret = the.emulators.fiberwise.control.keys().at(-1)?.key ?? ''
    expect(secret).toMatch(/^fw_key_/)
    const [found] = exchange.captured
    if (!found) throw new Error('nothing was offered')
    const saved = await the.credentials.create({
      providerId: 'fiberwise',
      label: 'Reports',
      tags: [],
      details: { owner: '', issuedOn: null, expiresOn: null, consumers: [] },
      environment: { id: credential.environmentId },
      secret: { draftId: found.draftId },
      keep: true
    })
    const used = await the.send(saved, { url: '/api/v1/agents' })
    expect(used.hops[0]?.status).toBe(200)
    expect(await everything(exchange.id, exchange, saved, used)).not.toContain(secret)
  })
})

describe('a secret in an answer', () => {
  it('is masked also where it stands before its member, in headers, and in later answers', async () => {
    const { exchange, body } = await sendTo((_, response) => {
      response.setHeader('X-Created', `see ${canary}`)
      response.setHeader('Location', `/keys?value=${canary}`)
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify({ message: `Keep it: ${canary}`, key: canary, curl: `-H 'Bearer ${canary}'` }))
    })
    expect(JSON.parse(body)).toMatchObject({ message: 'Keep it: [redacted:key]', key: '[redacted:key]' })
    expect(await everything(exchange.id, exchange, body)).not.toContain(canary)
    expect(exchange.body.redactions).toBeGreaterThanOrEqual(3)

    const later = await sendTo((_, response) => response.end(`<p>${canary}</p>`))
    expect(later.body).toBe('<p>[redacted:key]</p>')
  })

  it('is masked in a body of many pieces, far from the first', async () => {
    const secret = `${canary}Far`
    const { exchange, body } = await sendTo((_, response) => {
      response.setHeader('Content-Type', 'application/json')
      response.write(`{"items":[${'"filler",'.repeat(60_000)}"end"],"key":"${secret.slice(0, 20)}`)
      setTimeout(() => response.end(`${secret.slice(20)}","again":"${secret}"}`), 30)
    })
    expect(JSON.parse(body)).toMatchObject({ key: '[redacted:key]', again: '[redacted:key]' })
    expect(await everything(exchange.id, exchange, body)).not.toContain(secret)
  })

  it('is masked in an answer that breaks off in the middle of it', async () => {
    const secret = `${canary}Half`
    const { exchange, body } = await sendTo((_, response) => {
      response.setHeader('Content-Length', '5000')
      response.write(`{"key":"${secret}`)
      setTimeout(() => response.destroy(), 30)
    })
    expect(exchange.failure?.code).toBe('connection_reset')
    expect(body).toBe('{"key":"[redacted:key]')
    expect(await everything(exchange.id, exchange, body)).not.toContain(secret)
  })

  it('is masked in a redirect that carries it, and in what follows', async () => {
    const secret = `${canary}Session`
    const { exchange, body } = await sendTo((request, response) => {
      if (request.url === '/api/v1/agents') {
        response.writeHead(302, { 'Set-Cookie': `session=${secret}; HttpOnly`, Location: `/next?s=${secret}` }).end()
      } else response.end(`hello ${secret}`)
    })
    expect(exchange.hops).toHaveLength(2)
    expect(body).toBe('hello [redacted:session]')
    expect(exchange.captured).toEqual([])
    expect(await everything(exchange.id, exchange, body)).not.toContain(secret)
  })
})

it('the cookie of a login is masked', async () => {
  const { origin } = the.emulators.fiberwise
  const credential = await the.save('fiberwise', origin, { secret: fiberwiseKeys.good.key })
  const { email, password } = fiberwiseLogin
  const fields = Object.entries({ email, password }).map(([name, value]) => ({ name, value, enabled: true }))
  const exchange = await the.send(credential, {
    method: 'POST',
    url: '/api/v1/auth/login',
    credentialId: null,
    body: { kind: 'form', fields },
    followRedirects: false
  })
  const cookie = exchange.hops[0]?.responseHeaders.find(({ name }) => name.toLowerCase() === 'set-cookie')
  expect(cookie?.value).toBe('••••••••')
})
