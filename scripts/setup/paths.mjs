import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder, wherever the command was typed. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * Where the electron package looks for its program, below its `dist` folder.
 * @param {string} platform
 */
export function electronProgram(platform) {
  if (platform === 'win32') return 'electron.exe'
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return 'electron'
}
