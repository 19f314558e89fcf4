/**
 * The process ends just before and just after every write of add, edit, delete and import: a real keyring, a real
 * database file, a real audit log, SIGKILL. Nothing may be lost, left behind or pointed to in vain.
 */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKeychainSecretStore } from '../../../electron/adapters/keychain/keychain-secret-store'
import type { SecretStore } from '../../../electron/ports'
import { type BuiltEntry, buildEntry, projectRoot } from '../../fixtures/keychain/build-entry'
import { createForkedHelper } from '../../fixtures/keychain/forked-helper'
import { type KeyringSession, startKeyringSession } from '../../fixtures/keychain/keyring-session'
import { actions, keep, secrets } from './actions'
import { openServices } from './services'

const run = promisify(execFile)

let session: KeyringSession
let child: BuiltEntry
let host: BuiltEntry
let folders: string[]
let keychain: SecretStore

beforeAll(async () => {
  session = await startKeyringSession()
  await session.startKeyring('unlocked')
  child = await buildEntry('tests/integration/kill/child.ts')
  host = await buildEntry('electron/adapters/keychain/host-entry.ts')
  folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'latchkey-killed-'))))
  const helper = createForkedHelper(host.file, session.environment)
  const store = createKeychainSecretStore({ spawn: helper.spawn, probeBus: async () => true })
  // One helper for all looks: closing a vault would end it.
  keychain = { ...store, close: async () => undefined }
}, 60_000)
afterAll(async () => {
  await session.stop()
  await child.remove()
  await host.remove()
  await Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true })))
})

interface Ending {
  steps: string[]
  done: string[]
  killed: boolean
}

const runChild = (folder: string, action: string, step: number, when: string): Promise<Ending> =>
  new Promise((settle, fail) => {
    const env = { ...session.environment, NODE_PATH: resolve(projectRoot, 'node_modules') }
    // Without the second compiler for WebAssembly, which takes longer than all that the child does.
    const options = ['--liftoff-only', child.file]
    const started = spawn(process.execPath, [...options, folder, action, String(step), when], {
      env,
      stdio: ['ignore', 'pipe', 'inherit']
    })
    let output = ''
    started.stdout.on('data', data => {
      output += data
    })
    started.on('error', fail)
    started.on('close', (code, signal) => {
      const told = output
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as [string, string])
      const of = (kind: string): string[] => told.flatMap(([own, text]) => (own === kind ? [text] : []))
      if (code !== 0 && signal !== 'SIGKILL') fail(new Error(`${action} ${step} ${when}: ${of('error').join()}`))
      else settle({ steps: of('step'), done: of('done'), killed: signal === 'SIGKILL' })
    })
  })

/** Accounts of the credentials' items, as the keyring itself lists them. */
const itemsOf = async (vaultId: string): Promise<string[]> => {
  const found = await run('secret-tool', ['search', '--all', 'service', `app.latchkey.${vaultId}`], {
    env: session.environment
  })
  return [...`${found.stdout}\n${found.stderr}`.matchAll(/account = (cred\.\S+)/g)].map(([, name = '']) => name).sort()
}

