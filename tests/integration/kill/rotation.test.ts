/**
 * The process ends at every step of a rotation, of its undo, of the replacement of a lost key and of a write to the file
 * of a service: a real keyring, a real database file, a real audit log, a real emulator, SIGKILL. The next start finds
 * what is open, says so, and continuing or undoing brings it to an end with one key that works.
 *
 * After a step is before the next one: one series covers both. Records of the audit log, and questions that change
 * nothing at the provider, are no steps here, since before and after them the next start finds the same.
 */
import { readFile } from 'node:fs/promises'
import type { Rotation } from '@shared/schemas/rotation'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Harness, startHarness } from './harness'
import { type Lane, openLane } from './rotation-lane'

const names = ['start', 'continue', 'undo', 'lost', 'write'] as const
type Name = (typeof names)[number]

let harness: Harness
beforeAll(async () => {
  harness = await startHarness('tests/integration/kill/rotation-child.ts', names.length)
}, 120_000)
afterAll(() => harness.stop())

const openOne = async ({ services }: Lane): Promise<Rotation | undefined> =>
  (await services.rotations.list()).find(({ closedAt }) => closedAt === null)

/** A key whose rotation is as far as the action wants it. */
const prepare = async ({ services: { credentials, rotations } }: Lane, name: Name, id: string): Promise<void> => {
  const summary = (await credentials.list()).find(one => one.id === id)
  if (!summary) throw new Error('the key is gone')
  const { label, tags, authentication, details } = summary
  const consumers = name === 'continue' || name === 'undo' ? ['billing'] : []
  await credentials.update({ id, label, tags, authentication, details: { ...details, consumers } })
  if (consumers.length > 0 || name === 'write') {
    await rotations.start({ credentialId: id, reason: 'scheduled', graceSeconds: 0, nobodyElse: true })
  }
}

const satisfy = async ({ services: { rotations, destinations } }: Lane, { id, plan }: Rotation, wanted: string) => {
  if (plan.consumers.find(one => one.id === wanted)?.kind === 'consumer') {
    return rotations.confirmConsumer(id, wanted, 'person', 'looked')
  }
  const { token } = await destinations.plan(wanted, null)
  await rotations.writeDestination(wanted, null, token)
  return rotations.proceed(id)
}

/** To the end, one way or the other; a person does what is asked. */
const finish = async (lane: Lane, undo: boolean): Promise<string> => {
  const { rotations } = lane.services
  let open = await openOne(lane)
  if (!open) return (await rotations.list())[0]?.plan.outcome ?? 'none'
  const { id } = open
  if (undo && open.canUndo) {
    // A write that was cut short may be found to have happened meanwhile, and the rotation has gone on by itself.
    const undone = await rotations.undo(id, 'after the crash').catch(error => {
      if (error?.code !== 'rotation_out_of_turn') throw error
      return rotations.get(id)
    })
    open = undone
  }
  for (let turns = 0; turns < 8 && open.plan.outcome === 'open'; turns += 1) {
    const { next } = open
    if (next.kind === 'wait' && next.what === 'consumers') {
      for (const wanted of next.ids) open = await satisfy(lane, open, wanted)
    } else open = await rotations.proceed(open.id)
  }
  return open.plan.outcome
}

const tellOpen = async (lane: Lane): Promise<string> => {
  const open = await openOne(lane)
  if (!open) return 'nothing open'
  const { next } = open
  return `${open.interrupted ? 'cut short' : 'open'}, next ${next.kind === 'do' ? next.deed : `wait ${'what' in next ? next.what : ''}`}`
}

it.concurrent.each(names)('%s ends in order, wherever it is cut', { timeout: 1_200_000 }, async name => {
  const lane = await openLane(harness, names.indexOf(name))
  const id = await lane.createKey()
  const file = name === 'write' ? await lane.addDestination(id) : null
  const rows: string[][] = []

  // What is not killed any more has been cut everywhere.
  for (let step = 0, killed = true; killed; step += 1) {
    const before = await lane.textOf(id)
    await prepare(lane, name, id)
    const ending = await lane.killed(name, Math.max(step, 1), step === 0 ? 'before' : 'after', [id])
    killed = ending.killed
    const at = step === 0 ? `before ${ending.steps[0]}` : `after ${ending.steps.at(-1)} (${step})`
    const works = await Promise.all((await lane.secretsOf(id)).map(lane.takes))
    if (name !== 'lost') expect(works, at).toContain(true)
    const told = await tellOpen(lane)
    const outcome = await finish(lane, step % 2 === 1)
    expect(['done', 'undone', 'none'], at).toContain(outcome)
    // One that was only disabled has no rotation yet, which would enable it again.
    if (name === 'lost') await lane.services.rotations.setDisabled(id, false)
    await lane.expectOrder([id], at)
    if (file && outcome === 'done') expect(await readFile(file, 'utf8'), at).toBe(`KEY=${await lane.textOf(id)}\n`)
    const kept = (await lane.textOf(id)) === before ? 'old key' : 'new key'
    rows.push([name, killed ? at : 'not killed', told, outcome, kept])
  }
  await lane.close()
  for (const row of rows) console.log(row.join(' | '))
  console.log(`${name}: ${rows.length - 1} kills, no key lost, none left behind`)
  expect(rows.length).toBeGreaterThan(10)
})
