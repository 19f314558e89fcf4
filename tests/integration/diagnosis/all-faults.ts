import { arrivalFaults } from './arrival-faults'
import type { Fault } from './fault'
import { otherFaults } from './other-faults'
import { placeFaults } from './place-faults'
import { serviceFaults } from './service-faults'
import { tokenFaults } from './token-faults'
import { wisphubNetFaults } from './wisphub-net-faults'

/** Every fault that must be told what it is. */
export const allFaults: readonly Fault[] = [
  ...wisphubNetFaults,
  ...otherFaults,
  ...placeFaults,
  ...arrivalFaults,
  ...serviceFaults,
  ...tokenFaults
]
