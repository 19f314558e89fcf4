/**
 * The helper's end of the conversation with `helper-process.ts`. It imports nothing that runs, so that a helper holds
 * no more code than its work needs.
 */
import type { AppError } from '@shared/errors'

/** For any interface `Operations` whose members are all functions. */
export type HelperOperations<Operations> = { [Name in keyof Operations]: (...args: never[]) => unknown }

export interface HelperCall {
  id: number
  operation: string
  args: unknown[]
}

/** `failure` where the operation threw an `AppFailure`, which main builds anew; else only the message crosses. */
export type HelperReply =
  | { id: number; ok: true; output: unknown }
  | { id: number; ok: false; message: string; failure: AppError | null }

/** Electron's `process.parentPort` is one. */
export interface HostPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  postMessage(message: unknown): void
}

const isCall = (value: unknown): value is HelperCall =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'operation' in value &&
  'args' in value &&
  typeof value.id === 'number' &&
  typeof value.operation === 'string' &&
  Array.isArray(value.args)

/** By its name and not by its class, which would bring the whole list of codes and its schema with it. */
const isAppFailure = (error: unknown): error is AppError & Error =>
  error instanceof Error && error.name === 'AppFailure'

const refusal = (id: number, error: unknown): HelperReply => ({
  id,
  ok: false,
  message: error instanceof Error ? error.message : String(error),
  failure: isAppFailure(error) ? { code: error.code, message: error.message, fields: error.fields } : null
})

/** Answers every call. Calls run side by side: an operation that needs an order must see to it itself. */
export const serveHelper = <Operations extends HelperOperations<Operations>>(
  port: HostPort,
  operations: Operations
): void => {
  const known = new Map<string, (...args: never[]) => unknown>(Object.entries(operations))

  const run = async ({ operation, args }: HelperCall): Promise<unknown> => {
    const execute = known.get(operation)
    if (!execute) throw new Error(`Unknown operation: ${operation}`)
    // The client's `call` was typed by the same interface.
    return execute(...(args as never[]))
  }

  port.on('message', ({ data }) => {
    if (!isCall(data)) return
    const { id } = data
    run(data)
      .then(output => port.postMessage({ id, ok: true, output } satisfies HelperReply))
      .catch((error: unknown) => port.postMessage(refusal(id, error)))
  })
}
