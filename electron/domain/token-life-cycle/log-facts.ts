import type { AuthLogKind, AuthLogReason } from '@shared/schemas/auth-log'
import type { LifeCycle, TokenCommand, TokenEvent } from './model'

/** What an entry of the authentication log tells of a command; the service adds times, names and the wire. */
export interface LogFact {
  kind: AuthLogKind
  reason: AuthLogReason | null
  waitMs: number | null
  /** The attempt or the caller that it is about, whose exchange goes with the entry. */
  attempt: number | null
  caller: string | null
}

const fact = (kind: AuthLogKind, reason: AuthLogReason | null, more: Partial<LogFact> = {}): LogFact => ({
  ...{ waitMs: null, attempt: null, caller: null, ...more },
  kind,
  reason
})

/** Why a round begins. */
const beginning = (before: LifeCycle, event: TokenEvent): AuthLogReason => {
  if (event.kind === 'refresh_now') return 'asked'
  if (event.kind === 'answered' || before.token?.refused) return 'refused_by_server'
  return before.token ? 'due' : 'first_need'
}

const factOf = (command: TokenCommand, before: LifeCycle, event: TokenEvent, now: number): LogFact[] => {
  switch (command.kind) {
    case 'exchange':
    case 'refresh': {
      const { attempt, kind, number } = command
      if (number === 1) return [fact(kind, beginning(before, event), { attempt })]
      return [event.kind === 'finished' ? fact(kind, 'refresh_failed', { attempt }) : fact('retry', null, { attempt })]
    }
    case 'wait':
      return [fact('back_off', command.reason, { waitMs: Math.max(command.until - now, 0) })]
    case 'drop':
      return [fact('dropped', command.reason)]
    case 'drop_refresh_token':
      return [fact('dropped', 'refresh_token_refused')]
    case 'replay':
      return [fact('replay', 'refused_by_server', { caller: command.caller })]
    default:
      return []
  }
}

/** What the log says of a step: the state before it, the event, and what came of it. */
export const logFacts = (
  before: LifeCycle,
  event: TokenEvent,
  after: { state: LifeCycle; commands: readonly TokenCommand[] }
): LogFact[] => after.commands.flatMap(command => factOf(command, before, event, after.state.now))
