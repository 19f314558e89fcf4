/** Servers that answer as no emulator would: other programs on the port, panels, proxies, old certificates. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Reply {
  status?: number
  headers?: Record<string, string>
  body?: string
}

/** What came, and without its headers: they are looked at by their own test. */
export interface StandInRequest {
  method: string
  url: string
}

export interface StandIn {
  origin: string
  received: StandInRequest[]
  /** How the next requests are answered; the first one that says something of a path answers it. */
  answer(reply: Reply | ((path: string) => Reply)): void
  close(): Promise<void>
}

const write = (response: ServerResponse, { status = 200, headers = {}, body = '' }: Reply): void => {
  response.sendDate = headers['date'] === undefined
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body)
}

export const startStandIn = async (): Promise<StandIn> => {
  const received: StandInRequest[] = []
  let current: (path: string) => Reply = () => ({ status: 404 })
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request
    received.push({ method, url })
    request.resume().once('end', () => write(response, current(url)))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer(reply) {
      current = typeof reply === 'function' ? reply : () => reply
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
  }
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value)
})

export const page = (status: number, text: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: `<!doctype html><html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`
})

export const loginForm = (status = 200): Reply => ({
  ...page(status, 'Entrar'),
  body: '<!doctype html><form method="post"><input name="user"><input type="password" name="password"></form>'
})
