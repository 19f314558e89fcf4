/** An API of the test's own: it answers everything, and notes which secret came with it. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SmallApi {
  origin: string
  /** The raw headers of each request that arrived, in one text. */
  received: string[]
  close(): Promise<void>
}

export const startSmallApi = async (): Promise<SmallApi> => {
  const received: string[] = []
  const server = createServer((request: IncomingMessage, response) => {
    received.push(request.rawHeaders.join('\n'))
    response.setHeader('content-type', 'application/json').end('{"answer": 42}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () => new Promise(resolve => server.close(() => resolve()))
  }
}
