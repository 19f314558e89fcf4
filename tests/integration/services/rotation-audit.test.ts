/** Whatever a rotation does, and whatever a person says of it, is in the audit log, in its order and without a secret. */
import type { Rotation } from '@shared/schemas/rotation'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AuditEvent } from '../../../electron/ports'
import { type Rotations, setUpRotations } from './rotation-setup'

let the: Rotations
beforeEach(async () => {
  the = await setUpRotations()
})
afterEach(() => the.close())

const path = '/srv/billing/.env'

const addDestination = async (credentialId: string): Promise<string> => {
  the.destinationFiles.put(path, 'KEY=older\n')
  the.destinationFiles.chosen = path
  const { choiceId = '' } = (await the.destinations.choose('existing')) ?? {}
  return (await the.destinations.create({ credentialId, choiceId, target: { kind: 'dotenv', variable: 'KEY' } })).id
}
const write = async (destinationId: string): Promise<void> => {
  const { token } = await the.destinations.plan(destinationId, null)
  await the.rotations.writeDestination(destinationId, null, token)
}
const untilClosed = async ({ id }: Rotation): Promise<Rotation> => {
  const closedAt = async () => (await the.rotations.get(id)).closedAt
  await expect.poll(closedAt, { timeout: 15_000 }).not.toBeNull()
  return the.rotations.get(id)
}

type RotationEvent = Extract<AuditEvent, { data: { deed: string } }>
const isOfRotation = (event: AuditEvent): event is RotationEvent => event.type.startsWith('rotation.')

const expectRecorded = ({ id, credentialId, record }: Rotation): void => {
  const own = the.audited.filter(isOfRotation).filter(({ subject }) => subject === id)
  expect([own[0]?.type, own.at(-1)?.type]).toEqual(['rotation.opened', 'rotation.closed'])
  const recorded = own.slice(1, -1).map(({ data }) => [data.deed, data.phase, data.fault])
  expect(recorded).toEqual(record.steps.map(({ deed, phase, fault }) => [deed, phase, fault]))
  expect(own.every(({ data }) => data.credential === credentialId)).toBe(true)
}

it('with a consumer, a destination and a fault on its way', async () => {
  const id = await the.create('Reports', ['billing'])
  const before = await the.textOf(id)
  const destinationId = await addDestination(id)
  the.net.plant('reset', 4)
  const stopped = await the.start(id)
  expect(stopped.plan.failure).not.toBeNull()
  the.net.forget()
  await the.rotations.proceed(stopped.id)
  await the.rotations.confirmConsumer(stopped.id, 'billing', 'person', 'restarted')
  await write(destinationId)
  expectRecorded(await untilClosed(stopped))
  const own = the.audited.filter(({ type }) => type.startsWith('destination.')).map(({ type }) => type)
  expect(own).toEqual(['destination.added', 'destination.write_asked', 'destination.written'])
  const shown = JSON.stringify(the.audited)
  for (const secret of [before, await the.textOf(id)]) expect(shown).not.toContain(secret)
})

it('that is undone, and of a key that was lost', async () => {
  const id = await the.create('Reports', ['billing'])
  const rotation = await the.start(id)
  await the.rotations.undo(rotation.id, 'the service fails')
  await the.rotations.confirmConsumer(rotation.id, 'billing', 'person', 'back on the old key')
  expectRecorded(await untilClosed(rotation))
  expectRecorded(await untilClosed(await the.start(id, { reason: 'lost' })))
})
