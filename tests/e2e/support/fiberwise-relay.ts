/**
 * Fiberwise behind a relay of the test's own, which decides for each new key by its name: let it pass, answer that the
 * server failed, or let it pass and keep the reply back, so that the app waits as long as the test wants.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startApi } from '../../../electron/sandbox/server'

export interface FiberwiseRelay {
  origin: string
  /** The handles of the emulator behind it. */
  control: Awaited<ReturnType<typeof startApi<'fiberwise'>>>['control']
  /** Keys whose name begins with one of these are not made: 503. */
  failing: Set<string>
  /** The reply to the making of a key whose name begins with one of these is kept back. */
  holding: Set<string>
  /** Names of keys whose reply is kept back right now. */
  held: string[]
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const headersOf = ({ headers }: IncomingMessage): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    ['host', 'connection', 'content-length'].includes(name) || value === undefined ? [] : [[name, String(value)]]
  )

export const startFiberwiseRelay = async (): Promise<FiberwiseRelay> => {
  const emulator = await startApi('fiberwise')
  const relay = { failing: new Set<string>(), holding: new Set<string>(), held: [] as string[] }

  const passOn = async (request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> => {
    const answer = await fetch(`${emulator.origin}${request.url}`, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      redirect: 'manual',
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {})
    })
    const cookies = answer.headers.getSetCookie()
    for (const [name, value] of answer.headers) {
      if (!['set-cookie', 'content-encoding', 'content-length', 'transfer-encoding'].includes(name)) {
        response.setHeader(name, value)
      }
    }
    if (cookies.length > 0) response.setHeader('set-cookie', cookies)
    response.statusCode = answer.status
    const bytes = Buffer.from(await answer.arrayBuffer())
    const name = nameOfNew(request, body)
    if (name !== null && [...relay.holding].some(start => name.startsWith(start))) relay.held.push(name)
    else response.end(bytes)
  }
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const name = nameOfNew(request, body)
    const fails = name !== null && [...relay.failing].some(start => name.startsWith(start))
    if (fails) response.writeHead(503, { 'content-type': 'application/json' }).end('{"detail":"Unavailable"}')
    else await passOn(request, body, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    ...relay,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    control: emulator.control,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await emulator.close()
    }
  }
}

/** Null for every call that makes no key. */
const nameOfNew = ({ method, url }: IncomingMessage, body: Buffer): string | null => {
  if (method !== 'POST' || !url?.endsWith('/user/api-keys')) return null
  const { name } = JSON.parse(body.toString()) as { name?: unknown }
  return typeof name === 'string' ? name : null
}
