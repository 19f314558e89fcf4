import { describe, expect, it } from 'vitest'
import { createSystemClipboard } from '../../../../electron/adapters/system-clipboard'

type Formats = Record<string, string | Blob>

/** Electron's clipboard; `taken` is what was written in one go. */
const createElectronClipboard = (fails = false, dropsText = false) => {
  const state: { text: string; taken: Formats } = { text: '', taken: {} }
  return {
    state,
    readText: () => state.text,
    writeText(text: string) {
      state.text = text
      state.taken = {}
    },
    async write([formats = {}]: Formats[]) {
      if (fails) throw new Error('not on this platform')
      state.taken = formats
      state.text = dropsText ? '' : String(formats['text/plain'])
    },
    clear() {
      state.text = ''
    }
  }
}

const together = (formats: Formats): Formats => formats

describe('the system clipboard', () => {
  it.each(['linux', 'darwin', 'win32'])('marks a secret for histories on %s', async platform => {
    const electron = createElectronClipboard()
    const clipboard = createSystemClipboard({ clipboard: electron, toItem: together, platform })
    await clipboard.writeSecret('secret')
    expect(await clipboard.readText()).toBe('secret')
    const marks = Object.keys(electron.state.taken).filter(format => format !== 'text/plain')
    expect(marks.length).toBeGreaterThan(0)
    for (const mark of marks) expect(mark).toMatch(/^electron application\/osclipboard;format="[\w.-]+"$/)
    await clipboard.clear()
    expect(await clipboard.readText()).toBe('')
  })

  it.each([
    ['there is no such thing', createElectronClipboard(), null, 'linux'],
    ['the platform is another', createElectronClipboard(), together, 'freebsd'],
    ['it is refused', createElectronClipboard(true), together, 'linux'],
    ['the text would be lost', createElectronClipboard(false, true), together, 'linux']
  ])('writes it without marks where %s', async (_what, electron, toItem, platform) => {
    const clipboard = createSystemClipboard({ clipboard: electron, toItem, platform })
    await clipboard.writeSecret('secret')
    expect(electron.state).toEqual({ text: 'secret', taken: {} })
  })
})
