/** Runs the FastAPI service of `tests/witness` with Debian's own Python and packages. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import path from 'node:path'

/** Debian's, whatever else is called `python3` here: the packages belong to it. */
const python = '/usr/bin/python3'
const folder = path.resolve(import.meta.dirname, '../../witness')

/** `installable` is not there, though the set-up could have brought it · `unavailable` this machine cannot have it */
export const witnessState = (): 'ready' | 'installable' | 'unavailable' => {
  if (spawnSync(python, ['-c', 'import fastapi, uvicorn']).status === 0) return 'ready'
  const known = spawnSync('apt-cache', ['madison', 'python3-fastapi', 'python3-uvicorn'], { encoding: 'utf8' })
  return known.status === 0 && known.stdout.trim() !== '' ? 'installable' : 'unavailable'
}

const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

const answers = async (origin: string, child: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the witness ended with ${child.exitCode}`)
    const isThere = await fetch(origin).then(
      ({ ok }) => ok,
      () => false
    )
    if (isThere) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('the witness does not answer')
}

export interface Witness {
  origin: string
  stop(): Promise<void>
}

/** `settings` are the variables that the service reads. */
export const startWitness = async (settings: Record<string, string>): Promise<Witness> => {
  const port = await freePort()
  const server = ['-m', 'uvicorn', 'service:app', '--host', '127.0.0.1', '--port', String(port)]
  const child = spawn(python, [...server, '--app-dir', folder, '--log-level', 'warning'], {
    env: { PATH: '/usr/bin:/bin', PYTHONDONTWRITEBYTECODE: '1', ...settings },
    stdio: ['ignore', 'inherit', 'inherit']
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
  }
  const origin = `http://127.0.0.1:${port}`
  await answers(origin, child).catch(async error => {
    await stop()
    throw error
  })
  return { origin, stop }
}
