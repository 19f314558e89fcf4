/** The page can do what the bridge lets it do, and nothing else: no Node, no network, no other page, no permission. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, root, test } from './support/app'
import { call } from './support/bridge'
import { shareApp } from './support/shared-app'
import { setTrap, type Trap } from './support/trap'
import { loads } from './support/ways-out/loads'
import { navigations } from './support/ways-out/navigations'
import { runTexts } from './support/ways-out/texts'

const { running, home } = shareApp()
const pageUrl = 'app://latchkey/index.html'

/** Time for what should not happen to happen. */
const settle = (page: Page): Promise<void> => page.waitForTimeout(300)

const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(globalThis, { marked: true }))

/** Still the same page in the same, only window: a reload would have lost the mark. */
const expectSamePage = async (why: string): Promise<void> => {
  const { app, page } = running()
  expect(page.url(), why).toBe(pageUrl)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'marked')), why).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), why).toBe(1)
}

let trap: Trap
test.beforeAll(async () => {
  trap = await setTrap()
})
test.afterAll(() => trap.close())
test.beforeEach(() => trap.clear())

test('the page has the bridge and nothing of Node or Electron', async () => {
  const { page } = running()
  const found = await page.evaluate(() => {
    const names = 'require process module exports global Buffer __dirname electron ipcRenderer contextBridge'.split(' ')
    const bridge: object = Reflect.get(globalThis, 'bridge')
    return {
      foreign: names.filter(name => name in globalThis),
      bridge: Object.getOwnPropertyNames(bridge).sort(),
      frozen: Object.isFrozen(bridge),
      // A function of another world would lead into it.
      ownWorld: Object.values(bridge).every(value => Object.getPrototypeOf(value) === Function.prototype)
    }
  })
  expect(found).toEqual({ foreign: [], bridge: ['call', 'on', 'pathForFile'], frozen: true, ownWorld: true })
})

test('the window has the settings that the guarantees rest on', async () => {
  const preferences = await running().app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false
  })
})

test('a frame within the page has no bridge and cannot run anything', async () => {
  const { page } = running()
  const found = await page.evaluate(async () => {
    const look = async (prepare: (frame: HTMLIFrameElement) => void) => {
      const frame = document.createElement('iframe')
      prepare(frame)
      document.body.append(frame)
      await new Promise(resolve => setTimeout(resolve, 300))
      const inside = frame.contentWindow
      const names = inside ? ['bridge', 'require', 'process', 'ran'].filter(name => name in inside) : []
      frame.remove()
      return names
    }
    const script = '<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true">'
    return {
      blank: await look(() => undefined),
      srcdoc: await look(frame => Object.assign(frame, { srcdoc: script })),
      scriptUrl: await look(frame => Object.assign(frame, { src: 'javascript:globalThis.ran = true' }))
    }
  })
  expect(found).toEqual({ blank: [], srcdoc: [], scriptUrl: [] })
})

test('main answers the main frame of its own page and nobody else', async () => {
  const preload = path.join(root, 'out/preload/index.cjs')
  const answers = await running().app.evaluate(async ({ BrowserWindow, session }, file) => {
    // A window as careless as can be: its frames have the bridge, whatever they show.
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('page'), preload: file, nodeIntegrationInSubFrames: true }
    })
    const ask = "bridge.call('app.info', {}).then(result => result.ok ? 'answered' : result.error.code)"
    const { webContents } = window
    await window.loadURL('data:text/html,<p>foreign</p>')
    const foreign = await webContents.executeJavaScript(ask)
    await window.loadURL('app://latchkey/index.html')
    const own = await webContents.executeJavaScript(ask)
    await webContents.executeJavaScript(`new Promise(resolve => {
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>within', onload: resolve })
      document.body.append(frame)
    }).then(() => undefined)`)
    const frame = await webContents.mainFrame.frames[0]?.executeJavaScript(ask)
    window.destroy()
    return { foreign, own, frame }
  }, preload)
  expect(answers).toEqual({ foreign: 'untrusted_sender', own: 'answered', frame: 'untrusted_sender' })
})

test('nothing leads the window to another page or opens a second one', async () => {
  const { page } = running()
  await mark(page)
  for (const { name, go } of navigations) {
    await go(page, trap.origin)
    await settle(page)
    await expectSamePage(name)
  }
  expect(trap.caught()).toEqual([])
})

