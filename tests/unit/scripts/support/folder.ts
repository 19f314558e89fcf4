import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for one test. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-setup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const write = (folder: string, files: Readonly<Record<string, string | Buffer>>): void => {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

export const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])

export const ok = { status: 0, stdout: '', stderr: '' }
export const failed = (stderr: string) => ({ status: 1, stdout: '', stderr })
export const quiet = () => {}
