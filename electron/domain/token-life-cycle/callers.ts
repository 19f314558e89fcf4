import type { Caller, LifeCycle, Step, TokenCommand, TokenFailure } from './model'

export const findCaller = (state: LifeCycle, id: string): Caller | undefined =>
  state.callers.find(caller => caller.id === id)

export const putCaller = (state: LifeCycle, changed: Caller): LifeCycle => ({
  ...state,
  callers: state.callers.map(caller => (caller.id === changed.id ? changed : caller))
})

export const removeCaller = (state: LifeCycle, id: string): LifeCycle => ({
  ...state,
  callers: state.callers.filter(caller => caller.id !== id)
})

export const isAnyoneWaiting = (state: LifeCycle): boolean => state.callers.some(({ phase }) => phase === 'waiting')

const handed = (caller: Caller, generation: number): Caller =>
  caller.replay && !caller.repeatable ? { ...caller, phase: 'asking' } : { ...caller, phase: 'sent', generation }

const handingCommand = ({ id, replay, repeatable }: Caller, generation: number): TokenCommand => {
  if (replay && !repeatable) return { kind: 'ask', caller: id }
  return { kind: replay ? 'replay' : 'serve', caller: id, generation }
}

/** Gives the token to everyone who waits for one. */
export const handToWaiting = (state: LifeCycle, generation: number): Step => ({
  state: {
    ...state,
    callers: state.callers.map(caller => (caller.phase === 'waiting' ? handed(caller, generation) : caller))
  },
  commands: state.callers.filter(({ phase }) => phase === 'waiting').map(caller => handingCommand(caller, generation))
})

/** Tells everyone who waits that there is none. */
export const giveUpWaiting = (state: LifeCycle, failure: TokenFailure): Step => ({
  state: { ...state, callers: state.callers.filter(({ phase }) => phase !== 'waiting') },
  commands: state.callers
    .filter(({ phase }) => phase === 'waiting')
    .map(({ id }) => ({ kind: 'give_up', caller: id, failure }))
})

/** One step after the other, their commands in that order. */
export const andThen = (first: Step, next: (state: LifeCycle) => Step): Step => {
  const second = next(first.state)
  return { state: second.state, commands: [...first.commands, ...second.commands] }
}
