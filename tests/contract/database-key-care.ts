import { beforeEach, describe, expect, it } from 'vitest'
import type { Database, OwnedRepository, OwnedRow } from '../../electron/ports'
import { instant, sampleCredential, sampleEnvironment, sampleVersion, uuid } from './database-samples'
import { sampleConsumer, sampleDestination, sampleDestinationWrite, samplePolicy } from './key-care-samples'

/** What belongs to a credential: policies, consumers, destinations and what was written to them. */
export const describeKeyCare = (database: () => Database): void => {
  const own = sampleCredential(1).id
  const other = sampleCredential(2).id

  const describeOwned = <Row extends OwnedRow>(
    name: string,
    repository: () => OwnedRepository<Row>,
    sample: (number: number, credentialId: string) => Row,
    change: (row: Row) => Row
  ): void => {
    describe(`${name} of credentials`, () => {
      const [first, second] = [sample(1, own), sample(2, other)]

      beforeEach(async () => {
        await database().environments.put(sampleEnvironment(0))
        for (const number of [1, 2]) {
          await database().credentials.addPending(sampleCredential(number), sampleVersion(uuid(2, number), 1))
        }
      })

      it('are kept, changed and deleted', async () => {
        expect(await repository().list()).toEqual({ rows: [], damaged: [] })
        await repository().put(first)
        await repository().put(second)
        await repository().put(change(first))
        expect(await repository().list()).toEqual({ rows: [change(first), second], damaged: [] })
        await repository().delete(first.id)
        await repository().delete(uuid(9, 9))
        expect((await repository().list()).rows).toEqual([second])
      })

      it('are of credentials alone that are there, and go with them', async () => {
        await expect(repository().put(sample(3, uuid(2, 9)))).rejects.toMatchObject({ code: 'internal' })
        await repository().put(first)
        await repository().put(second)
        await database().credentials.delete(own)
        expect((await repository().list()).rows).toEqual([second])
      })
    })
  }

  describeOwned(
    'policies',
    () => database().policies,
    samplePolicy,
    row => ({ ...row, maxAgeDays: 30, snooze: null })
  )
  describeOwned(
    'consumers',
    () => database().consumers,
    sampleConsumer,
    row => ({ ...row, evidence: null })
  )
  describeOwned(
    'destinations',
    () => database().destinations,
    sampleDestination,
    row => ({
      ...row,
      target: { kind: 'docker_secret' as const }
    })
  )
  describeOwned(
    'writes',
    () => database().destinationWrites,
    sampleDestinationWrite,
    row => ({
      ...row,
      state: 'undone' as const,
      at: instant(9),
      before: null
    })
  )
}
