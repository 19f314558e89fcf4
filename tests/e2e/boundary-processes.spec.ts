/** What the app is to the operating system: its processes, its files, its beginning and its end. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, foldersOf, type RunningApp, root, test, userDataOf } from './support/app'
import { ask } from './support/bridge'
import { isRunning, noNewRightsOf, type Process, seccompOf, treeOf } from './support/processes'
import { newRequest, send, trySandbox } from './support/window'

const osSandbox = process.env['E2E_OS_SANDBOX'] === '1'

const electron: string = createRequire(import.meta.url)('electron')

const rendererOf = ({ app }: RunningApp): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)

const rootOf = ({ app }: RunningApp): number => app.process().pid ?? 0

/** The processes of our own helpers, by what Electron calls them. */
const helpersOf = (processes: readonly Process[]): Process[] =>
  processes.filter(({ command }) => command.includes('--type=utility') && command.includes('node.mojom.NodeService'))

test('the renderer is locked up by the operating system', async ({ start }) => {
  expect(osSandbox, 'Chromium’s sandbox is on in this run').toBe(true)
  const running = await start()
  const renderer = await rendererOf(running)
  expect(await seccompOf(renderer)).toBe(2)
  expect(await noNewRightsOf(renderer)).toBe(1)
  const commands = (await treeOf(rootOf(running))).map(({ command }) => command)
  expect(commands.filter(command => /--no-sandbox|--disable-setuid-sandbox|--single-process/.test(command))).toEqual([])
})

test('no process is told a secret or an address for debuggers by its arguments', async ({ start }) => {
  const running = await start()
  await trySandbox(running.page)
  const processes = await treeOf(rootOf(running))
  expect(helpersOf(processes).length).toBeGreaterThanOrEqual(3)
  for (const { command } of helpersOf(processes)) expect(command).not.toMatch(/Demo[A-Z]|--inspect|remote-debugging/)
})

test('only the person can read what the app keeps', async ({ start, home }) => {
  const { page } = await start()
  await trySandbox(page)
  await send(page, '200 OK')
  await newRequest(page, '/__sandbox/large?bytes=3000000')
  await send(page, '200 OK')
  const folder = userDataOf(home)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)

  const ours = /^(vault\.|bodies|audit|logs)/
  const entries = await readdir(folder, { recursive: true })
  const kept = entries.filter(entry => ours.test(entry))
  expect(kept).toEqual(expect.arrayContaining(['vault.json', 'vault.db', 'bodies', 'audit', 'logs']))
  const modes: Record<string, string> = {}
  for (const entry of kept) {
    const about = await stat(path.join(folder, entry))
    if ((about.mode & 0o777) !== (about.isDirectory() ? 0o700 : 0o600)) modes[entry] = (about.mode & 0o777).toString(8)
  }
  expect(modes).toEqual({})
})

test('a second start ends at once and brings the first window forward', async ({ start, home }) => {
  const running = await start()
  const { app, page } = running
  await expect(page.getByTestId('first-run')).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const told = Object.assign(globalThis, { focused: 0 })
    if (window) {
      window.focus = () => {
        told.focused += 1
      }
    }
  })
  const sandboxing = osSandbox ? [] : ['--no-sandbox']
  const second = spawn(electron, ['.', ...sandboxing], { cwd: root, env: { ...process.env, ...foldersOf(home) } })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'focused'))).toBe(1)
  expect((await ask(page, 'vault.state', {})).status).toBe('open')
  expect(app.windows()).toHaveLength(1)
})

const expectToEnd = async (processes: readonly Process[]): Promise<void> => {
  const left = async (): Promise<string[]> => {
    const alive = await Promise.all(processes.map(({ pid }) => isRunning(pid)))
    return processes.filter((_, index) => alive[index]).map(({ command }) => command.slice(0, 200))
  }
  await expect.poll(left, { timeout: 15_000 }).toEqual([])
}

/** With the sandbox on, a request that hangs, and all helpers at work. */
const busyApp = async (start: () => Promise<RunningApp>): Promise<{ running: RunningApp; origin: string }> => {
  const running = await start()
  const { page } = running
  await trySandbox(page)
  await newRequest(page, '/__sandbox/hang')
  await page.getByTestId('send-button').click()
  await expect(page.getByTestId('send-progress')).toBeVisible()
  const state = await ask(page, 'sandbox.state', {})
  return { running, origin: state.status === 'running' ? (Object.values(state.origins)[0] ?? '') : '' }
}

test('quitting takes all processes along, also while a request hangs', async ({ start }) => {
  const { running, origin } = await busyApp(start)
  const processes = await treeOf(rootOf(running))
  expect(helpersOf(processes).length).toBeGreaterThanOrEqual(3)
  expect((await fetch(`${origin}/__sandbox/echo`)).status).toBe(200)

  const began = performance.now()
  await running.close()
  // A bound, not a measure: the app goes without whatever does not answer within three seconds.
  expect(performance.now() - began).toBeLessThan(5_000)
  await expectToEnd(processes)
  await expect(fetch(`${origin}/__sandbox/echo`)).rejects.toThrow('fetch failed')
})

test('a crash of main leaves no process behind', async ({ start }) => {
  const { running, origin } = await busyApp(start)
  const processes = await treeOf(rootOf(running))
  running.app.process().kill('SIGKILL')
  await expectToEnd(processes)
  await expect(fetch(`${origin}/__sandbox/echo`)).rejects.toThrow('fetch failed')
})

test('a helper that dies does not take the app along', async ({ start }) => {
  const running = await start()
  await trySandbox(running.page)
  const helpers = helpersOf(await treeOf(rootOf(running)))
  for (const { pid } of helpers) process.kill(pid, 'SIGKILL')
  await expectToEnd(helpers)
  const { page } = running
  // The sandbox, the keychain and the database all come back when they are asked for.
  await expect(page.getByTestId('sandbox-state')).toHaveAttribute('data-status', 'stopped')
  await expect(async () => {
    await page.getByTestId('send-button').click()
    await expect(page.getByTestId('response-status')).toHaveText('200 OK', { timeout: 5_000 })
  }).toPass({ timeout: 30_000 })
})
