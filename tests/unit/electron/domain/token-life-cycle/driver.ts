import {
  type AttemptOutcome,
  type LifeCycle,
  newLifeCycle,
  step,
  type TokenCommand,
  type TokenEvent,
  wakeAt
} from '../../../../../electron/domain/token-life-cycle'

export type Failed = Extract<AttemptOutcome, { kind: 'failed' }>

export const tokens = (
  seconds: number,
  refreshToken: 'new' | 'same' | 'none' = 'new',
  mustStore = false
): AttemptOutcome => ({ kind: 'tokens', lifeMs: seconds * 1000, refreshToken, mustStore })

export const failed = (failure: Failed['failure'], more: Partial<Failed> = {}): AttemptOutcome => ({
  kind: 'failed',
  failure,
  status: null,
  problem: null,
  passing: false,
  retryAfterMs: null,
  ...more
})

export const offline = failed('unreachable', { passing: true })
export const fault = failed('server_fault', { passing: true, status: 503 })
export const keyRefused = failed('key_refused', { status: 401 })
export const refreshRefused = failed('unexpected_status', { status: 401 })
export const malformed = failed('malformed', { status: 200, problem: 'expires_in_missing' })

/** A life cycle on a clock that is set by hand. */
export const createDriver = (hasRefreshToken = false) => {
  let state: LifeCycle = newLifeCycle(hasRefreshToken)
  let now = 1_000_000
  const all: TokenCommand[] = []
  const tell = (event: TokenEvent): readonly TokenCommand[] => {
    const next = step(state, event, now)
    state = next.state
    all.push(...next.commands)
    return next.commands
  }
  const attempt = (): number => {
    if (state.activity.kind !== 'in_flight') throw new Error(`nothing in flight: ${state.activity.kind}`)
    return state.activity.attempt
  }
  return {
    get state() {
      return state
    },
    get now() {
      return now
    },
    all,
    tell,
    wait(milliseconds: number) {
      now += milliseconds
    },
    need: (caller: string, byPerson = false) => tell({ kind: 'needed', caller, byPerson }),
    answer: (caller: string, status: number, idempotent = true) =>
      tell({ kind: 'answered', caller, status, idempotent }),
    finish: (outcome: AttemptOutcome, jitter = 0) => tell({ kind: 'finished', attempt: attempt(), outcome, jitter }),
    /** Goes on to the moment of the timer; how long that took. */
    wake() {
      const at = wakeAt(state)
      if (at === null) throw new Error('no timer')
      const before = now
      now = Math.max(now, at)
      return { commands: tell({ kind: 'tick' }), waited: now - before }
    },
    count: (kind: TokenCommand['kind']) => all.filter(command => command.kind === kind).length
  }
}

const second = 1000

/** A driver that has been served a first token. */
export const served = (seconds = 3600) => {
  const driver = createDriver()
  driver.need('first')
  driver.finish(tokens(seconds))
  driver.answer('first', 200)
  driver.all.length = 0
  return driver
}

/** Whose token is due, with a minute of life left. */
export const due = () => {
  const driver = served()
  driver.wait(3540 * second)
  return driver
}

export const kinds = (commands: readonly { kind: string }[]): string[] => commands.map(({ kind }) => kind)