test('a file that is dropped on the window is not opened', async () => {
  const { page } = running()
  const file = path.join(home(), 'dropped.html')
  await writeFile(file, '<title>dropped</title>')
  await mark(page)
  await page.evaluate(() => {
    document.addEventListener('dragover', ({ dataTransfer }) => {
      Object.assign(globalThis, { dragged: dataTransfer?.types })
    })
  })
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await settle(page)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'dragged'))).toEqual(['Files'])
  await expectSamePage('drop')
})

test('the page reaches no network, by whatever way it loads', async () => {
  const { app, page } = running()
  for (const { name, load } of loads) {
    await page.evaluate(load, { origin: trap.origin, port: trap.port }).catch(() => undefined)
    await settle(page)
    expect.soft(trap.caught(), name).toEqual([])
    trap.clear()
  }
  const file = () =>
    fetch('file:///etc/hostname').then(
      () => 'read',
      () => 'refused'
    )
  expect(await page.evaluate(file)).toBe('refused')
  // Names are not even looked up: a lookup alone would carry words out.
  const lookUp = app.evaluate(({ session }) => session.fromPartition('page').resolveHost('localhost'))
  await expect(lookUp).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  // The trap itself works.
  await fetch(`${trap.origin}/control`)
  expect(trap.caught()).toContain('GET /control')
})

test('the policy lets no text become code', async () => {
  expect(await running().page.evaluate(runTexts)).toEqual([])
})

test('styles carry a nonce that is another one with each load', async () => {
  const { app, page } = running()
  const readNonce = (): Promise<string> =>
    page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '')
  const first = await readNonce()
  expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  const bare = await page.evaluate(() => [...document.querySelectorAll('style')].filter(({ nonce }) => !nonce).length)
  expect(bare).toBe(0)
  await page.reload()
  await expect(page.getByTestId('status-bar')).toBeVisible()
  expect(await readNonce()).not.toBe(first)

  const policies = await app.evaluate(async ({ session }, url) => {
    const load = () => session.fromPartition('page').fetch(url)
    return [await load(), await load()].map(response => response.headers.get('content-security-policy') ?? '')
  }, pageUrl)
  expect(new Set(policies).size).toBe(2)
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  }
})

test('every permission is denied', async () => {
  const found = await running().page.evaluate(async () => {
    const names = 'clipboard-read clipboard-write geolocation notifications camera microphone midi persistent-storage'
    const states: Record<string, string> = {}
    for (const name of names.split(' ')) {
      states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state
    }
    const refused = (asked: Promise<unknown>): Promise<boolean> =>
      asked.then(
        () => false,
        () => true
      )
    return {
      states: [...new Set(Object.values(states))],
      notification: await Notification.requestPermission(),
      clipboard: await refused(navigator.clipboard.readText()),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      position: await refused(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))
      )
    }
  })
  expect(found).toEqual({ states: ['denied'], notification: 'denied', clipboard: true, camera: true, position: true })
})

test('the page’s address serves the files of the page and no others', async () => {
  const statuses = await running().app.evaluate(async ({ session }) => {
    const pages = session.fromPartition('page')
    const paths = [
      '/',
      '/nothing',
      '/assets',
      '/../main/index.cjs',
      '/..%2fmain%2findex.cjs',
      '/%2e%2e/main/index.cjs',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/assets%2findex.js',
      '/..\\main\\index.cjs',
      '/index.html%00.png',
      '//etc/passwd',
      '/etc/passwd',
      '/INDEX.HTML'
    ]
    const urls = [...paths.map(one => `app://latchkey${one}`), 'app://other/index.html']
    const statuses: Record<string, number | string> = {}
    const status = (asked: Promise<Response>): Promise<number | string> =>
      asked.then(
        ({ status }) => status,
        () => 'refused'
      )
    for (const url of urls) statuses[url] = await status(pages.fetch(url))
    statuses['POST'] = await status(pages.fetch('app://latchkey/index.html', { method: 'POST', body: 'x' }))
    statuses['control'] = await status(pages.fetch('app://latchkey/index.html'))
    return statuses
  })
  const { control, ...others } = statuses
  expect(control).toBe(200)
  expect(Object.entries(others).filter(([, status]) => status !== 404 && status !== 'refused')).toEqual([])
  expect((await call(running().page, 'app.info', {})).ok).toBe(true)
})
