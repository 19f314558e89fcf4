/** The window stays on its own page: no navigation, no new window, no webview, no permission, no device, no download. */
import type { Session, WebContents } from 'electron'

const navigations = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const

/** Refuses to leave the page by whatever way: link, script, drop, form, redirect, sub-frame. */
export const guardNavigation = (contents: WebContents): void => {
  for (const navigation of navigations) {
    // The three events share this much of their shape; the overloads of `on` do not take a union.
    contents.on(navigation as 'will-navigate', event => event.preventDefault())
  }
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Without handlers Electron grants what a page asks for; both kinds of question are answered with no. */
export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', event => event.preventDefault())
}
