/**
 * Serves the page over `app://latchkey`. What must not happen here: reading a file that is not on the list of built
 * files, or sending a page without its policy.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Session } from 'electron'
import { contentSecurityPolicy } from './content-security-policy'
import { listPageFiles } from './page-files'

export const scheme = 'app'
export const pageOrigin = `${scheme}://latchkey`
export const pageUrl = `${pageOrigin}/index.html`

/** All four together: `supportFetchAPI` without `corsEnabled` would let other origins read. */
export const schemePrivileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true }

/** Stands in index.html where the nonce of the load goes. */
const noncePlaceholder = '__CSP_NONCE__'

const refusal = (status: number): Response => new Response(null, { status })

export const serveApp = async (session: Session, folder: string): Promise<void> => {
  const files = await listPageFiles(folder)

  session.protocol.handle(scheme, async request => {
    const url = new URL(request.url)
    const page = files.get(url.pathname)
    if (request.method !== 'GET' || `${url.protocol}//${url.host}` !== pageOrigin || !page) return refusal(404)
    const headers: Record<string, string> = {
      'content-type': page.contentType,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin'
    }
    const content = await readFile(page.file)
    if (!page.contentType.startsWith('text/html')) return new Response(new Uint8Array(content), { headers })
    const nonce = randomBytes(16).toString('base64')
    headers['content-security-policy'] = contentSecurityPolicy(nonce)
    return new Response(content.toString('utf8').replaceAll(noncePlaceholder, nonce), { headers })
  })

  // A second fence behind the policy: the page's session loads nothing but the page.
  session.webRequest.onBeforeRequest((details, callback) => {
    const allowed = details.url.startsWith(`${pageOrigin}/`) || details.url.startsWith('devtools:')
    callback({ cancel: !allowed && !details.url.startsWith('data:') })
  })
}
