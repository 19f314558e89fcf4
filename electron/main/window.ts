import { BrowserWindow, type Session } from 'electron'
import { pageUrl } from './app-protocol'
import { guardNavigation } from './navigation-guard'

export interface WindowOptions {
  session: Session
  preload: string
  /** Developer tools show what the page holds, so a packaged build has none. */
  developerTools: boolean
}

/** Makes the one window and shows it once it has something to show. */
export const openWindow = ({ session, preload, developerTools }: WindowOptions): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Latchkey',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      devTools: developerTools
    }
  })
  guardNavigation(window.webContents)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl)
  return window
}
