/** Ways to make somebody else's Electron app run your code: none of them works on this one. */
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHome, type PackedApp, removeHome, startPacked, untilWindow } from './support/packed-app'
import { listeningPortsOf } from './support/processes'

let home: string
let app: PackedApp | undefined
beforeEach(() => {
  home = createHome()
})
afterEach(async () => {
  if (app?.process.exitCode === null) await app.quit()
  app = undefined
  removeHome(home)
})

/** Code that leaves a trace when it runs. */
const trap = () => {
  const trace = path.join(home, 'trace')
  return { code: `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'ran')`, sprung: () => existsSync(trace) }
}

test('ELECTRON_RUN_AS_NODE does not turn it into Node', async () => {
  const { code, sprung } = trap()
  app = startPacked({ home, arguments: ['-e', code], environment: { ELECTRON_RUN_AS_NODE: '1' } })
  await untilWindow(app, home)
  expect(sprung()).toBe(false)
})

test('NODE_OPTIONS loads nothing into it', async () => {
  const { code, sprung } = trap()
  const file = path.join(home, 'trap.cjs')
  writeFileSync(file, code)
  app = startPacked({ home, environment: { NODE_OPTIONS: `--require ${file}` } })
  await untilWindow(app, home)
  expect(sprung()).toBe(false)
  // Electron refuses --require to packaged apps in any case, and says so: with the fuse off it does not even look.
  expect(app.output()).not.toMatch(/NODE_OPTION/)
})

test.each(['--inspect=0', '--inspect-brk=0'])('%s opens no debugger and does not hold it up', async argument => {
  app = startPacked({ home, arguments: [argument] })
  await untilWindow(app, home)
  expect(listeningPortsOf(app.pid)).toEqual([])
  expect(app.output()).not.toMatch(/Debugger listening/)
})

test('SIGUSR1 opens no debugger', async () => {
  app = startPacked({ home })
  await untilWindow(app, home)
  app.process.kill('SIGUSR1')
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(listeningPortsOf(app.pid)).toEqual([])
  expect(app.output()).not.toMatch(/Debugger listening/)
})

test.each(['--remote-debugging-port=0', '--remote-debugging-pipe', '--js-flags=--expose-gc', '--disable-web-security'])(
  'with %s it ends with exit code 2 before a port is open',
  async argument => {
    app = startPacked({ home, arguments: [argument] })
    const ports = new Set<number>()
    const watch = setInterval(() => {
      for (const port of listeningPortsOf(app?.pid ?? 0)) ports.add(port)
    }, 10)
    expect(await app.ended).toBe(2)
    clearInterval(watch)
    expect([...ports]).toEqual([])
    expect(app.output()).not.toMatch(/DevTools listening/)
  }
)
