/**
 * The system's clipboard, behind Electron's. A secret is marked for clipboard histories where Electron lets us: several
 * formats in one go are possible only where there is a `ClipboardItem`.
 */
import type { Clipboard } from '../ports'

/** What we use of Electron's module; older ones answer at once, newer ones with a promise. */
export interface ElectronClipboard<Item> {
  readText(): string | Promise<string>
  writeText(text: string): void | Promise<void>
  write(items: Item[]): void | Promise<void>
  clear(): void | Promise<void>
}

export interface SystemClipboardOptions<Item> {
  clipboard: ElectronClipboard<Item>
  /** Puts several formats together; null where Electron cannot. */
  toItem: ((formats: Record<string, string | Blob>) => Item) | null
  platform: string
}

const raw = (format: string): string => `electron application/osclipboard;format="${format}"`

/** A number of 32 bits, as Windows reads it. */
const zero = (): Blob => new Blob([new Uint8Array(4)])

/** By platform, the formats by which histories know what they must leave out. */
const marks: Record<string, () => Record<string, string | Blob>> = {
  win32: () => ({
    [raw('ExcludeClipboardContentFromMonitorProcessing')]: zero(),
    [raw('CanIncludeInClipboardHistory')]: zero(),
    [raw('CanUploadToCloudClipboard')]: zero()
  }),
  darwin: () => ({ [raw('org.nspasteboard.ConcealedType')]: '' }),
  linux: () => ({ [raw('x-kde-passwordManagerHint')]: 'secret' })
}

export const createSystemClipboard = <Item>({
  clipboard,
  toItem,
  platform
}: SystemClipboardOptions<Item>): Clipboard => ({
  readText: async () => clipboard.readText(),
  async writeSecret(text) {
    const mark = marks[platform]
    if (toItem && mark) {
      try {
        await clipboard.write([toItem({ 'text/plain': text, ...mark() })])
        // A platform that takes the marks and drops the text would leave the person with nothing.
        if ((await clipboard.readText()) === text) return
      } catch {
        // Without its marks it is still what the person asked for.
      }
    }
    await clipboard.writeText(text)
  },
  writeText: async text => clipboard.writeText(text),
  clear: async () => clipboard.clear()
})
