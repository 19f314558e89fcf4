export { type LogFact, logFacts } from './log-facts'
export {
  type AttemptOutcome,
  type DropReason,
  type LifeCycle,
  newLifeCycle,
  type Step,
  type TokenCall,
  type TokenCommand,
  type TokenEvent,
  type TokenFailure
} from './model'
export { isIdempotent, outcomeOfFailure, outcomeOfProblem, outcomeOfReply, outcomeOfStatus } from './outcome'
export { readTokenReply, type TokenReply, type TokenReplyMembers, type TokenReplyResult } from './reply'
export { heldGeneration, step } from './step'
export { wakeAt } from './timing'
export { type LifeCycleView, viewOf } from './view'
