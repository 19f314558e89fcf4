/**
 * Work that may hang or crash lives in a helper process. This file is the main process's end of the conversation: it
 * numbers calls, gives each a deadline and outlives the helper. The other end is `helper-host.ts`. Neither knows
 * Electron, nor what is talked about.
 *
 * A client describes what its helper can do as an interface of functions; arguments and results must survive a
 * structured clone (`Uint8Array` does; a `Buffer` arrives as `Uint8Array`, so pass copies that own their memory).
 *
 *     interface CounterOperations { add(amount: number): Promise<number> }
 *     // in the helper:  serveHelper<CounterOperations>(process.parentPort, { add: async amount => … })
 *     // in main:        const counter = createHelperClient<CounterOperations>({ spawn, deadlineMs: 5_000 })
 *     //                 await counter.call('add', [1])
 */
import { AppFailure } from '@shared/errors'
import type { HelperCall, HelperOperations, HelperReply } from './helper-host'

/* ── The process ──────────────────────────────────────────────────────────────────────────────────────────────── */

/** A running helper, whatever started it. Messages posted before it is up are kept until it is. */
export interface HelperProcess {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** `null` where no code is known, as after a signal. */
  onExit(listener: (code: number | null) => void): void
  /** At once and without asking: the helper may hang in a native call. */
  kill(): void
}

/** Starts a fresh helper each time. May throw. */
export type SpawnHelper = () => HelperProcess

type Arguments<Operation> = Operation extends (...args: infer Args) => unknown ? Args : never
type Result<Operation> = Operation extends (...args: never[]) => infer Output ? Awaited<Output> : never

/* ── The client ───────────────────────────────────────────────────────────────────────────────────────────────── */

/**
 * `timeout` no answer within the deadline (what was asked may still happen) · `crashed` the helper ended or could not
 * be started · `closed` by us · `failed` the operation threw something that is no `AppFailure`
 */
export type HelperFailureReason = 'timeout' | 'crashed' | 'closed' | 'failed'

export class HelperFailure extends Error {
  readonly reason: HelperFailureReason

  constructor(reason: HelperFailureReason, message: string) {
    super(message)
    this.name = 'HelperFailure'
    this.reason = reason
  }
}

export interface HelperClientOptions {
  spawn: SpawnHelper
  /** For each call, counted from the moment it is made; `Infinity` for none. */
  deadlineMs: number
  /** Whether a call past its deadline takes the helper with it. Other calls under way then fail as `crashed`. */
  killOnTimeout?: boolean
  /**
   * How long calls are refused (as `crashed`) after the second exit in a row without an answer between; doubles with
   * each further one, up to `maxBackoffMs`. The first exit costs no wait.
   */
  backoffMs?: number
  maxBackoffMs?: number
  /** The helper is gone, with all that it held in memory; called before its pending calls are rejected. */
  onExit?: (code: number | null) => void
  /** Milliseconds that only grow. */
  monotonic?: () => number
}

export interface HelperClient<Operations extends HelperOperations<Operations>> {
  /**
   * Rejects with the `AppFailure` that the operation threw, or with a `HelperFailure`. Starts the helper where none
   * runs. Calls are posted in order; the helper may answer in any.
   */
  call<Name extends keyof Operations & string>(
    operation: Name,
    args: Arguments<Operations[Name]>,
    options?: { deadlineMs?: number }
  ): Promise<Result<Operations[Name]>>
  /** Kills the helper if one runs; the next call starts another. Pending calls fail as `crashed`. */
  restart(): void
  /** For good and at once: pending calls fail as `closed`, the helper is killed, nothing is waited for. */
  close(): void
}

interface PendingCall {
  resolve(output: unknown): void
  reject(error: Error): void
  timer: NodeJS.Timeout | null
}

interface RunningHelper {
  process: HelperProcess
  pending: Map<number, PendingCall>
}

const isReply = (value: unknown): value is HelperReply =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'ok' in value &&
  typeof value.id === 'number' &&
  typeof value.ok === 'boolean'

