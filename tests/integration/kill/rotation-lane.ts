/** A vault with keys of an emulator of its own, which processes are killed in. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { fiberwiseKeys, startSandboxes } from '../../../electron/sandbox/server'
import { exampleCredential } from '../../unit/electron/services/setup'
import type { Harness, Opened } from './harness'
import { logIn } from './provider-actions'

/** A sandbox's clock never stands still; a key's name is what tells it from others. */
const madeName = 'Rotated'

export const openLane = async (harness: Harness, lane: number) => {
  const folder = harness.folders[lane] ?? ''
  const transport = createAxiosTransport()
  const { fiberwise } = await startSandboxes({}, ['fiberwise'])
  const open = () => harness.open(folder, transport)
  let services = await open()
  const environment = { ...exampleCredential.environment, baseUrl: fiberwise.origin, production: false }
  const login = { ...exampleCredential, providerId: 'fiberwise', label: 'login', environment }
  const { environmentId } = await services.credentials.create({ ...login, secret: fiberwiseKeys.good.key })
  await logIn(services, environmentId)

  const textOf = async (id: string): Promise<string> =>
    new TextDecoder().decode((await services.credentials.use(id)).secret)

  return {
    folder,
    environmentId,
    get services(): Opened {
      return services
    },
    textOf,

    async createKey(name = madeName): Promise<string> {
      const made = await services.scopedKeys.create({
        ...{ environmentId, name, scopes: ['read:all'], expiresInDays: 90, confirmed: false }
      })
      return made.credentialId ?? ''
    },

    /** The file of a service that reads the key, with an older one in it. */
    async addDestination(credentialId: string): Promise<string> {
      const file = join(folder, 'service', '.env')
      await mkdir(join(folder, 'service'), { recursive: true })
      await writeFile(file, 'KEY=older\n')
      const { choiceId = '' } = (await services.destinations.choose('existing')) ?? {}
      await services.destinations.create({ credentialId, choiceId, target: { kind: 'dotenv', variable: 'KEY' } })
      return file
    },

    /** A process of its own works in the folder until it is killed; what it left is opened as the next start does. */
    async killed(action: string, step: number, when: string, extra: string[]) {
      await services.vault.close()
      const ending = await harness.runChild(folder, action, step, when, extra)
      services = await open()
      await logIn(services, environmentId)
      return ending
    },

    takes: async (key: string): Promise<boolean> => {
      const headers = { authorization: `Bearer ${key}` }
      return (await fetch(`${fiberwise.origin}/api/v1/agents`, { headers })).status === 200
    },

    /** Every secret that the vault has of it, in whatever version. */
    async secretsOf(id: string): Promise<string[]> {
      const { versions } = services.credentials
      const read = (await versions.list(id)).map(({ version }) => versions.read(id, version))
      return (await Promise.all(read)).map(({ secret }) => new TextDecoder().decode(secret))
    },

    /** For each one key at the provider, which works and is the only one of it in the keychain. */
    async expectOrder(ids: readonly string[], at: string): Promise<void> {
      const { entries } = await services.scopedKeys.list(environmentId)
      expect(
        entries.filter(({ name }) => name.startsWith(madeName)),
        at
      ).toHaveLength(ids.length)
      const items = await harness.itemsOf(services.vaultId, /^cred\./)
      const alive = new Set(fiberwise.control.keys().flatMap(({ key, revoked }) => (revoked ? [] : [key])))
      for (const id of ids) {
        expect(alive, at).toContain(await textOf(id))
        expect(
          items.filter(item => item.startsWith(`cred.${id}.`)),
          at
        ).toHaveLength(1)
      }
    },

    async close(): Promise<void> {
      expect((await services.audit.verify()).fault).toBeNull()
      await services.vault.close()
      await fiberwise.close()
    }
  }
}

export type Lane = Awaited<ReturnType<typeof openLane>>
