export { apply } from './apply'
export { keyPageOf } from './key-page'
export { newPlan, type PlanEvent, type PlanInput } from './model'
export { canBeConfirmed, canBeVouched, canUndo, graceEndsAt, isHeld, mayBegin, nextStep } from './next-step'
export {
  type Candidate,
  continueWorklist,
  followRotations,
  newWorklist,
  nextItem,
  outcomeOf,
  settleItem,
  stopWorklist
} from './worklist'
export { worklistCsv } from './worklist-csv'
