import { Menu } from 'electron'

/**
 * macOS needs a menu for copy and paste to work; elsewhere there is none, and with it go the reload accelerators of
 * Electron's default menu, which would throw away what a person typed. No entry has Mod+W: it closes a request of the
 * page, never the window.
 */
export const installMenu = (platform: NodeJS.Platform): void => {
  const menu =
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null
  Menu.setApplicationMenu(menu)
}
