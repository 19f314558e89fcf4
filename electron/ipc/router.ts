/**
 * The boundary. Every call of the renderer comes through here and nowhere else: sender, name, size, input and output
 * are checked in this order, and whatever goes wrong becomes a typed error. No message of an unknown error may pass:
 * it could hold a secret.
 */
import { AppFailure, type ErrorCode, toAppError } from '@shared/errors'
import { type CommandName, commands, type Handlers } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'
import type { z } from 'zod'
import type { Logger } from '../ports'
import { isTooLarge } from './input-size'
import { isTrustedSender, type Sender } from './trusted-sender'

export type Router = (event: Sender, name: unknown, input: unknown) => Promise<Result<unknown>>

const refuse = (code: ErrorCode, message: string, fields: Record<string, string> = {}): Result<never> =>
  err({ code, message, fields })

/** Path to problem, without the values that were sent: they may hold a secret. */
const problemsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.slice(0, 20).map(issue => [issue.path.join('.') || 'input', issue.code]))

const isCommandName = (name: unknown): name is CommandName => typeof name === 'string' && Object.hasOwn(commands, name)

/**
 * Makes the one function that answers all calls. `origin` is that of the app's own page. `onRefusedSender` hears of the
 * calls of others: the name of the command where it is one of ours, else `unknown`, for a name may be any text.
 */
export const createRouter = (
  handlers: Handlers,
  origin: string,
  logger: Logger,
  onRefusedSender: (command: string) => void
): Router => {
  const run = async (name: CommandName, input: unknown): Promise<Result<unknown>> => {
    const { input: inputSchema, output: outputSchema } = commands[name]
    const parsed = inputSchema.safeParse(input)
    if (!parsed.success) return refuse('invalid_input', 'The input has the wrong shape.', problemsOf(parsed.error))
    // The handler's type follows from its name; the compiler cannot follow a union of both at once.
    const handler = handlers[name] as (input: unknown) => Promise<unknown>
    const output = await handler(parsed.data)
    return ok(outputSchema.parse(output))
  }

  return async (event, name, input) => {
    if (!isTrustedSender(event, origin)) {
      logger.warn('Refused a call of an untrusted sender')
      onRefusedSender(isCommandName(name) ? name : 'unknown')
      return refuse('untrusted_sender', 'Only the app’s own window may call.')
    }
    if (!isCommandName(name)) return refuse('unknown_command', 'There is no such command.')
    if (isTooLarge(input)) return refuse('input_too_large', 'The input is too large.')
    try {
      return await run(name, input)
    } catch (error) {
      if (error instanceof AppFailure) return err(toAppError(error))
      logger.error(`${name} failed`, error)
      return refuse('internal', 'Something unexpected happened. It was logged.')
    }
  }
}