export const createHelperClient = <Operations extends HelperOperations<Operations>>({
  spawn,
  deadlineMs: defaultDeadlineMs,
  killOnTimeout = false,
  backoffMs = 500,
  maxBackoffMs = 10_000,
  onExit = () => {},
  monotonic = () => performance.now()
}: HelperClientOptions): HelperClient<Operations> => {
  let running: RunningHelper | null = null
  let closed = false
  let nextId = 1
  let exitsInARow = 0
  let refuseUntil = Number.NEGATIVE_INFINITY

  const settle = (helper: RunningHelper, id: number): PendingCall | null => {
    const call = helper.pending.get(id)
    if (!call) return null
    helper.pending.delete(id)
    if (call.timer) clearTimeout(call.timer)
    return call
  }

  /** After this the helper's messages and its exit no longer concern anybody. */
  const forget = (helper: RunningHelper, code: number | null, failure: HelperFailure): void => {
    if (running !== helper) return
    running = null
    onExit(code)
    for (const id of [...helper.pending.keys()]) settle(helper, id)?.reject(failure)
  }

  const noteCrash = (): void => {
    exitsInARow += 1
    if (exitsInARow < 2) return
    refuseUntil = monotonic() + Math.min(backoffMs * 2 ** (exitsInARow - 2), maxBackoffMs)
  }

  const receive = (helper: RunningHelper, message: unknown): void => {
    if (running !== helper || !isReply(message)) return
    exitsInARow = 0
    const call = settle(helper, message.id)
    if (!call) return
    if (message.ok) call.resolve(message.output)
    else if (message.failure)
      call.reject(new AppFailure(message.failure.code, message.failure.message, message.failure.fields))
    else call.reject(new HelperFailure('failed', message.message))
  }

  const start = (): RunningHelper => {
    if (monotonic() < refuseUntil)
      throw new HelperFailure('crashed', 'The helper keeps ending; waiting before a restart')
    let helper: RunningHelper
    try {
      helper = { process: spawn(), pending: new Map() }
    } catch (error) {
      noteCrash()
      throw new HelperFailure(
        'crashed',
        `The helper could not be started: ${error instanceof Error ? error.message : error}`
      )
    }
    helper.process.onMessage(message => receive(helper, message))
    helper.process.onExit(code => {
      if (running !== helper) return
      noteCrash()
      forget(helper, code, new HelperFailure('crashed', `The helper ended (${code ?? 'no code'})`))
    })
    return helper
  }

  const dismiss = (reason: 'crashed' | 'closed', message: string): void => {
    const helper = running
    if (!helper) return
    forget(helper, null, new HelperFailure(reason, message))
    helper.process.kill()
  }

  const expire = (helper: RunningHelper, id: number, operation: string): void => {
    settle(helper, id)?.reject(new HelperFailure('timeout', `No answer to ${operation} within its deadline`))
    if (killOnTimeout && running === helper) dismiss('crashed', 'The helper was killed because another call hung')
  }

  return {
    call: (operation, args, { deadlineMs = defaultDeadlineMs } = {}) =>
      new Promise((resolve, reject) => {
        if (closed) throw new HelperFailure('closed', 'The helper has been closed')
        const helper = running ?? start()
        running = helper
        const id = nextId++
        const timer =
          deadlineMs === Number.POSITIVE_INFINITY ? null : setTimeout(() => expire(helper, id, operation), deadlineMs)
        // What the helper sends is what `serveHelper<Operations>` returned: both ends are typed by one interface.
        helper.pending.set(id, {
          resolve: output => resolve(output as Result<Operations[typeof operation]>),
          reject,
          timer
        })
        try {
          helper.process.post({ id, operation, args } satisfies HelperCall)
        } catch (error) {
          settle(helper, id)
          throw error
        }
      }),
    restart: () => dismiss('crashed', 'The helper was restarted'),
    close() {
      closed = true
      dismiss('closed', 'The helper has been closed')
    }
  }
}
