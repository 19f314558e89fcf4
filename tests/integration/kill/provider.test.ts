/**
 * The process ends after every step of what touches a provider: each request, each write to keychain, database and audit
 * log. Between two of them nothing is left behind that a kill just before the second could find otherwise. Nothing may be lost without a word, and no keychain item left to nobody.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { apalaKeys, fiberwiseKeys, type Sandboxes, startSandboxes } from '../../../electron/sandbox/server'
import { exampleCredential } from '../../unit/electron/services/setup'
import { type Ending, type Harness, type Opened, startHarness } from './harness'
import {
  call,
  editedName,
  type Ground,
  logIn,
  madeName,
  movedName,
  providerActions,
  revokedName
} from './provider-actions'

type Emulators = Pick<Sandboxes, 'apala' | 'fiberwise'>

const transport = createAxiosTransport()
const lanes = 2
let harness: Harness
let emulators: Emulators[]
beforeAll(async () => {
  harness = await startHarness('tests/integration/kill/provider-child.ts', lanes)
  emulators = await Promise.all(Array.from({ length: lanes }, () => startSandboxes({}, ['apala', 'fiberwise'])))
}, 60_000)
afterAll(async () => {
  await Promise.all(emulators.flatMap(pair => Object.values(pair).map(emulator => emulator.close())))
  await harness.stop()
})

const originsOf = ({ apala, fiberwise }: Emulators): Ground['origins'] => ({
  apala: apala.origin,
  fiberwise: fiberwise.origin
})

/** The vault and the servers as they have to be before an action. */
const prepare = async (services: Opened, servers: Emulators): Promise<Ground> => {
  const origins = originsOf(servers)
  servers.fiberwise.control.reset()
  servers.apala.control.reset()
  servers.apala.control.setSwitches({ refreshRotates: true })
  const { credentials, environments, sessions, tokens, database } = services
  const named = async (label: string) => (await credentials.list()).find(one => one.label === label)
  const ensure = async (label: 'apala' | 'fiberwise', secret: string) => {
    const environment = { ...exampleCredential.environment, name: label, baseUrl: origins[label], production: false }
    return (
      (await named(label)) ??
      credentials.create({ ...exampleCredential, providerId: label, label, environment, secret })
    )
  }
  const made = await named(madeName)
  if (made) await credentials.delete(made.id)
  await credentials.finishDeletions()
  const [own, login] = [await ensure('apala', apalaKeys.good.key), await ensure('fiberwise', fiberwiseKeys.good.key)]
  await tokens.keepRefreshToken(own.id, false)
  await sessions.forgetPassword(login.environmentId)
  for (const { id } of (await database.keyCreates.list()).rows) await database.keyCreates.delete(id)
  for (const { id, name } of await environments.list()) if (name === movedName) await environments.delete(id)
  return { origins, tokens: { id: own.id, environmentId: own.environmentId }, loginId: login.environmentId }
}

/** No item without what it belongs to, and an audit log that is whole. */
const expectOrder = async ({ credentials, environments, vaultId, audit }: Opened): Promise<void> => {
  const owners = new Set([...(await credentials.list()), ...(await environments.list())].map(({ id }) => id))
  const items = await harness.itemsOf(vaultId, /^(cred|refresh|login)\./)
  expect(items.filter(name => !owners.has(name.split('.')[1] ?? ''))).toEqual([])
  expect((await audit.verify()).fault).toBeNull()
}

type Look = (services: Opened, ground: Ground, servers: Emulators) => Promise<string>

const lookAtPassword: Look = async (services, { loginId }) => {
  const kept = (await services.sessions.list()).some(one => one.environmentId === loginId && one.passwordKept)
  if (kept) await logIn(services, loginId, { password: null })
  return kept ? 'password kept' : 'no password'
}

/** Whatever is kept, the next call gets its answer, after one refresh and one exchange at most. */
const lookAtTokens: Look = async (services, { tokens }, { apala }) => {
  apala.control.resetCounters()
  expect((await call(services, tokens)).hops[0]?.status).not.toBe(401)
  const { exchanges = 0, refreshes = 0 } = apala.control.counters()
  expect(Math.max(exchanges, refreshes)).toBeLessThanOrEqual(1)
  const [state] = await services.tokens.list()
  return `${state?.keepsRefreshToken ? 'kept' : 'not kept'}; next call: ${refreshes} refresh, ${exchanges} exchange`
}

