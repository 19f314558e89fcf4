import { renameSync } from 'node:fs'
import { join } from 'node:path'
import log from 'electron-log/node'
import type { Clock, Logger } from '../ports'

export interface FileLoggerOptions {
  directory: string
  clock: Clock
  /** Masks secrets by value. When it throws, the record is not written. */
  redact(text: string): string
  /** One file of this size is kept beside the one in use. */
  maxFileBytes?: number
}

/** For `process.on`. Neither ends the process; that is the caller's choice. */
export interface ProcessHooks {
  uncaughtException(error: unknown): void
  unhandledRejection(reason: unknown): void
}

type Level = 'info' | 'warn' | 'error'

const withheld = 'A record was withheld: it could not be checked for secrets'
const maxDepth = 4
const maxItems = 50
const maxText = 4_096

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * The frames of a stack without its first lines, which repeat the message. A message of several lines can only pose as
 * a frame by beginning with `at `, and is redacted like everything else.
 */
const framesOf = (error: Error): string =>
  `${error.stack}`
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .join('\n')

/** Name, message, code and stack, whatever else hangs on the error: an AxiosError carries the whole request. */
const describeError = (error: Error): Record<string, unknown> => ({
  name: `${error.name}`,
  message: `${error.message}`,
  ...('code' in error && error.code !== undefined ? { code: `${error.code}` } : {}),
  stack: `${error.stack}`
})

/** A copy of plain data with every text redacted, names of fields included. Redacts before it cuts, never after. */
const describe = (value: unknown, redact: (text: string) => string, depth = 0): unknown => {
  const within = (inner: unknown): unknown => describe(inner, redact, depth + 1)
  switch (typeof value) {
    case 'string': {
      const text = redact(value)
      return text.length > maxText ? `${text.slice(0, maxText)}…` : text
    }
    case 'number':
    case 'bigint': {
      const text = String(value)
      return redact(text) === text && typeof value === 'number' ? value : redact(text)
    }
    case 'object':
      break
    default:
      return typeof value === 'boolean' ? value : `[${typeof value}]`
  }
  if (value === null) return null
  if (value instanceof Uint8Array) return `[${value.length} bytes]`
  if (depth >= maxDepth) return '[…]'
  if (value instanceof Error) return within(describeError(value))
  if (Array.isArray(value)) return value.slice(0, maxItems).map(within)
  if (!isPlain(value)) return `[${redact(value.constructor?.name ?? 'object')}]`
  const entries = Object.entries(value).slice(0, maxItems)
  return Object.fromEntries(entries.map(([name, inner]) => [redact(name), within(inner)]))
}

/** electron-log as a plain rotating appender: no console, no handlers of its own, one line a call. */
const createAppender = (directory: string, maxFileBytes: number): ((line: string) => void) => {
  const logger = log.create({ logId: `latchkey:${directory}` })
  logger.transports.console.level = false
  if (logger.transports.ipc) logger.transports.ipc.level = false
  const { file } = logger.transports
  // Without a name electron-log looks for the nearest package.json, which a packaged app need not have.
  file.setAppName('latchkey')
  file.resolvePathFn = () => join(directory, 'latchkey.log')
  file.archiveLogFn = current => {
    try {
      renameSync(current.path, join(directory, 'latchkey.old.log'))
    } catch {
      // Better to lose what is old than to grow without end or to refuse what is new.
      current.clear()
    }
  }
  file.maxSize = maxFileBytes
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  // The line is finished: electron-log must neither format it nor prefix it.
  file.transforms = [({ data }) => data[0]]
  return line => logger.info(line)
}

/**
 * A logger that writes one JSON record a line, each of its texts redacted twice: part by part, then as the line it has
 * become, for a secret may be spread over both. It never throws: a record that fails to pass is replaced by a fixed
 * notice, and a disk that refuses costs the record.
 */
export const createFileLogger = ({
  directory,
  clock,
  redact,
  maxFileBytes = 2 * 1024 * 1024
}: FileLoggerOptions): { logger: Logger; processHooks: ProcessHooks } => {
  const append = createAppender(directory, maxFileBytes)

  const toLine = (level: Level, message: string, extra: () => Record<string, unknown>): string => {
    const ts = clock.now()
    try {
      const fields = Object.entries(extra()).filter(([, value]) => value !== undefined)
      const parts = fields.map(([name, value]) => [name, describe(value, redact)])
      const line = redact(
        JSON.stringify({ ts, level, message: describe(message, redact), ...Object.fromEntries(parts) })
      )
      // A mask that cut through the syntax would leave half a record.
      JSON.parse(line)
      return line
    } catch {
      return JSON.stringify({ ts, level, message: withheld })
    }
  }

  const write = (level: Level, message: string, extra: () => Record<string, unknown>): void =>
    append(toLine(level, message, extra))

  /** An error nobody caught may hold anything in its message, so only its kind and place are noted. */
  const writeUncaught = (message: string, error: unknown): void =>
    write('error', message, () => {
      if (!(error instanceof Error)) return { error: { name: typeof error } }
      return { error: { ...describeError(error), message: '[withheld]', stack: framesOf(error) } }
    })

  return {
    logger: {
      info: (message, details) => write('info', message, () => ({ details })),
      warn: (message, details) => write('warn', message, () => ({ details })),
      error: (message, error) => write('error', message, () => ({ error }))
    },
    processHooks: {
      uncaughtException: error => writeUncaught('Uncaught exception', error),
      unhandledRejection: reason => writeUncaught('Unhandled rejection', reason)
    }
  }
}
