import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axios, { type AxiosError } from 'axios'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFileLogger, type FileLoggerOptions } from '../../../../electron/adapters/file-logger'

/** electron-log takes the console's methods when it is loaded, so these have to be there before. */
const printed = vi.hoisted(() => {
  const spy = vi.fn()
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = spy
  return spy
})

const secret = 'sk_live_canary_0123456789'
const clock = { now: () => '2026-01-01T00:00:00.000Z', monotonic: () => 0 }
const mask = (text: string): string => text.replaceAll(secret, '[redacted]')

let directory: string
beforeEach(async () => {
  printed.mockClear()
  directory = await mkdtemp(join(tmpdir(), 'latchkey-log-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const create = (options: Partial<FileLoggerOptions> = {}) =>
  createFileLogger({ directory, clock, redact: mask, ...options })

const readText = (name = 'latchkey.log') => readFile(join(directory, name), 'utf8')
const readRecords = async () =>
  (await readText())
    .split(/\r?\n/)
    .slice(0, -1)
    .map(line => JSON.parse(line))

describe('a record', () => {
  it('is one JSON line, in a file of its user alone', async () => {
    const { logger } = create()
    logger.info('Started', { port: 8080, flags: ['a', true, null], nested: { deep: 'x' } })
    logger.warn('Slow\nand on two lines')
    expect(await readRecords()).toEqual([
      {
        ts: clock.now(),
        level: 'info',
        message: 'Started',
        details: { port: 8080, flags: ['a', true, null], nested: { deep: 'x' } }
      },
      { ts: clock.now(), level: 'warn', message: 'Slow\nand on two lines' }
    ])
    expect((await stat(join(directory, 'latchkey.log'))).mode & 0o777).toBe(0o600)
  })

  it('is not printed to the console', () => {
    const { logger } = create()
    logger.info('x')
    logger.error('x', new Error('y'))
    expect(printed).not.toHaveBeenCalled()
  })

  it('stands whatever it is given', async () => {
    const { logger } = create()
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    const details = {
      circle,
      bytes: Buffer.from(secret),
      date: new Date(0),
      map: new Map([[secret, secret]]),
      fn: () => secret,
      symbol: Symbol(secret),
      big: 12n,
      gone: undefined,
      bare: Object.create(null),
      long: 'x'.repeat(100_000),
      many: Array.from({ length: 10_000 }, (_, index) => index)
    }
    logger.info('odd', details)
    logger.error('nothing', undefined)
    logger.error('text', `failed with ${secret}`)
    const text = await readText()
    expect(text).not.toContain(secret)
    expect(text.length).toBeLessThan(20_000)
    expect(await readRecords()).toHaveLength(3)
  })
})

describe('secrets', () => {
  it('are masked in every text: messages, values and names', async () => {
    const { logger } = create()
    logger.info(`a ${secret}`, { [secret]: 1, list: [{ deep: { deeper: `b${secret}` } }] })
    logger.error(`c ${secret}`, new Error(`d ${secret}`))
    const text = await readText()
    expect(text).not.toContain(secret)
    expect(text.match(/\[redacted\]/g)?.length).toBeGreaterThanOrEqual(5)
  })

  it('that are numbers are masked too', async () => {
    const { logger } = create({ redact: text => text.replaceAll('4929123456781234', '[redacted]') })
    logger.info('card', { number: 4929123456781234, others: 5 })
    expect((await readRecords())[0].details).toEqual({ number: '[redacted]', others: 5 })
  })

  it('are masked before a long text is cut, so that no part of one is left at the edge', async () => {
    const { logger } = create()
    logger.info(`${'x'.repeat(4_090)}${secret}`)
    expect(await readText()).not.toContain('sk_')
  })

  it('that are spread over two fields are masked in the finished line', async () => {
    const spread = '"user":"ann","word":"hunter2"'
    const { logger } = create({ redact: text => text.replaceAll(spread, '"pair":"[redacted]"') })
    logger.info('pair', { user: 'ann', word: 'hunter2' })
    expect(await readText()).not.toContain('hunter2')
    expect(await readRecords()).toHaveLength(1)
  })

  it('keep a record out altogether when they cannot be looked for', async () => {
    const { logger, processHooks } = create({
      redact: () => {
        throw new Error(`scanner failed at ${secret}`)
      }
    })
    logger.info(`a ${secret}`, { secret })
    logger.error('b', new Error(secret))
    processHooks.uncaughtException(new Error(secret))
    const records = await readRecords()
    expect(records).toHaveLength(3)
    for (const record of records) expect(record.message).toMatch(/^A record was withheld/)
    expect(await readText()).not.toContain('canary')
  })

  it('keep a record out whose mask broke the line', async () => {
    const { logger } = create({ redact: text => text.replaceAll('"level":"info"', 'oops') })
    logger.info('x')
    expect((await readRecords())[0].message).toMatch(/^A record was withheld/)
  })
})

describe('an error', () => {
  const failing = async (): Promise<AxiosError> =>
    axios
      .post(
        `http://127.0.0.1:9/path?key=${secret}`,
        { client_secret: secret },
        {
          headers: { 'X-API-Key': secret, Authorization: `Bearer ${secret}` },
          auth: { username: 'u', password: secret }
        }
      )
      .then(
        () => Promise.reject(new Error('must fail')),
        error => error
      )

  it('of axios leaves name, message, code and stack, and nothing of the request, even unmasked', async () => {
    const { logger, processHooks } = create({ redact: text => text })
    const error = await failing()
    expect(JSON.stringify(error)).toContain(secret)
    logger.error('Send failed', error)
    logger.info('in details', { error, list: [error], nested: { error } })
    processHooks.unhandledRejection(error)
    const text = await readText()
    expect(text).not.toContain('canary')
    expect(Object.keys((await readRecords())[0].error)).toEqual(['name', 'message', 'code', 'stack'])
    expect((await readRecords())[0].error.code).toBe('ECONNREFUSED')
  })

  it('leaves nothing of its cause or of its own fields', async () => {
    const { logger } = create({ redact: text => text })
    logger.error(
      'x',
      Object.assign(new Error('y', { cause: new Error(secret) }), { config: secret, toJSON: () => secret })
    )
    expect(await readText()).not.toContain('canary')
  })

  it('that fights back is withheld', async () => {
    const { logger, processHooks } = create()
    const hostile = new Error('x')
    Object.defineProperty(hostile, 'message', {
      get() {
        throw new Error(secret)
      }
    })
    logger.error('x', hostile)
    processHooks.uncaughtException(hostile)
    expect((await readRecords()).map(record => record.message)).toEqual([
      expect.stringMatching(/withheld/),
      expect.stringMatching(/withheld/)
    ])
  })

  it('that nobody caught leaves its kind and place, not its words', async () => {
    const { processHooks } = create({ redact: text => text })
    processHooks.uncaughtException(Object.assign(new TypeError(`a ${secret}\nb ${secret}`), { code: 'EX' }))
    processHooks.unhandledRejection(secret)
    const [uncaught, rejected] = await readRecords()
    expect(uncaught).toMatchObject({
      level: 'error',
      message: 'Uncaught exception',
      error: { name: 'TypeError', code: 'EX' }
    })
    expect(uncaught.error.stack).toContain('file-logger.test.ts')
    expect(rejected).toMatchObject({ message: 'Unhandled rejection', error: { name: 'string' } })
    expect(await readText()).not.toContain('canary')
  })
})

describe('the file', () => {
  it('is put aside when it is full; one old file is kept', async () => {
    const { logger } = create({ maxFileBytes: 2_000 })
    for (let index = 0; index < 200; index += 1) logger.info(`record ${index}`, { index })
    expect((await readdir(directory)).sort()).toEqual(['latchkey.log', 'latchkey.old.log'])
    expect((await stat(join(directory, 'latchkey.log'))).size).toBeLessThan(2_200)
    expect((await stat(join(directory, 'latchkey.old.log'))).size).toBeLessThan(2_200)
    const [old, current] = [await readText('latchkey.old.log'), await readText()]
    expect(current).toContain('record 199')
    expect(JSON.parse(old.trimEnd().split('\n').at(-1) ?? '').details.index + 1).toBe(
      JSON.parse(current.split('\n')[0] ?? '').details.index
    )
    for (const name of await readdir(directory)) expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600)
  })

  it('is made with its folder', async () => {
    const { logger } = create({ directory: join(directory, 'one', 'two') })
    logger.info('x')
    expect(await readFile(join(directory, 'one', 'two', 'latchkey.log'), 'utf8')).toContain('"x"')
  })

  it('may refuse without harm: the console hears of the file, and nothing of the record', () => {
    const { logger } = create({ directory: '/dev/null/logs' })
    expect(() => logger.error(`x ${secret}`, new Error(secret))).not.toThrow()
    const words = printed.mock.calls.flat().map(String).join(' ')
    expect(words).toContain('/dev/null/logs')
    expect(words).not.toContain('canary')
  })
})
