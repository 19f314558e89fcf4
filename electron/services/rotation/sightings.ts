import type { RotationRecord } from '@shared/schemas/rotation'
import { addSighting } from '../../domain/consumers'
import type { Clock, RotationRow } from '../../ports'
import type { ScopedKeyService } from '../scoped-key'

interface Parts {
  clock: Clock
  scopedKeys: Pick<ScopedKeyService, 'list'>
}

export const createSightings = ({ clock, scopedKeys }: Parts) => ({
  /** One more look at the old key's last use; what cannot be seen now changes nothing. */
  async look({ record }: RotationRow, signal: AbortSignal): Promise<RotationRecord['sightings']> {
    const { oldKeyId, environmentId, sightings } = record
    if (oldKeyId === null) return sightings
    const list = await scopedKeys.list(environmentId, signal).catch(() => null)
    const old = list?.entries.find(({ id }) => id === oldKeyId)
    if (!old) return sightings
    const lastUsedAt = old.lastUsedAt === null ? null : Date.parse(old.lastUsedAt)
    return addSighting(sightings, { at: Date.parse(clock.now()), lastUsedAt })
  }
})
