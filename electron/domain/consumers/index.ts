/** Who uses a key, and how it is known that they are on the new one. */
export { type CheckAnswer, judgeCheck } from './check'
export { addSighting, type KeyRest, restOf, type UseSighting } from './key-use'
export { undescribed } from './listed'
export { type Confirmations, graceOf, mayRevoke, type RevocationGate, type Standing, standingOf } from './may-revoke'
