/** How the app ends. Quitting never waits for a keychain that does not answer. */
import type { App as ElectronApp } from 'electron'

/** Milliseconds that closing may take before the app goes without it. */
const closeDeadline = 3000

export const closeOnQuit = (app: ElectronApp, close: () => Promise<void>): void => {
  let closing = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', event => {
    if (closing) return
    closing = true
    event.preventDefault()
    const late = new Promise<void>(resolve => setTimeout(resolve, closeDeadline))
    void Promise.race([close().catch(() => undefined), late]).finally(() => app.exit(0))
  })
}
