/** How the app ends. Quitting never waits for a keychain that does not answer. */
import type { BrowserWindow, App as ElectronApp } from 'electron'

/** Milliseconds that closing may take before the app goes without it. */
const closeDeadline = 3000

/** Milliseconds in which a window has to be gone; one that hangs keeps nothing from being closed in order. */
const windowDeadline = 1000

const wait = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds))

/** A page saves what was typed last when its window closes; that has to arrive before anything else is closed. */
const closeWindow = async (window: BrowserWindow | null): Promise<void> => {
  if (!window || window.isDestroyed()) return
  const closed = new Promise<void>(resolve => window.once('closed', () => resolve()))
  window.close()
  await Promise.race([closed, wait(windowDeadline)])
}

export const closeOnQuit = (
  app: ElectronApp,
  windowOf: () => BrowserWindow | null,
  close: () => Promise<void>
): void => {
  let closing = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', event => {
    // The end is ours, and comes once: a window that closes meanwhile asks to quit again.
    event.preventDefault()
    if (closing) return
    closing = true
    const done = closeWindow(windowOf())
      .then(close)
      .catch(() => undefined)
    void Promise.race([done, wait(closeDeadline)]).finally(() => app.exit(0))
  })
}
