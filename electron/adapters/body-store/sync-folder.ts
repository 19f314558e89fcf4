import { open } from 'node:fs/promises'

/** After this a name that was given in the folder outlives a power cut. Windows needs none and allows none. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
