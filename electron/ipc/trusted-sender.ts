/** Who may speak to main: the main frame of our own window, showing our own page, and nobody else. */

/** The part of Electron's `IpcMainInvokeEvent` that tells who calls. */
export interface Sender {
  senderFrame: { readonly url: string } | null
  sender: { readonly mainFrame: unknown }
}

/**
 * True for the main frame of a page of `origin`. A frame that has gone (null), a sub-frame and a page of any other
 * origin are refused. `app:` URLs have an opaque origin in the URL standard, so protocol and host are compared.
 */
export const isTrustedSender = (event: Sender, origin: string): boolean => {
  if (event.senderFrame === null || event.senderFrame !== event.sender.mainFrame) return false
  if (!URL.canParse(event.senderFrame.url)) return false
  const url = new URL(event.senderFrame.url)
  return `${url.protocol}//${url.host}` === origin
}
