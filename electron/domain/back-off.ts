/** How often, and after which waits, a call for a token is tried again. Source: wire facts of Apala, "Errors". */

/** Of failures that may pass, in one go. */
export const maxAttempts = 3

/** Between them, in milliseconds. */
const waits = [1000, 2000]

/** The most that is added, so that many clients do not come back at the same instant. */
const maxJitterMs = 500

/** Nothing is sent for so long once all attempts have failed. */
export const coolDownMs = 300_000

/** A wait that the server asks for keeps callers waiting up to this long; a longer one is a cool-down. */
export const longestWaitMs = 30_000

/** `wait` milliseconds and try again, or `cool_down` for so long. `retryAfter`: the server asked for it. */
export type Pause = { kind: 'wait' | 'cool_down'; milliseconds: number; retryAfter: boolean }

const fraction = (jitter: number): number => (Number.isFinite(jitter) ? Math.min(Math.max(jitter, 0), 1) : 0)

/** Milliseconds before the next attempt after so many failures, from 1 on. `jitter` is from 0 to 1. */
export const backOffMs = (failures: number, jitter: number): number => {
  const place = Math.min(Math.max(failures, 1), waits.length) - 1
  return (waits[place] ?? 0) + fraction(jitter) * maxJitterMs
}

/** What follows on a failure that may pass. `failures` counts it; `retryAfterMs` is what the server asked for. */
export const pauseAfter = (failures: number, retryAfterMs: number | null, jitter: number): Pause => {
  const asked = retryAfterMs !== null && Number.isFinite(retryAfterMs) ? Math.max(retryAfterMs, 0) : 0
  if (failures >= maxAttempts) {
    return { kind: 'cool_down', milliseconds: Math.max(coolDownMs, asked), retryAfter: asked > coolDownMs }
  }
  const own = backOffMs(failures, jitter)
  const milliseconds = Math.max(own, asked)
  return { kind: asked > longestWaitMs ? 'cool_down' : 'wait', milliseconds, retryAfter: asked > own }
}
