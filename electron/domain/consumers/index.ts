/** Who uses a key, and how it is known that they are on the new one. */
export { type CheckAnswer, judgeCheck } from './check'
export { addSighting, type KeyRest, restOf, type UseSighting } from './key-use'
export { undescribed } from './listed'
export { graceOf, type KnownOfVersion, type Standing, standingOf } from './standing'
