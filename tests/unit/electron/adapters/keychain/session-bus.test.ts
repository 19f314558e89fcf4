import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type ListenOptions, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canReachSessionBus } from '../../../../../electron/adapters/keychain/session-bus'

let folder: string
let servers: Server[]

const listen = async (options: ListenOptions): Promise<Server> => {
  const server = createServer(socket => socket.destroy())
  await new Promise<void>(resolve => server.listen(options, resolve))
  servers.push(server)
  return server
}

beforeEach(async () => {
  // Characters that a D-Bus address must escape.
  folder = await mkdtemp(join(tmpdir(), 'latchkey bus,ñ;='))
  servers = []
})
afterEach(async () => {
  for (const server of servers) server.close()
  await rm(folder, { recursive: true })
})

const reachFrom = (environment: NodeJS.ProcessEnv) => canReachSessionBus(environment, 'linux')
const reach = (address: string) => reachFrom({ DBUS_SESSION_BUS_ADDRESS: address })

describe('the session bus', () => {
  it('is reached at a socket in a folder, at an abstract one and over TCP', async () => {
    const path = join(folder, 'bus')
    const abstract = `latchkey-test-${process.pid}`
    await listen({ path })
    await listen({ path: `\0${abstract}` })
    const tcp = (await listen({ host: '127.0.0.1', port: 0 })).address()
    const port = tcp && typeof tcp === 'object' ? tcp.port : 0
    expect(await reach(`unix:path=${encodeURIComponent(path)},guid=0123`)).toBe(true)
    expect(await reach(`unix:abstract=${abstract},guid=0123`)).toBe(true)
    expect(await reach(`tcp:host=127.0.0.1,port=${port}`)).toBe(true)
    expect(await reach(`disabled:;unix:path=/nowhere;unix:path=${encodeURIComponent(path)}`)).toBe(true)
  })

  it('is looked for in the runtime folder where no address is given', async () => {
    expect(await reachFrom({ XDG_RUNTIME_DIR: folder })).toBe(false)
    await listen({ path: join(folder, 'bus') })
    expect(await reachFrom({ XDG_RUNTIME_DIR: folder })).toBe(true)
    expect(await reachFrom({ XDG_RUNTIME_DIR: folder, DBUS_SESSION_BUS_ADDRESS: 'disabled:' })).toBe(false)
    expect(await reachFrom({ XDG_RUNTIME_DIR: folder, DBUS_SESSION_BUS_ADDRESS: '' })).toBe(true)
  })

  it('is not there where nobody listens', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const addresses = [
      'disabled:',
      'autolaunch:',
      'unix:path=/nowhere/bus',
      `unix:path=${encodeURIComponent(file)}`,
      `unix:path=${encodeURIComponent(folder)}`,
      'unix:abstract=latchkey-nobody',
      'unix:path=%',
      'unix:path=',
      'unix:tmpdir=/tmp',
      'tcp:host=127.0.0.1,port=1',
      'tcp:host=127.0.0.1',
      'nonsense',
      ':',
      ';;'
    ]
    for (const address of addresses) expect(await reach(address), address).toBe(false)
    expect(await reachFrom({})).toBe(false)
  })

  it.each(['win32', 'darwin'])('is never what is missing on %s', async platform => {
    expect(await canReachSessionBus({}, platform)).toBe(true)
  })
})
