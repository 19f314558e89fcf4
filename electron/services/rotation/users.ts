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
  return [
    ...services.map(({ id, name }) => ({ kind: 'consumer' as const, id, name })),
    ...places.map(({ id, path }) => ({ kind: 'destination' as const, id, name: path }))
  ]
}
