/** A vault with ten thousand credentials: what main takes for a list, and for one of them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../../electron/ports'
import { providers } from '../../../electron/providers/registry'
import { createServices } from '../../../electron/services'
import { createKnownSecrets } from '../../../electron/services/known-secrets'
import { uuid } from '../../contract/database-samples'
import { createFakePorts } from '../../fakes/fake-ports'
import { fillCredentials } from './fill-credentials'
import { type Samples, timesOf } from './samples'

const count = 10_000
/** Half a second each on a busy machine: more of them would say no more. */
const runs = 10

/** A vault of nothing but the database, which is the real one. */
const openWith = async (database: Database, path: string) => {
  const location = { kind: 'file', path } as const
  const { ports, vaultFiles } = createFakePorts({ database })
  const backends = { ...ports.backends, keychain: { ...ports.backends.keychain, location } }
  const start = async () => {
    const services = createServices({ ...ports, backends }, providers, createKnownSecrets(), () => {})
    const state = await services.vault.open()
    if (state.status !== 'open') throw new Error(`The vault is ${JSON.stringify(state)}`)
    return services
  }
  const first = await start()
  const dataKey = Uint8Array.from(first.vault.access().dataKey)
  await first.vault.close()
  vaultFiles.hasDatabase = true
  fillCredentials(location, dataKey, count)
  const began = performance.now()
  return { ...(await start()), opening: performance.now() - began }
}

export const measureCredentials = async (database: Database): Promise<Samples> => {
  const directory = await mkdtemp(join(tmpdir(), 'credentials-'))
  try {
    const { credentials, vault, opening } = await openWith(database, join(directory, 'vault.db'))
    const found = await timesOf(runs, [
      { name: `credentials: list ${count}`, work: () => credentials.list() },
      { name: `credentials: check one of ${count}`, work: run => credentials.check(uuid(2, run)) },
      { name: `credentials: look for the same key among ${count}`, work: () => credentials.labelOf(new Uint8Array(32)) }
    ])
    await vault.close()
    return { ...found, [`credentials: open a vault with ${count}`]: { unit: 'ms', values: [opening] } }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
