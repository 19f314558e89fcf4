import { statSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDatabaseHost } from '../../../../../electron/adapters/sqlite/database-host'
import { dataKey, sampleEnvironment } from '../../../../contract/database-samples'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-host-'))
})
afterEach(() => rm(folder, { recursive: true }))

const memory = { kind: 'memory' } as const

describe('the host', () => {
  it.each([
    ['environments', 'drop'],
    ['environments', 'constructor'],
    ['environments', '__proto__'],
    ['settings.read', ''],
    ['connection', 'run']
  ])('runs nothing but what a repository has: %s.%s', (noun, method) => {
    const host = createDatabaseHost()
    host.open(memory, dataKey)
    expect(() => host.run(noun as 'settings', method, [])).toThrow(/does not know/)
    expect(host.run('settings', 'read', [])).toEqual({})
    host.close()
  })

  it('takes the log into the file when it rests', async () => {
    const path = join(folder, 'vault.db')
    const host = createDatabaseHost({ settleAfterMs: 20 })
    host.open({ kind: 'file', path }, dataKey)
    const before = (await stat(path)).size
    for (let number = 0; number < 100; number++) host.run('environments', 'put', [sampleEnvironment(number)])
    // In one breath: on a busy computer the rest would be over before an answer comes.
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
    expect(statSync(path).size).toBe(before)
    await vi.waitFor(async () => expect((await stat(`${path}-wal`)).size).toBe(0))
    expect((await stat(path)).size).toBeGreaterThan(before)
    host.close()
    host.close()
  })

  it('asks a broken engine nothing more, and says so once', () => {
    const onEngineFailure = vi.fn()
    const trap = {
      version: 1,
      up: () => {
        throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' })
      }
    }
    const host = createDatabaseHost({ migrations: [trap], onEngineFailure })
    const broken = expect.objectContaining({ code: 'database_unavailable', fields: { reason: 'engine_failed' } })
    expect(() => host.open(memory, dataKey)).toThrow(broken)
    expect(() => host.open(memory, dataKey)).toThrow(broken)
    expect(() => host.run('settings', 'read', [])).toThrow(broken)
    expect(onEngineFailure).toHaveBeenCalledTimes(1)
  })
})
