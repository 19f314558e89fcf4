import type { Clipboard } from '../../electron/ports'

export interface MemoryClipboard extends Clipboard {
  /** What is on it now. */
  text: string
}

export const createMemoryClipboard = (): MemoryClipboard => ({
  text: '',
  async readText() {
    return this.text
  },
  async writeSecret(text) {
    this.text = text
  },
  async writeText(text) {
    this.text = text
  },
  async clear() {
    this.text = ''
  }
})
