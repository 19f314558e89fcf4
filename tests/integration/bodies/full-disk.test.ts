/** A disk that fills up while a body is written: a real one where the test may mount it, else one that says so. */
import { spawnSync } from 'node:child_process'
import type { FileHandle } from 'node:fs/promises'
import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFileBodyStore } from '../../../electron/adapters/body-store/file-body-store'
import { createMemoryBodyStore } from '../../../electron/adapters/body-store/memory-body-store'
import { pattern } from '../../contract/body-store'

const id = '6f9619ff-8b86-4011-b42d-00cf4fc964ff'
const full = expect.objectContaining({ name: 'AppFailure', code: 'body_unavailable', fields: { reason: 'disk_full' } })
const faults = vi.hoisted(() => ({ method: null as 'write' | 'sync' | null }))

vi.mock('node:fs/promises', async importOriginal => {
  const original = await importOriginal<typeof import('node:fs/promises')>()
  const failing = (method: 'write' | 'sync', handle: FileHandle) => {
    const genuine = handle[method].bind(handle) as (...args: unknown[]) => Promise<unknown>
    return (...args: unknown[]) =>
      faults.method === method
        ? Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }))
        : genuine(...args)
  }
  return {
    ...original,
    open: async (...args: Parameters<typeof original.open>) => {
      const handle = await original.open(...args)
      return Object.assign(handle, { write: failing('write', handle), sync: failing('sync', handle) })
    }
  }
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-full-'))
})
afterEach(async () => {
  faults.method = null
  await rm(folder, { recursive: true, force: true })
})

describe('a disk that says it is full', () => {
  it.each(['write', 'sync'] as const)('at a %s leaves nothing of the body', async method => {
    const bodies = createFileBodyStore({ directory: folder })
    const writer = await bodies.create(id)
    await writer.write(pattern(200_000))
    faults.method = method
    await expect(method === 'write' ? writer.write(pattern(200_000)) : writer.finish()).rejects.toEqual(full)
    expect(await readdir(folder)).toEqual([])
    await writer.discard()
    faults.method = null
    const again = await bodies.create(id)
    await again.write(pattern(10))
    expect(await bodies.size(id, await again.finish())).toBe(10)
  })
})

// Only root may mount a disk of its own.
if (process.getuid?.() === 0)
  describe('a disk that is full', () => {
    const mount = () => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0

    it('fails the write, and has its room back', async () => {
      expect(mount()).toBe(true)
      try {
        const bodies = createFileBodyStore({ directory: join(folder, 'bodies') })
        const writer = await bodies.create(id)
        await expect(writer.write(pattern(3_000_000))).rejects.toEqual(full)
        const { bavail, bsize } = await statfs(folder)
        expect(bavail * bsize).toBeGreaterThan(900_000)
      } finally {
        spawnSync('umount', [folder])
      }
    })
  })

describe('memory', () => {
  it('has an end too', async () => {
    const bodies = createMemoryBodyStore({ maxBytes: 1000 })
    const first = await bodies.create(id)
    await first.write(pattern(600))
    const second = await bodies.create('00000000-0000-4000-8000-000000000000')
    await expect(second.write(pattern(401))).rejects.toEqual(full)
    const key = await first.finish()
    expect(await bodies.size(id, key)).toBe(600)
    await bodies.delete([id])
    const third = await bodies.create(id)
    await third.write(pattern(1000))
    await third.discard()
    const fourth = await bodies.create(id)
    await fourth.write(pattern(1000))
  })
})
