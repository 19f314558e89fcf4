/** An API of the test's own that keeps each request byte for byte and answers with it: a parser would hide what it mends. */

import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export interface RawApi {
  origin: string
  /** Head and body of each request that arrived, one character a byte. */
  received: string[]
  close(): Promise<void>
}

const endOfHead = '\r\n\r\n'

/** The whole of a request, or null while a part of it is still on its way. */
const wholeRequest = (bytes: string): string | null => {
  const end = bytes.indexOf(endOfHead)
  if (end === -1) return null
  const [, length = '0'] = /\r\ncontent-length: *(\d+)/i.exec(bytes.slice(0, end)) ?? []
  return bytes.length >= end + endOfHead.length + Number(length) ? bytes : null
}

const answer = (socket: Socket, request: string): void => {
  const head = ['HTTP/1.1 200 OK', 'Content-Type: text/plain; charset=latin1', 'Connection: close']
  socket.end(`${head.join('\r\n')}${endOfHead}You sent:\n${request}`, 'latin1')
}

export const startRawApi = async (): Promise<RawApi> => {
  const received: string[] = []
  const server = createServer(socket => {
    let bytes = ''
    socket.on('error', () => socket.destroy())
    socket.on('data', chunk => {
      bytes += chunk.toString('latin1')
      const request = wholeRequest(bytes)
      if (request === null) return
      received.push(request)
      answer(socket, request)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () => new Promise(resolve => server.close(() => resolve()))
  }
}
