import type { Rotation } from '@shared/schemas/rotation'
import { ConsumerStanding } from '../consumers/consumer-standing'
import { DestinationStanding } from './destination-standing'

const usersOf = ({ plan }: Rotation, filesOnly: boolean) =>
  filesOnly ? plan.consumers.filter(({ kind }) => kind === 'destination') : plan.consumers

/** Whoever has to be on the key that is to stay: services, and files where it is written. */
export const UsersOfKey = ({ rotation, filesOnly = false }: { rotation: Rotation; filesOnly?: boolean }) => (
  <div className="plan-consumers" data-testid="plan-consumers">
    {usersOf(rotation, filesOnly).map(one =>
      one.kind === 'destination' ? (
        <DestinationStanding key={one.id} rotation={rotation} destination={one} />
      ) : (
        <ConsumerStanding key={one.id} rotation={rotation} consumer={one} />
      )
    )}
  </div>
)
