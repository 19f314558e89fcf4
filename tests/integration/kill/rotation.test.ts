/**
 * The process ends before and after every step of a rotation, of its undo and of the replacement of a lost key: a real
 * keyring, a real database file, a real audit log, a real emulator, SIGKILL. The next start finds what is open, says so,
 * and continuing or undoing brings it to an end with one key that works.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { fiberwiseKeys, type Sandboxes, startSandboxes } from '../../../electron/sandbox/server'
import { exampleCredential } from '../../unit/electron/services/setup'
import { type Harness, type Opened, startHarness } from './harness'
import { logIn } from './provider-actions'

const transport = createAxiosTransport()
let harness: Harness
let servers: Pick<Sandboxes, 'fiberwise'>
beforeAll(async () => {
  harness = await startHarness('tests/integration/kill/rotation-child.ts', names.length)
  servers = await startSandboxes({}, ['fiberwise'])
}, 120_000)
afterAll(async () => {
  await servers.fiberwise.close()
  await harness.stop()
})

const names = ['start', 'continue', 'undo', 'lost'] as const
type Name = (typeof names)[number]

const create = async (services: Opened, environmentId: string): Promise<string> => {
  const made = await services.scopedKeys.create({
    ...{ environmentId, name: 'Rotated', scopes: ['read:all'], expiresInDays: 90, confirmed: false }
  })
  return made.credentialId ?? ''
}

/** A key whose rotation is as far as the action wants it. */
const prepare = async (services: Opened, name: Name, id: string): Promise<void> => {
  const { credentials, rotations } = services
  const summary = (await credentials.list()).find(one => one.id === id)
  if (!summary) throw new Error('the key is gone')
  const { label, tags, authentication, details } = summary
  const consumers = name === 'continue' || name === 'undo' ? ['billing'] : []
  await credentials.update({ id, label, tags, authentication, details: { ...details, consumers } })
  if (consumers.length > 0) await rotations.start({ credentialId: id, reason: 'scheduled', graceSeconds: 0 })
}

/** To the end, one way or the other; a person confirms what is asked. */
const finish = async ({ rotations }: Opened, undo: boolean): Promise<string> => {
  let open = (await rotations.list()).find(({ closedAt }) => closedAt === null)
  if (!open) return (await rotations.list())[0]?.plan.outcome ?? 'none'
  if (undo && open.canUndo) open = await rotations.undo(open.id, 'after the crash')
  for (let turns = 0; turns < 8 && open.plan.outcome === 'open'; turns += 1) {
    const { next } = open
    if (next.kind === 'wait' && next.what === 'consumers') {
      for (const consumer of next.ids) open = await rotations.confirmConsumer(open.id, consumer, 'person', 'looked')
    } else open = await rotations.proceed(open.id)
  }
  return open.plan.outcome
}

const takes = async (key: string): Promise<boolean> => {
  const headers = { authorization: `Bearer ${key}` }
  return (await fetch(`${servers.fiberwise.origin}/api/v1/agents`, { headers })).status === 200
}
const textOf = async ({ credentials }: Opened, id: string): Promise<string> =>
  new TextDecoder().decode((await credentials.use(id)).secret)

/** Every secret that the vault has of it, in whatever version. */
const secretsOf = async ({ credentials }: Opened, id: string): Promise<string[]> => {
  const versions = await credentials.versions.list(id)
  const read = versions.map(({ version }) => credentials.versions.read(id, version))
  return (await Promise.all(read)).map(({ secret }) => new TextDecoder().decode(secret))
}

const tellOpen = async ({ rotations }: Opened): Promise<string> => {
  const open = (await rotations.list()).find(({ closedAt }) => closedAt === null)
  if (!open) return 'nothing open'
  const { next } = open
  return `${open.interrupted ? 'cut short' : 'open'}, next ${next.kind === 'do' ? next.deed : next.kind}`
}

/** One key at the provider, which works and is the only one in the keychain, and an audit log that is whole. */
const expectOrder = async (services: Opened, environmentId: string, id: string, at: string): Promise<void> => {
  expect(await takes(await textOf(services, id)), at).toBe(true)
  const { entries } = await services.scopedKeys.list(environmentId)
  expect(
    entries.filter(entry => entry.name.startsWith('Rotated')),
    at
  ).toHaveLength(1)
  const items = await harness.itemsOf(services.vaultId, /^cred\./)
  expect(
    items.filter(item => item.startsWith(`cred.${id}.`)),
    at
  ).toHaveLength(1)
  expect((await services.audit.verify()).fault).toBeNull()
}

it.each(names)('%s ends in order, wherever it is cut', { timeout: 900_000 }, async name => {
  const folder = harness.folders[names.indexOf(name)] ?? ''
  const rows: string[][] = []
  servers.fiberwise.control.reset()
  let services = await harness.open(folder, transport)
  const environment = { ...exampleCredential.environment, baseUrl: servers.fiberwise.origin, production: false }
  const secret = fiberwiseKeys.good.key
  const login = { ...exampleCredential, providerId: 'fiberwise', label: 'login', environment, secret }
  const { environmentId } = await services.credentials.create(login)
  await logIn(services, environmentId)
  const id = await create(services, environmentId)

  // After a step is before the next one. What is not killed any more has been cut everywhere.
  for (let step = 1, killed = true; killed; step += 1) {
    await prepare(services, name, id)
    const before = await textOf(services, id)
    await services.vault.close()
    const ending = await harness.runChild(folder, name, step, 'after', [id])
    killed = ending.killed
    const at = `after ${ending.steps.at(-1)} (${step})`
    services = await harness.open(folder, transport)
    await logIn(services, environmentId)
    const works = await Promise.all((await secretsOf(services, id)).map(takes))
    if (name !== 'lost') expect(works, at).toContain(true)
    const told = await tellOpen(services)
    const outcome = await finish(services, step % 2 === 1)
    expect(['done', 'undone', 'none'], at).toContain(outcome)
    // One that was only disabled has no rotation yet, which would enable it again.
    if (name === 'lost') await services.rotations.setDisabled(id, false)
    await expectOrder(services, environmentId, id, at)
    const kept = (await textOf(services, id)) === before ? 'old key' : 'new key'
    rows.push([name, killed ? at : 'not killed', told, outcome, kept])
  }
  await services.vault.close()
  for (const row of rows) console.log(row.join(' | '))
  console.log(`${name}: ${rows.length - 1} kills, no key lost, none left behind`)
  expect(rows.length).toBeGreaterThan(10)
})
