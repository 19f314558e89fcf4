/** Files that services read their keys from, while the key is being replaced: the old one stays until each holds the new. */
import type { Rotation } from '@shared/schemas/rotation'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Rotations, setUpRotations } from './rotation-setup'

let the: Rotations
beforeEach(async () => {
  the = await setUpRotations()
})
afterEach(() => the.close())

const patience = { timeout: 15_000 }
const path = '/srv/billing/.env'
const fileOf = (key: string): string => `A=1\nKEY=${key}\n`

const addDestination = async (credentialId: string): Promise<string> => {
  the.destinationFiles.put(path, fileOf(await the.textOf(credentialId)))
  the.destinationFiles.chosen = path
  const { choiceId = '' } = (await the.destinations.choose('existing')) ?? {}
  return (await the.destinations.create({ credentialId, choiceId, target: { kind: 'dotenv', variable: 'KEY' } })).id
}
const begin = async (change: object = {}) => {
  const id = await the.create('Reports')
  const old = await the.textOf(id)
  const destinationId = await addDestination(id)
  const rotation = await the.start(id, change)
  return { id, old, destinationId, rotation }
}
const write = async (destinationId: string) => {
  const { token } = await the.destinations.plan(destinationId, null)
  return the.rotations.writeDestination(destinationId, null, token)
}
const outcomeOf = async ({ id }: Rotation): Promise<string> => (await the.rotations.get(id)).plan.outcome
const untilOutcome = (rotation: Rotation, outcome: string) =>
  expect.poll(() => outcomeOf(rotation), patience).toBe(outcome)
const howOf = async ({ id }: Rotation) => (await the.rotations.get(id)).plan.consumers[0]?.confirmed?.how ?? null

it('is waited for, says why, and opens by itself once the new key stands there', async () => {
  const { id, old, destinationId, rotation } = await begin()
  expect(rotation.plan.consumers).toEqual([{ kind: 'destination', id: destinationId, name: path, confirmed: null }])
  expect(rotation.next).toEqual({ kind: 'wait', what: 'consumers', ids: [destinationId] })
  expect(await the.rotations.whyHeld(rotation.id)).toEqual([
    { code: 'not_written', consumerId: destinationId, until: null }
  ])
  expect((await the.rotations.proceed(rotation.id)).next).toMatchObject({ what: 'consumers' })
  expect(await the.isTaken(old)).toBe(true)

  const written = await write(destinationId)
  expect(written).toMatchObject({ state: 'written', version: 2, canUndo: true })
  expect(the.destinationFiles.textOf(path)).toBe(fileOf(await the.textOf(id)))
  await untilOutcome(rotation, 'done')
  expect(await the.isTaken(old)).toBe(false)
  const ended = await the.rotations.get(rotation.id)
  expect(ended.plan.consumers[0]?.confirmed).toMatchObject({ how: 'written' })
  const lines = ended.record.steps.filter(({ consumerId }) => consumerId === destinationId)
  expect(lines.map(({ deed, phase }) => `${deed} ${phase}`)).toEqual([
    'write begun',
    'write done',
    'consumer_confirmed said'
  ])
  // What stood there before held the old key, and went with it.
  expect((await the.destinations.writes(id)).map(({ canUndo }) => canUndo)).toEqual([false])
})

it('counts no longer once its write is undone or somebody puts the old key back', async () => {
  const { old, destinationId, rotation } = await begin({ graceSeconds: 3600 })
  const written = await write(destinationId)
  await expect.poll(() => howOf(rotation), patience).toBe('written')
  await the.rotations.undoDestination(written?.id ?? '')
  await expect.poll(() => howOf(rotation), patience).toBe(null)
  await write(destinationId)
  await expect.poll(() => howOf(rotation), patience).toBe('written')
  the.destinationFiles.put(path, fileOf(old))
  the.clock.advance(3_600_001)
  await expect.poll(() => howOf(rotation), patience).toBe(null)
  expect(await the.isTaken(old)).toBe(true)
  expect((await the.rotations.get(rotation.id)).next).toMatchObject({ what: 'consumers' })
})

it('is left alone where a person says that the file does not matter any more', async () => {
  const { destinationId, rotation } = await begin()
  const ended = await the.rotations.confirmConsumer(rotation.id, destinationId, 'person', 'that server is gone')
  expect(ended.plan.outcome).toBe('done')
  expect(ended.plan.consumers[0]?.confirmed).toMatchObject({ how: 'person', reason: 'that server is gone' })
})

it('that came while it was open is waited for too', async () => {
  const id = await the.create('Reports', ['billing'])
  const rotation = await the.start(id)
  const destinationId = await addDestination(id)
  the.destinationFiles.put(path, fileOf('another'))
  await expect
    .poll(async () => (await the.rotations.get(rotation.id)).plan.consumers.map(({ id: one }) => one), patience)
    .toEqual(['billing', destinationId])
  const said = await the.rotations.confirmConsumer(rotation.id, 'billing', 'person', 'looked')
  expect(said.next).toEqual({ kind: 'wait', what: 'consumers', ids: [destinationId] })
})

it('has to hold the old key again before an undo takes the new one, and never held it where it was not written', async () => {
  const { id, old, destinationId, rotation } = await begin()
  const untouched = await the.rotations.undo(rotation.id, 'second thoughts')
  expect(untouched.plan.outcome).toBe('undone')
  expect(the.destinationFiles.textOf(path)).toBe(fileOf(old))

  const again = await the.start(id, { graceSeconds: 3600 })
  const written = await write(destinationId)
  const back = await the.rotations.undo(again.id, 'the service fails')
  expect(back.next).toEqual({ kind: 'wait', what: 'consumers', ids: [destinationId] })
  expect(await the.rotations.whyHeld(again.id)).toMatchObject([{ code: 'not_written' }])
  await the.rotations.undoDestination(written?.id ?? '')
  await untilOutcome(again, 'undone')
  expect(the.destinationFiles.textOf(path)).toBe(fileOf(old))
  expect(await the.isTaken(old)).toBe(true)
})

it('of a lost key keeps nobody from revoking it, and is open until the new key stands there', async () => {
  const { id, old, destinationId, rotation } = await begin({ reason: 'lost' })
  expect(await the.isTaken(old)).toBe(false)
  expect(rotation.next).toEqual({ kind: 'wait', what: 'consumers', ids: [destinationId] })
  expect(await the.isTaken(await the.textOf(id))).toBe(true)
  await write(destinationId)
  await untilOutcome(rotation, 'done')
})

it('tells in the journal what a write failed of', async () => {
  const { destinationId, rotation } = await begin()
  const { token } = await the.destinations.plan(destinationId, null)
  the.destinationFiles.refuses = 'disk_full'
  const failing = the.rotations.writeDestination(destinationId, null, token)
  await expect(failing).rejects.toMatchObject({ code: 'destination_failed' })
  the.destinationFiles.refuses = null
  const { record, next } = await the.rotations.get(rotation.id)
  expect(record.steps.at(-1)).toMatchObject({ deed: 'write', phase: 'failed', consumerId: destinationId })
  expect(next).toMatchObject({ what: 'consumers' })
})
