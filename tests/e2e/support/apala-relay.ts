/**
 * Apala behind a relay of the test's own: the emulator answers what Apala knows, and the relay what a token needs to be
 * seen with: reading calls, which Apala lacks, and a redirect. It remembers every token that was given.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startApi } from '../../../electron/sandbox/server'

export interface ApalaRelay {
  origin: string
  /** The handles of the emulator behind it. */
  control: Awaited<ReturnType<typeof startApi<'apala'>>>['control']
  /** Access and refresh tokens, in the order in which they were given. */
  tokens: { access: string[]; refresh: string[] }
  /** The token that was given last is refused from now on, by the relay too. */
  refuseLast(): void
  counters(): { exchanges: number; refreshes: number; dataCalls: number }
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export const startApalaRelay = async (key: string, elsewhere: string): Promise<ApalaRelay> => {
  const emulator = await startApi('apala', { keys: [{ key, permissions: 'all' }] })
  const tokens: ApalaRelay['tokens'] = { access: [], refresh: [] }
  const refused = new Set<string>()

  const remember = (text: string): void => {
    const [, access] = /"access_token":"([^"]+)"/.exec(text) ?? []
    const [, refresh] = /"refresh_token":"([^"]+)"/.exec(text) ?? []
    if (access) tokens.access.push(access)
    if (refresh) tokens.refresh.push(refresh)
  }
  const answerItself = (request: IncomingMessage, response: ServerResponse): void => {
    const token = (request.headers.authorization ?? '').replace('Bearer ', '')
    const known = tokens.access.includes(token) && !refused.has(token)
    if (request.url === '/away') response.writeHead(302, { location: `${elsewhere}/landed` }).end()
    else response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' }).end('{}')
  }
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') return answerItself(request, response)
    const { authorization, 'content-type': type } = request.headers
    const headers = { ...(authorization ? { authorization } : {}), ...(type ? { 'content-type': type } : {}) }
    const body = new Uint8Array(await bodyOf(request))
    const answer = await fetch(`${emulator.origin}${request.url}`, { method: 'POST', headers, body })
    const text = await answer.text()
    remember(text)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    control: emulator.control,
    tokens,
    refuseLast() {
      refused.add(tokens.access.at(-1) ?? '')
      emulator.control.pull('end-access-tokens')
    },
    counters() {
      const { exchanges = 0, refreshes = 0, dataCalls = 0 } = emulator.control.counters()
      return { exchanges, refreshes, dataCalls }
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await emulator.close()
    }
  }
}
