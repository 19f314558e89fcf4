/**
 * The process ends just before and just after every write of add, edit, delete and import: a real keyring, a real
 * database file, a real audit log, SIGKILL. Nothing may be lost, left behind or pointed to in vain.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actions, keep, secrets } from './actions'
import { type Ending, type Harness, type Opened, recordsOf, startHarness } from './harness'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness('tests/integration/kill/child.ts', 2)
}, 60_000)
afterAll(() => harness.stop())

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
  expect(await harness.itemsOf(vaultId, /^(cred|refresh|login)\./)).toEqual(
    rows.map(({ id, currentVersion }) => `cred.${id}.v${currentVersion}`).sort()
  )
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
  const first = await harness.open(folder)
  await prepare(first, new Map())
  await first.vault.close()
  for (const name of names) {
    let steps = 1
    for (let step = 0; step <= steps; step += 1) {
      for (const when of step === 0 ? ['never'] : ['before', 'after']) {
        const ending = await harness.runChild(folder, name, step, when)
        if (step === 0) steps = ending.steps.length
        const at = step === 0 ? 'not killed' : `${when} ${ending.steps[step - 1]}`
        expect(ending.killed, `${name}, ${at}`).toBe(step > 0)
        const after = await harness.open(folder)
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
    harness.folders.map((folder, lane) =>
      killEach(
        folder,
        names.filter((_, index) => index % harness.folders.length === lane),
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