const recordsOf = async (
  directory: string
): Promise<{ type: string; subject?: string; data: { version?: number } }[]> => {
  const names = (await readdir(directory, { recursive: true })).filter(name => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(names.map(name => readFile(join(directory, name), 'utf8')))
  return texts
    .join('')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}

/** Opens what the killed process left, as the next start does. */
const open = async (folder: string) => {
  const services = openServices(folder, keychain)
  const state = await services.vault.open()
  if (state.status !== 'open') throw new Error(`the vault is ${state.status}`)
  const { vaultId } = services.vault.access()
  return { ...services, vaultId, repaired: state.repaired }
}
type Opened = Awaited<ReturnType<typeof open>>

const saves = ['credential.created', 'credential.imported', 'credential.replaced']

/** Labels and values of all credentials, after everything that must hold has been seen to hold. */
const inspect = async ({ credentials, database, vaultId, auditDirectory, audit }: Opened) => {
  const { rows } = await database.credentials.list()
  const versions = (await database.credentials.listVersions()).rows
  const values = new Map<string, string>()
  // No row without its version in use, and no version beside it.
  expect(versions.map(({ credentialId, version, state }) => `${credentialId} ${version} ${state}`).sort()).toEqual(
    rows.map(({ id, currentVersion }) => `${id} ${currentVersion} active`).sort()
  )
  // No item without its row, and none missing.
  expect(await itemsOf(vaultId)).toEqual(rows.map(({ id, currentVersion }) => `cred.${id}.v${currentVersion}`).sort())
  const records = await recordsOf(auditDirectory)
  for (const { id, label, currentVersion } of rows) {
    values.set(label, new TextDecoder().decode((await credentials.use(id)).secret))
    const own = records.filter(record => record.subject === id && record.data.version === currentVersion)
    expect(own.some(({ type }) => saves.includes(type))).toBe(true)
  }
  const verified = await audit.verify()
  expect(verified.fault).toBeNull()
  return values
}

const labelOf = (value: string | undefined): string | null =>
  value === undefined ? null : (Object.entries(secrets).find(([, secret]) => secret === value)?.[0] ?? 'something else')

/** The vault as it has to be before an action: the two that are kept, with their own secrets, and nothing else. */
const prepare = async (services: Opened, values: Map<string, string>): Promise<void> => {
  const { credentials, environments } = services
  for (const { id, label } of await credentials.list()) {
    if (!label.startsWith('kept') || values.get(label) !== secrets[label]) await credentials.delete(id)
  }
  await credentials.finishDeletions()
  const left = new Set((await credentials.list()).map(({ label }) => label))
  for (const label of ['kept', 'kept large']) if (!left.has(label)) await keep(services, label)
  for (const { id, name } of await environments.list()) if (name === 'Other') await environments.delete(id)
}

const outcomeOf = (name: string, values: Map<string, string>, ending: Ending): string => {
  const { target } = actions[name] ?? {}
  if (target) {
    const label = labelOf(values.get(target))
    return label === null ? 'gone' : label === target ? 'old value' : 'new value'
  }
  const made = [...values].filter(([label, value]) => !label.startsWith('kept') && labelOf(value) === label)
  return `${made.length} saved, ${ending.done.length} of them acknowledged`
}

/** Throws where something was lost. */
const check = (name: string, values: Map<string, string>, ending: Ending): void => {
  const { target, outcomes = [] } = actions[name] ?? {}
  for (const label of ['kept', 'kept large']) {
    const allowed = label === target ? outcomes : [label]
    expect(allowed).toContain(labelOf(values.get(label)))
  }
  for (const [label, value] of values) if (!label.startsWith('kept')) expect(labelOf(value)).toBe(label)
  for (const label of ending.done) expect([...values.values()]).toContain(secrets[label])
}

const killEach = async (folder: string, names: string[], report: (row: string[]) => void): Promise<void> => {
  const first = await open(folder)
  await prepare(first, new Map())
  await first.vault.close()
  for (const name of names) {
    let steps = 1
    for (let step = 0; step <= steps; step += 1) {
      for (const when of step === 0 ? ['never'] : ['before', 'after']) {
        const ending = await runChild(folder, name, step, when)
        if (step === 0) steps = ending.steps.length
        const at = step === 0 ? 'not killed' : `${when} ${ending.steps[step - 1]}`
        expect(ending.killed, `${name}, ${at}`).toBe(step > 0)
        const after = await open(folder)
        const values = await inspect(after)
        check(name, values, ending)
        const repairs = after.repaired.map(({ outcome }) => outcome).join(', ')
        report([name, String(step), at, outcomeOf(name, values, ending), repairs])
        await prepare(after, values)
        await after.vault.close()
      }
    }
  }
}

it('loses nothing, wherever it ends', { timeout: 300_000 }, async () => {
  const rows: string[][] = []
  const names = Object.keys(actions)
  await Promise.all(
    folders.map((folder, lane) =>
      killEach(
        folder,
        names.filter((_, index) => index % folders.length === lane),
        row => rows.push(row)
      )
    )
  )
  const order = (row: string[]): number => names.indexOf(row[0] ?? '') * 1000 + Number(row[1])
  rows.sort((left, right) => order(left) - order(right))
  for (const [name, , at, outcome, repairs] of rows) console.log(`${name} | ${at} | ${outcome} | ${repairs || '-'}`)
  const killed = rows.filter(([, step]) => step !== '0').length
  console.log(`${killed} kills, 0 dangling, 0 orphans, 0 lost`)
  expect(killed).toBeGreaterThanOrEqual(100)
})
