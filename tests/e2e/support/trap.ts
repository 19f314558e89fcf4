/** A place on this computer that nothing may reach: it notes every connection, every request and every datagram. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Trap {
  origin: string
  port: number
  /** What came so far, one line each. */
  caught(): string[]
  clear(): void
  close(): Promise<void>
}

export const setTrap = async (): Promise<Trap> => {
  let caught: string[] = []
  const server = createServer((request, response) => {
    caught.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*')
    response.end('caught')
  })
  server.on('connection', () => caught.push('connection'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const datagrams = createSocket('udp4')
  datagrams.on('message', () => caught.push('datagram'))
  datagrams.bind(port, '127.0.0.1')
  await once(datagrams, 'listening')

  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    caught: () => caught,
    clear() {
      caught = []
    },
    async close() {
      datagrams.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}
