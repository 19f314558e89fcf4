/** Writes of destinations while their key is being replaced: part of the journal of that rotation. */
import type { DestinationWrite } from '@shared/schemas/destination'
import type { Rotation, RotationStep } from '@shared/schemas/rotation'
import type { RotationRow } from '../../ports'
import type { DestinationService } from '../destination'
import { faultOf } from './faults'
import type { Journal } from './journal'
import type { RotationService } from './rotation-service'

interface Parts {
  journal: Journal
  destinations: Pick<DestinationService, 'write' | 'undo' | 'ownerOf' | 'ownerOfWrite'>
  work(id: string, job: (row: RotationRow) => Promise<RotationRow>): Promise<Rotation>
}

type Written = DestinationWrite | null

export const createDestinationWrites = ({
  journal,
  destinations,
  work
}: Parts): Pick<RotationService, 'writeDestination' | 'undoDestination'> => {
  /** Noted before and after. The turn of the rotation comes first, that of the destinations second: never the other way. */
  const noted = async <Output extends Written>(
    { credentialId, destinationId }: { credentialId: string; destinationId: string },
    deed: Extract<RotationStep['deed'], 'write' | 'undo_write'>,
    write: () => Promise<Output>
  ): Promise<Output> => {
    const open = await journal.openOf(credentialId)
    if (!open) return write()
    const line = { deed, consumerId: destinationId }
    const result: { written?: Output } = {}
    await work(open.id, async given => {
      const row = await journal.add(given, { ...line, phase: 'begun' })
      try {
        result.written = await write()
      } catch (error) {
        await journal.add(row, { ...line, phase: 'failed', fault: faultOf(error, false).kind })
        throw error
      }
      return journal.add(row, { ...line, phase: 'done' })
    })
    return result.written as Output
  }

  return {
    async writeDestination(id, version, token) {
      const credentialId = await destinations.ownerOf(id)
      return noted<Written>({ credentialId, destinationId: id }, 'write', () => destinations.write(id, version, token))
    },
    async undoDestination(writeId) {
      const owner = await destinations.ownerOfWrite(writeId)
      return noted<DestinationWrite>(owner, 'undo_write', () => destinations.undo(writeId))
    }
  }
}
