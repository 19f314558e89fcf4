import type { AddressInfo } from 'node:net'
import net from 'node:net'
import tls from 'node:tls'

/** A server that speaks bytes, so that a test sees what really came and sends what no HTTP library would. */
export interface RawServer {
  port: number
  /** All that has arrived, of every connection in turn. */
  received(): Buffer
  /** Connections that are open at the moment. */
  open(): number
  /** Connections that were ever made. */
  connections(): number
  close(): Promise<void>
}

export type OnConnection = (socket: net.Socket) => void

const wrap = async (server: net.Server, secure: boolean, onConnection: OnConnection): Promise<RawServer> => {
  const chunks: Buffer[] = []
  const all = new Set<net.Socket>()
  let connections = 0
  server.on('connection', (socket: net.Socket) => {
    connections += 1
    all.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => all.delete(socket))
  })
  server.on('tlsClientError', () => {})
  server.on(secure ? 'secureConnection' : 'connection', (socket: net.Socket) => {
    socket.on('error', () => {})
    socket.on('data', chunk => chunks.push(chunk))
    onConnection(socket)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    received: () => Buffer.concat(chunks),
    open: () => all.size,
    connections: () => connections,
    close: () =>
      new Promise(resolve => {
        for (const socket of all) socket.destroy()
        server.close(() => resolve())
      })
  }
}

export const listenPlain = (onConnection: OnConnection): Promise<RawServer> =>
  wrap(net.createServer(), false, onConnection)

export const listenTls = (pair: { key: string; cert: string }, onConnection: OnConnection): Promise<RawServer> =>
  wrap(tls.createServer(pair), true, onConnection)

/** Answers with these bytes when the head of a request (and a body of `Content-Length`) is there, then closes. */
export const answer =
  (...parts: (string | Uint8Array)[]): OnConnection =>
  socket => {
    let text = ''
    socket.on('data', chunk => {
      text += chunk.toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      const length = Number(/^content-length: (\d+)/im.exec(text)?.[1] ?? 0)
      if (end < 0 || text.length < end + 4 + length) return
      for (const part of parts) socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part)
      socket.end()
    })
  }

/** A free port on which nothing listens. */
export const closedPort = async (): Promise<number> => {
  const server = await listenPlain(() => {})
  await server.close()
  return server.port
}
