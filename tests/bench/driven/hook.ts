/**
 * Runs in main of an app that is measured, before the app's own code. Playwright is not used here: it attaches a
 * debugger to main, and what it asks would stand in every figure.
 */
import { createInterface } from 'node:readline'
import { eventChannel } from '@shared/ipc/channels'
import { app, type WebContents, webContents } from 'electron'
import { watchPauses } from './pause-watch'
import { type BenchEvent, type Command, type FromApp, linePrefix, type Pauses } from './protocol'

const { BENCH_WAIT_FOR = 'body', BENCH_PROFILING, BENCH_SIDE } = process.env

/** Half of the virtual display. */
const half = { y: 0, width: 720, height: 800 }

const tell = (line: FromApp): void => void process.stdout.write(`${linePrefix}${JSON.stringify(line)}\n`)
const report = (event: BenchEvent): void => tell({ event })

/** Runs in the page: ends when the element is there and two frames have been drawn since. */
const untilPainted = async (selector: string): Promise<void> => {
  await new Promise<void>(resolve => {
    const look = (): boolean => document.querySelector(selector) !== null
    if (look()) return resolve()
    const observer = new MutationObserver(() => {
      if (!look()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  for (let frame = 0; frame < 2; frame += 1) await new Promise(resolve => requestAnimationFrame(resolve))
}

/** Main tells the page when the vault is open, so that is where it can be heard. */
const hearEvents = (contents: WebContents): void => {
  const send = contents.send.bind(contents)
  contents.send = (channel: string, ...parts: unknown[]) => {
    const [name, payload] = parts
    const open = typeof payload === 'object' && payload !== null && 'status' in payload && payload.status === 'open'
    if (channel === eventChannel && name === 'vault.changed' && open) report('vault-open')
    send(channel, ...parts)
  }
}

app.on('browser-window-created', (_event, window) => {
  const contents = window.webContents
  hearEvents(contents)
  if (BENCH_SIDE) window.setBounds({ ...half, x: BENCH_SIDE === 'right' ? half.width : 0 })
  window.once('show', () => report('shown'))
  contents.once('did-finish-load', () => report('loaded'))
  contents.once('dom-ready', () => {
    // Of the frame: that of the contents waits until the page has stopped loading.
    const seen = contents.mainFrame.executeJavaScript(`(${untilPainted})(${JSON.stringify(BENCH_WAIT_FOR)})`)
    seen.then(() => report('painted')).catch(() => {})
  })
})

let unwatch: ((profile: string | null) => Pauses) | null = null

const execute = async (command: Command): Promise<unknown> => {
  if (command.do === 'page') {
    const [page] = webContents.getAllWebContents()
    return page?.mainFrame.executeJavaScript(command.code)
  }
  if (command.do === 'watch') {
    unwatch = watchPauses(BENCH_PROFILING === '1')
    return null
  }
  if (command.do === 'unwatch') return unwatch?.(command.profile)
  app.quit()
  return null
}

createInterface({ input: process.stdin }).on('line', line => {
  const { id, command } = JSON.parse(line) as { id: number; command: Command }
  execute(command)
    .then(value => tell({ id, ok: true, value: value ?? null }))
    .catch(error => tell({ id, ok: false, message: String(error) }))
})
