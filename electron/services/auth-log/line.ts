import type { AuthLogEntry } from '@shared/schemas/auth-log'

const part = (name: string, value: string | number | null): string[] =>
  value === null || value === '' ? [] : [`${name}=${value}`]

/** One entry as text, for a file: a line of facts, and under it the wire, indented. */
export const lineOf = (entry: AuthLogEntry): string => {
  const { sequence, at, kind, reason, credential, environmentName, status, failure, durationMs, waitMs, names } = entry
  const head = [
    String(sequence),
    at,
    kind,
    ...part('reason', reason),
    ...part('credential', credential && JSON.stringify(credential.label)),
    ...part('environment', JSON.stringify(environmentName)),
    ...part('status', status),
    ...part('failure', failure),
    ...part('duration_ms', durationMs === null ? null : Math.round(durationMs)),
    ...part('wait_ms', waitMs === null ? null : Math.round(waitMs)),
    ...part('names', names.join(','))
  ].join(' ')
  const wire = entry.wire === '' ? [] : entry.wire.split(/\r?\n/).map(line => `    ${line}`.trimEnd())
  return [head, ...wire].join('\n')
}
