import { chmod, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createDestinationFiles } from '../../electron/adapters/destination-files'
import { createMemoryDestinationFiles } from '../fakes/memory-destination-files'
import { describeDestinationFiles } from './destination-files'

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

describeDestinationFiles('on a disk', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'latchkey-destination-')))
  folders.push(folder)
  const path = (name: string) => join(folder, name)
  return {
    files: createDestinationFiles({ chooseFile: async () => null }),
    path,
    put: async (name, text, mode) => {
      await rm(path(name), { force: true })
      await writeFile(path(name), text)
      await chmod(path(name), mode)
    },
    textOf: name => readFile(path(name), 'utf8').catch(() => null),
    modes: process.platform !== 'win32'
  }
})

describeDestinationFiles('in memory', async () => {
  const files = createMemoryDestinationFiles()
  return {
    files,
    path: name => `/srv/${name}`,
    put: async (name, text, mode) => files.put(`/srv/${name}`, text, mode),
    textOf: async name => files.textOf(`/srv/${name}`),
    modes: true
  }
})
