import type { Server } from 'node:http'

export const loopback = '127.0.0.1'

export interface Listening {
  readonly port: number
  /** True when the wished port could not be had and another one was taken. */
  readonly wishedPortTaken: boolean
}

/** Binds a server to loopback: to the wished port, or to any free one when that is taken or not allowed. */
export async function listen(server: Server, wished = 0): Promise<Listening> {
  try {
    return { port: await bind(server, wished), wishedPortTaken: false }
  } catch (cause) {
    if (wished === 0 || !isTaken(cause)) throw cause
    return { port: await bind(server, 0), wishedPortTaken: true }
  }
}

/** Ends a server with all its connections: a request that hangs on purpose must not keep it open. */
export function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    // The callback also comes, with an error that says so, when the server was closed already.
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: loopback, port, exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'))
      else resolve(address.port)
    })
  })
}

function isTaken(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return code === 'EADDRINUSE' || code === 'EACCES'
}
