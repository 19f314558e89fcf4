/** A line of the authentication log in words: the same on the screen, in what is searched and in what is copied. */
import type { AuthLogEntry } from '@shared/schemas/auth-log'
import type { TFunction } from 'i18next'
import type { Format } from '../../i18n/format'

export interface LineWords {
  time: string
  kind: string
  /** Why it happened, which headers or parts it is about, and which request. */
  details: string
  credential: string
  environment: string
  /** The status, or why there is none; empty where no answer was awaited. */
  outcome: string
  duration: string
}

const durationOf = ({ durationMs, waitMs }: AuthLogEntry, t: TFunction, format: Format): string => {
  if (waitMs !== null) return t('authLog.waits', { duration: format.duration(waitMs) })
  return durationMs === null ? '' : format.duration(durationMs)
}

const outcomeOf = ({ status, failure }: AuthLogEntry, t: TFunction): string => {
  if (failure !== null) return t(`failures.${failure}.title`)
  return status === null ? '' : String(status)
}

/** `POST /api/feedback`, as it stands on the wire; of a hop with the host, for that is what is new in it. */
const requestOf = ({ kind, wire }: AuthLogEntry): string => {
  const [, method = '', path = ''] = /^(\S+) (\S+) HTTP\//.exec(wire) ?? []
  const [, host = ''] = kind === 'hop' ? (/^host: *(\S+)/im.exec(wire) ?? []) : []
  return method === '' ? '' : `${method} ${host}${path}`
}

export const lineWords = (entry: AuthLogEntry, t: TFunction, format: Format): LineWords => {
  const { at, kind, reason, names, credential, environmentName } = entry
  return {
    time: format.clock(at),
    kind: t(`authLog.kinds.${kind}`),
    details: [reason === null ? '' : t(`authLog.reasons.${reason}`), names.join(', '), requestOf(entry)]
      .filter(part => part !== '')
      .join(' · '),
    credential: credential?.label ?? '',
    environment: environmentName,
    outcome: outcomeOf(entry, t),
    duration: durationOf(entry, t, format)
  }
}

/** What stood on the wire, to be read: one blank line between what was sent and what came. */
export const wireText = (wire: string): string =>
  wire
    .replaceAll('\r\n', '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()

const wireLines = (wire: string): string[] =>
  wire === ''
    ? []
    : wireText(wire)
        .split('\n')
        .map(line => `    ${line}`.trimEnd())

/** One entry as text to paste elsewhere, where nobody knows the zone: its instant and words, the wire indented below. */
export const lineText = (entry: AuthLogEntry, t: TFunction, format: Format): string => {
  const { kind, details, credential, environment, outcome, duration } = lineWords(entry, t, format)
  const head = [entry.at, kind, details, credential, environment, outcome, duration]
  return [head.filter(part => part !== '').join('  '), ...wireLines(entry.wire)].join('\n')
}
