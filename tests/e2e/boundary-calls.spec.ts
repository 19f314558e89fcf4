/** Whatever the page says over the bridge, main answers with a typed refusal and goes on. */
import type { JSHandle, Page } from '@playwright/test'
import { errorCodeSchema } from '@shared/errors'
import { type CommandName, commands } from '@shared/ipc/contract'
import { expect, test } from './support/app'
import { ask } from './support/bridge'
import { misuses, noIds } from './support/misuses'
import { shareApp } from './support/shared-app'
import { id, mayBeNull, outcomesOfNothing, wellFormed } from './support/well-formed'

const { running } = shareApp()
const names = Object.keys(commands) as CommandName[]

/** For each name: `answered`, the code of a refusal, or `kept back` for what cannot cross the bridge at all. */
const outcomes = (page: Page, called: readonly unknown[], input: JSHandle): Promise<string[]> =>
  page.evaluate(
    async ([called, input]) => {
      const bridge: { call(name: unknown, input: unknown): Promise<unknown> } = Reflect.get(globalThis, 'bridge')
      const outcomes: string[] = []
      for (const name of called) {
        try {
          const result = (await bridge.call(name, input)) as Record<string, unknown>
          const { code, message, fields } = (result['error'] ?? {}) as Record<string, unknown>
          const tells = typeof message === 'string' && message.length < 300 && typeof fields === 'object'
          outcomes.push(result['ok'] === true ? 'answered' : tells ? String(code) : 'an untyped refusal')
        } catch {
          outcomes.push('kept back')
        }
      }
      return outcomes
    },
    [called, input] as const
  )

const outcome = async (page: Page, name: unknown, input: unknown): Promise<string> => {
  const handle = await page.evaluateHandle(value => value, input)
  return (await outcomes(page, [name], handle))[0] ?? ''
}

const isRefusal = (outcome: string): boolean => outcome === 'kept back' || errorCodeSchema.safeParse(outcome).success

/** The one that it was: it answers, and its prototypes are clean. */
const expectMainToBeWell = async (): Promise<void> => {
  const { app, page } = running()
  expect((await ask(page, 'app.info', {})).electron).not.toBe('')
  expect((await ask(page, 'vault.state', {})).status).toBe('open')
  const foreign = await app.evaluate(() => [...Object.keys(Object.prototype), ...Object.keys(Array.prototype)])
  expect(foreign).toEqual([])
}

/** Paths to all values of a kind within an input: `spec.url`. */
const pathsTo = (value: unknown, wanted: (value: unknown) => boolean, path = ''): string[] => {
  if (wanted(value)) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => pathsTo(inner, wanted, path === '' ? key : `${path}.${key}`))
}

/** A copy with another value at a path. */
const withValue = (input: unknown, path: string, value: unknown): unknown => {
  const [key = '', ...rest] = path.split('.')
  const object = input as Record<string, unknown>
  return { ...object, [key]: rest.length === 0 ? value : withValue(object[key], rest.join('.'), value) }
}

const inputs = Object.entries(wellFormed)

test.beforeAll(async () => {
  // A window of the system that waits for the person would hold up whoever asks for it.
  await running().app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  await expect(running().page.getByTestId('first-run')).toBeVisible()
})
test.afterEach(expectMainToBeWell)

test('every command refuses what it was not made for', async () => {
  test.setTimeout(180_000)
  const { page } = running()
  for (const { name, make, looksEmpty, heavy } of misuses) {
    const input = await page.evaluateHandle(make)
    const called: CommandName[] = heavy ? ['app.info', 'history.get', 'requests.send'] : names
    const answers = await outcomes(page, called, input)
    for (const [index, answer] of answers.entries()) {
      const command = called[index] ?? 'app.info'
      const mayPass = looksEmpty && commands[command].input.safeParse({}).success
      expect.soft(isRefusal(answer) || (mayPass && answer === 'answered'), `${command}, ${name}: ${answer}`).toBe(true)
    }
    await input.dispose()
  }
})

test('what is not a command is none, whatever it is called', async () => {
  const { page } = running()
  const input = await page.evaluateHandle(() => ({}))
  const called = [
    '',
    'nothing',
    'app.info ',
    'APP.INFO',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    7,
    null
  ]
  expect(new Set(await outcomes(page, [...called, ['app.info'], { name: 'app.info' }], input))).toEqual(
    new Set(['unknown_command'])
  )
  const long = await page.evaluate(() => Reflect.get(globalThis, 'bridge').call('x'.repeat(50 * 1024 * 1024), {}))
  expect(long).toMatchObject({ error: { code: 'unknown_command' } })
})

test('a text that is no id opens nothing', async () => {
  const { page } = running()
  for (const [name, input] of inputs) {
    for (const path of pathsTo(input, value => value === id)) {
      for (const noId of noIds) {
        // Null stands for "none" where there may be none.
        if (noId === null && mayBeNull.includes(`${name} ${path}`)) continue
        const answer = await outcome(page, name, withValue(input, path, noId))
        expect.soft(answer, `${name}, ${path}: ${JSON.stringify(noId)}`).toBe('invalid_input')
      }
    }
  }
})

test('an id of nothing finds nothing', async () => {
  const { page } = running()
  const found: Record<string, string> = {}
  for (const [name, input] of inputs) {
    if (name !== 'credentials.create') found[name] = await outcome(page, name, input)
  }
  expect(found).toEqual(outcomesOfNothing)
})

test('numbers out of bounds are refused', async () => {
  const { page } = running()
  for (const [name, input] of inputs) {
    for (const path of pathsTo(input, value => typeof value === 'number')) {
      for (const number of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, '1', null]) {
        if (number === null && mayBeNull.includes(`${name} ${path}`)) continue
        const answer = await outcome(page, name, withValue(input, path, number))
        expect.soft(answer, `${name}, ${path}: ${number}`).toBe('invalid_input')
      }
    }
  }
})

const refusalOfText = async (page: Page, name: string, path: string, megabytes: number): Promise<string> => {
  const input = await page.evaluateHandle(
    ([given, keys, length]) => {
      const copy = structuredClone(given) as Record<string, unknown>
      let place = copy
      for (const key of keys.slice(0, -1)) place = place[key] as Record<string, unknown>
      place[keys.at(-1) ?? ''] = 'x'.repeat(length)
      return copy
    },
    [inputs.find(([one]) => one === name)?.[1], path.split('.'), megabytes * 1024 * 1024 + 1] as const
  )
  const [answer = ''] = await outcomes(page, [name], input)
  await input.dispose()
  return answer
}

test('a text of 10 MB is refused wherever it stands, one of 50 MB unread', async () => {
  test.setTimeout(180_000)
  const { page } = running()
  for (const [name, input] of inputs) {
    const paths = pathsTo(input, value => typeof value === 'string')
    for (const path of paths) {
      expect.soft(await refusalOfText(page, name, path, 10), `${name}, ${path}`).toBe('invalid_input')
    }
    const last = paths.at(-1) ?? ''
    expect.soft(await refusalOfText(page, name, last, 50), `${name}, ${last}`).toBe('input_too_large')
  }
})

test('many calls at once are all answered', async () => {
  const { page } = running()
  const answered = await page.evaluate(async () => {
    const bridge: { call(name: string, input: unknown): Promise<{ ok: boolean }> } = Reflect.get(globalThis, 'bridge')
    const calls = Array.from({ length: 2000 }, (_, index) =>
      bridge.call(index % 2 ? 'app.info' : 'credentials.list', {})
    )
    return (await Promise.all(calls)).filter(({ ok }) => ok).length
  })
  expect(answered).toBe(2000)
})
