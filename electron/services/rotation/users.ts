import type { PlanConsumer } from '@shared/schemas/rotation'
import type { ConsumerService } from '../consumer'
import type { DestinationService } from '../destination'

export type User = Pick<PlanConsumer, 'kind' | 'id' | 'name'>

/** Whoever has to be on a new key: services that use it, and places where it is written. */
export const usersOf = async (
  {
    consumers,
    destinations
  }: { consumers: Pick<ConsumerService, 'of'>; destinations: Pick<DestinationService, 'list'> },
  credentialId: string
): Promise<User[]> => {
  const services = await consumers.of(credentialId)
  const places = await destinations.list(credentialId)
  return [...services, ...places.map(({ id, path }) => ({ kind: 'destination' as const, id, name: path }))]
}

/** Whom nobody has named: as long as they may be there, the old key does not go. */
export const unknownUser: User = { kind: 'unknown', id: 'unknown', name: '' }
