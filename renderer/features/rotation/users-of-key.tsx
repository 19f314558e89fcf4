import type { PlanConsumer, Rotation } from '@shared/schemas/rotation'
import { Fragment } from 'react'
import { ConsumerStanding } from '../consumers/consumer-standing'
import { DestinationStanding } from './destination-standing'
import { UnknownUsers } from './unknown-users'

const usersOf = ({ plan }: Rotation, filesOnly: boolean) =>
  filesOnly ? plan.consumers.filter(({ kind }) => kind === 'destination') : plan.consumers

const service = (rotation: Rotation, one: PlanConsumer) => <ConsumerStanding rotation={rotation} consumer={one} />

const standings = {
  consumer: service,
  credential: service,
  destination: (rotation: Rotation, one: PlanConsumer) => <DestinationStanding rotation={rotation} destination={one} />,
  unknown: (rotation: Rotation, one: PlanConsumer) => <UnknownUsers rotation={rotation} unknown={one} />
}

/** Whoever has to be on the key that is to stay: services, and files where it is written. */
export const UsersOfKey = ({ rotation, filesOnly = false }: { rotation: Rotation; filesOnly?: boolean }) => (
  <div className="plan-consumers" data-testid="plan-consumers">
    {usersOf(rotation, filesOnly).map(one => (
      <Fragment key={one.id}>{standings[one.kind](rotation, one)}</Fragment>
    ))}
  </div>
)
