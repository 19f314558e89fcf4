/** What the page holds: its heap as V8 sees it, and its document as a person could read it. */
import type { Page } from '@playwright/test'

/** Without it a snapshot keeps the first 1024 characters of a text, and what comes later is never seen. */
export const wholeTextsInSnapshots = '--js-flags=--heap-snapshot-string-limit=100000000'

/** A snapshot of the page's heap after garbage collection: JSON, every text of every world of the page in it. */
export const heapSnapshot = async (page: Page): Promise<Buffer> => {
  const session = await page.context().newCDPSession(page)
  const chunks: Buffer[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(Buffer.from(chunk)))
  await session.send('HeapProfiler.enable')
  // What one round lets go of may hold what the next one frees.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return Buffer.concat(chunks)
}

/** The document, shadow trees and frames included, and the values of its fields, which the markup does not show. */
export const documentText = async (page: Page): Promise<string> => {
  const texts = await Promise.all(
    page.frames().map(frame =>
      frame.evaluate(() => {
        const parts: string[] = []
        const read = (root: Document | ShadowRoot): void => {
          parts.push(root instanceof Document ? root.documentElement.outerHTML : root.innerHTML)
          for (const element of root.querySelectorAll('*')) {
            if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
              parts.push(element.value, element.defaultValue)
            }
            if (element.shadowRoot) read(element.shadowRoot)
          }
        }
        read(document)
        parts.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie)
        return parts.join('\n')
      })
    )
  )
  return texts.join('\n')
}
