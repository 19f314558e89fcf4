export { apply } from './apply'
export { newPlan, type PlanEvent, type PlanInput } from './model'
export { canBeConfirmed, canBeVouched, canUndo, graceEndsAt, mayBegin, nextStep } from './next-step'
export {
  type Candidate,
  continueWorklist,
  newWorklist,
  nextItem,
  outcomeOf,
  settleItem,
  stopWorklist
} from './worklist'
