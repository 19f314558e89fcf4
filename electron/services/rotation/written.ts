import type { RotationRow } from '../../ports'
import type { DestinationService } from '../destination'

type Destinations = Pick<DestinationService, 'standing' | 'writes'>

const unless = <Value>(signal: AbortSignal, work: Promise<Value>, otherwise: Value): Promise<Value> =>
  new Promise((settle, fail) => {
    const end = (): void => settle(otherwise)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    work.then(settle, fail).finally(() => signal.removeEventListener('abort', end))
  })

/** True where the new key was the last thing that was written there from here, and was not taken back. */
const wasWritten = async (destinations: Destinations, row: RotationRow, id: string): Promise<boolean> => {
  const writes = (await destinations.writes(row.credentialId)).filter(one => one.destinationId === id)
  const last = writes.sort((left, right) => left.at.localeCompare(right.at)).at(-1)
  return last?.version === row.record.newVersion && last.state !== 'undone'
}

/**
 * Whether a destination holds the key that is to stay; null where it cannot be looked at now. On the way back one that
 * never came to hold the new key stands as it did before.
 */
export const isWrittenWith = async (
  destinations: Destinations,
  row: RotationRow,
  id: string,
  signal: AbortSignal
): Promise<boolean | null> => {
  const { plan, record } = row
  const look = (version: number) => unless(signal, destinations.standing(id, version), 'unknown')
  const { oldVersion, newVersion } = record
  if (newVersion === null) return null
  const found = await look(plan.direction === 'forward' ? newVersion : oldVersion)
  if (found === 'unknown') return null
  if (found === 'there' || plan.direction === 'forward') return found === 'there'
  if (await wasWritten(destinations, row, id)) return false
  const other = await look(newVersion)
  return other === 'unknown' ? null : other === 'elsewhere'
}
