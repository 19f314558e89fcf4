import { expect } from 'vitest'
import {
  type AttemptOutcome,
  type LifeCycle,
  newLifeCycle,
  step,
  type TokenCommand,
  type TokenEvent,
  viewOf,
  wakeAt
} from '../../../../../electron/domain/token-life-cycle'
import { tokenStateSchema } from '../../../../../shared/schemas/token'
import type { Action } from './actions'

/** Plays the service: holds what is outstanding, and looks at every step for what must not happen. */
export const createWorld = () => {
  let state: LifeCycle = newLifeCycle()
  let clock = 0
  let outstanding: number | null = null
  let storing: number | null = null
  let attemptsOfRound = 0
  let lastCaller = 0
  /** The attempt that began before the last drop: what it brings belongs to a key of before. */
  let outdated: number | null = null
  /** What the attempt that finished last brought. */
  let brought: AttemptOutcome | null = null
  let unstored: number | null = null
  const sends = new Map<string, number>()
  const asked = new Set<string>()
  const open = new Set<string>()

  const close = (caller: string): void => {
    expect(open.delete(caller)).toBe(true)
    asked.delete(caller)
  }

  const obey = (command: TokenCommand, before: LifeCycle, event: TokenEvent): void => {
    switch (command.kind) {
      case 'exchange':
      case 'refresh':
        expect(outstanding).toBeNull()
        expect(storing).toBeNull()
        outstanding = command.attempt
        attemptsOfRound = command.number === 1 ? 1 : attemptsOfRound + 1
        expect(command.number).toBe(attemptsOfRound)
        expect(command.number).toBeLessThanOrEqual(4)
        if (before.failure?.retryAt != null && event.kind !== 'refresh_now' && event.kind !== 'dropped') {
          expect(state.now).toBeGreaterThanOrEqual(before.failure.retryAt)
        }
        break
      case 'abort':
        expect(outstanding).toBe(command.attempt)
        break
      case 'keep':
        expect(command.attempt).not.toBe(outdated)
        unstored =
          brought?.kind === 'tokens' && brought.mustStore && brought.refreshToken === 'new' ? command.generation : null
        break
      case 'store_refresh_token':
        expect(storing).toBeNull()
        storing = command.attempt
        break
      case 'serve':
      case 'replay': {
        expect(command.generation).not.toBe(unstored)
        expect(open.has(command.caller)).toBe(true)
        expect(state.token).toMatchObject({ generation: command.generation, refused: false })
        const count = (sends.get(command.caller) ?? 0) + 1
        sends.set(command.caller, count)
        expect(command.kind).toBe(count === 1 ? 'serve' : 'replay')
        expect(count).toBeLessThanOrEqual(2)
        break
      }
      case 'ask':
        asked.add(command.caller)
        break
      case 'deliver':
      case 'give_up':
        close(command.caller)
        break
      case 'drop':
        expect(['dropped', 'stored']).toContain(event.kind)
        break
      case 'wait':
        expect(command.until).toBeGreaterThan(state.now)
        expect(Number.isFinite(command.until)).toBe(true)
        break
      default:
        break
    }
  }

  const check = (before: LifeCycle, event: TokenEvent): void => {
    const { now, token, activity, failure, lastUsedAt } = state
    const until = activity.kind === 'waiting' ? activity.until : 0
    const times = [now, token?.lifeMs, token?.receivedAt, until, failure?.retryAt, lastUsedAt]
    expect(times.every(time => Number.isFinite(time ?? 0))).toBe(true)
    // A token is only ever replaced by a newer one, or dropped because somebody said so.
    if (event.kind !== 'dropped') {
      expect(state.token?.generation ?? 0).toBeGreaterThanOrEqual(before.token?.generation ?? 0)
    }
    const at = wakeAt(state)
    if (at !== null) {
      expect(at).toBeLessThanOrEqual(state.now + 3_600_000)
      expect(Number.isFinite(at)).toBe(true)
    }
    tokenStateSchema.partial().parse(viewOf(state, clock))
    // Whoever waits, waits for something.
    if (state.callers.some(({ phase }) => phase === 'waiting')) expect(state.activity.kind).not.toBe('idle')
  }

  const tell = (event: TokenEvent): void => {
    const before = state
    if (event.kind === 'dropped') outdated = outstanding
    const next = step(state, event, clock)
    state = next.state
    for (const command of next.commands) obey(command, before, event)
    check(before, event)
  }

  const finish = (result: AttemptOutcome, jitter: number): void => {
    if (outstanding === null) return
    const attempt = outstanding
    outstanding = null
    brought = result
    tell({ kind: 'finished', attempt, outcome: result, jitter })
  }

  const store = (): void => {
    if (storing === null) return
    const attempt = storing
    storing = null
    unstored = null
    tell({ kind: 'stored', attempt })
  }

  const callerAt = (phase: 'sent' | 'asking' | null, place: number): string | undefined => {
    const some = state.callers.filter(caller => phase === null || caller.phase === phase)
    return some[place % Math.max(some.length, 1)]?.id
  }

  const need = (byPerson: boolean): void => {
    lastCaller += 1
    open.add(`c${lastCaller}`)
    tell({ kind: 'needed', caller: `c${lastCaller}`, byPerson })
  }

  const leave = (caller: string): void => {
    close(caller)
    tell({ kind: 'left', caller })
  }

  const runForCaller = (next: Extract<Action, { pick: number }>): void => {
    const phases = { answer: 'sent', confirm: 'asking', leave: null } as const
    const caller = callerAt(phases[next.do], next.pick)
    if (!caller) return
    if (next.do === 'leave') leave(caller)
    else if (next.do === 'confirm') tell({ kind: 'confirmed', caller })
    else tell({ kind: 'answered', caller, status: next.status, idempotent: next.idempotent })
  }

  const run = (next: Action): void => {
    if ('pick' in next) runForCaller(next)
    else if (next.do === 'need') need(next.byPerson)
    else if (next.do === 'finish') finish(next.outcome, next.jitter)
    else if (next.do === 'drop') tell({ kind: 'dropped', reason: next.reason })
    else if (next.do === 'pass') clock += next.milliseconds
    else if (next.do === 'store') store()
    else tell({ kind: ({ sleep: 'resumed', refresh: 'refresh_now', tick: 'tick' } as const)[next.do] })
  }

  /** Lets everything come to its end; how many steps that took. */
  const settle = (result: AttemptOutcome): number => {
    let steps = 0
    while (state.callers.some(({ phase }) => phase === 'waiting')) {
      steps += 1
      expect(steps).toBeLessThan(50)
      finish(result, 0.5)
      store()
      clock = Math.max(clock, wakeAt(state) ?? clock)
      tell({ kind: 'tick' })
    }
    return steps
  }

  return {
    run,
    settle,
    /** Open, and neither on the wire nor in a person's hands. */
    unanswered: () =>
      [...open].filter(id => !asked.has(id) && state.callers.find(one => one.id === id)?.phase !== 'sent')
  }
}
