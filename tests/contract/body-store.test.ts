import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileBodyStore } from '../../electron/adapters/body-store/file-body-store'
import { createMemoryBodyStore } from '../../electron/adapters/body-store/memory-body-store'
import { describeBodyStore } from './body-store'

describeBodyStore('in memory', async () => ({ store: createMemoryBodyStore() }))

describeBodyStore('in files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-bodies-'))
  return {
    store: createFileBodyStore({ directory: join(folder, 'bodies') }),
    dispose: () => rm(folder, { recursive: true })
  }
})