const lookAtCreated: Look = async (services, { loginId }) => {
  await logIn(services, loginId)
  const { entries, lostCreates } = await services.scopedKeys.list(loginId)
  const made = entries.filter(({ name }) => name === madeName)
  const lost = made.filter(({ link }) => link.kind !== 'linked')
  const { certain } = await services.scopedKeys.findOrphans(loginId)
  // What lies there and is not in the vault is told of, and found.
  expect(certain.map(({ id }) => id)).toEqual(lost.map(({ id }) => id))
  if (lost.length > 0) expect(lostCreates).toMatchObject([{ name: madeName }])
  if (made.length === 0) return lostCreates.length > 0 ? 'not made, told of as possible' : 'not made'
  return lost.length > 0 ? 'made and lost, told of and found' : 'in the vault'
}

const lookAtKey =
  (name: string, tell: (scopes: string[] | undefined) => string): Look =>
  async (services, { loginId }) => {
    await logIn(services, loginId)
    const { entries } = await services.scopedKeys.list(loginId)
    return tell(entries.find(entry => entry.name === name)?.scopes)
  }

/** What became of each action, and what it has to be where its end was acknowledged. */
const looks: Record<string, [look: Look, afterwards: string]> = {
  'log in and keep the password': [lookAtPassword, 'password kept'],
  'forget the password': [lookAtPassword, 'no password'],
  'keep a refresh token': [lookAtTokens, 'kept; next call: 1 refresh, 0 exchange'],
  'rotate a refresh token': [lookAtTokens, 'kept; next call: 1 refresh, 0 exchange'],
  'create a key': [lookAtCreated, 'in the vault'],
  'edit a key': [lookAtKey(editedName, scopes => `scopes: ${scopes?.join(' ')}`), 'scopes: app:access'],
  'revoke a key': [lookAtKey(revokedName, scopes => (scopes ? 'still there' : 'revoked')), 'revoked'],
  'delete a credential with its refresh token': [
    async ({ credentials }, { tokens }) =>
      (await credentials.list()).some(({ id }) => id === tokens.id) ? 'there, with its item' : 'gone, with its items',
    'gone, with its items'
  ],
  'delete an environment with its password': [
    async ({ environments }) =>
      (await environments.list()).some(({ name }) => name === movedName) ? 'still there' : 'gone, with its item',
    'gone, with its item'
  ]
}

const killEach = async (lane: number, names: string[], report: (row: string[]) => void): Promise<void> => {
  const [folder, servers] = [harness.folders[lane] ?? '', emulators[lane]]
  if (!servers) throw new Error('no servers for this lane')
  const first = await harness.open(folder, transport)
  let ground = await prepare(first, servers)
  await first.vault.close()
  for (const name of names) {
    const [look, afterwards] = looks[name] ?? []
    if (!look) throw new Error(`nobody looks at ${name}`)
    let steps = 1
    for (let step = 0; step <= steps; step += 1) {
      const ending: Ending = await harness.runChild(folder, name, step, 'after', [JSON.stringify(ground)])
      if (step === 0) steps = ending.steps.length
      const at = step === 0 ? 'not killed' : `after ${ending.steps[step - 1]}`
      expect(ending.killed, `${name}, ${at}`).toBe(step > 0)
      const after = await harness.open(folder, transport)
      await expectOrder(after)
      const outcome = await look(after, ground, servers)
      if (ending.done.length > 0) expect(outcome, `${name}, ${at}`).toBe(afterwards)
      report([name, String(step), at, outcome, after.repaired.map(one => one.outcome).join(', ')])
      ground = await prepare(after, servers)
      await after.vault.close()
    }
  }
}

it('loses nothing without a word, wherever it ends', { timeout: 300_000 }, async () => {
  const rows: string[][] = []
  const names = Object.keys(providerActions)
  await Promise.all(
    harness.folders.map((_, lane) =>
      killEach(
        lane,
        names.filter((_, index) => index % lanes === lane),
        row => rows.push(row)
      )
    )
  )
  const order = (row: string[]): number => names.indexOf(row[0] ?? '') * 1000 + Number(row[1])
  rows.sort((left, right) => order(left) - order(right))
  for (const [name, , at, outcome, repairs] of rows) console.log(`${name} | ${at} | ${outcome} | ${repairs || '-'}`)
  const killed = rows.filter(([, step]) => step !== '0').length
  console.log(`${killed} kills, 0 orphan items, 0 lost without a word`)
  expect(new Set(rows.map(([name]) => name))).toEqual(new Set(names))
})
