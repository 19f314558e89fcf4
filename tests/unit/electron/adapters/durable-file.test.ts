import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  diskReason,
  ensurePrivateDirectory,
  replaceFile,
  syncDirectory,
  writeAll,
  writeFileDurably
} from '../../../../electron/adapters/durable-file'

/** What the file system was asked to do, in order. */
const calls: string[] = []
/** Failures to come, by call. */
const failures = new Map<string, { code: string; times: number }>()

const ask = (call: string): void => {
  calls.push(call)
  const failure = failures.get(call)
  if (!failure || failure.times === 0) return
  failure.times -= 1
  throw Object.assign(new Error(failure.code), { code: failure.code })
}

vi.mock('node:fs/promises', async importOriginal => {
  const real = await importOriginal<typeof import('node:fs/promises')>()
  const open: typeof real.open = async (path, flags, mode) => {
    const handle = await real.open(path, flags, mode)
    const kind = flags === 'r' ? 'folder' : 'file'
    const sync = handle.sync.bind(handle)
    handle.sync = async () => {
      ask(`sync ${kind}`)
      await sync()
    }
    return handle
  }
  const rename: typeof real.rename = async (from, to) => {
    ask('rename')
    await real.rename(from, to)
  }
  return { ...real, open, rename }
})

let directory: string
let path: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-durable-'))
  path = join(directory, 'file')
  calls.length = 0
  failures.clear()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await rm(directory, { recursive: true, force: true })
})

const onPlatform = (platform: string): void => {
  vi.stubGlobal('process', { ...process, platform })
}

describe('writeFileDurably', () => {
  it('syncs the file, renames it, and then syncs the folder', async () => {
    await writeFileDurably(path, 'content')
    expect(await readFile(path, 'utf8')).toBe('content')
    expect(calls).toEqual(['sync file', 'rename', 'sync folder'])
  })

  it('makes the file private, also where the one before was not', async () => {
    await writeFile(path, 'old', { mode: 0o644 })
    await writeFileDurably(path, new Uint8Array([1, 2, 3]))
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect([...(await readFile(path))]).toEqual([1, 2, 3])
  })

  it.each(['sync file', 'rename'])('leaves the old file and nothing else when "%s" fails', async call => {
    await writeFile(path, 'old')
    failures.set(call, { code: 'ENOSPC', times: 1 })
    await expect(writeFileDurably(path, 'new')).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(directory)).toEqual(['file'])
  })

  it('shows either the old or the new content to whoever reads meanwhile', async () => {
    const [old, next] = ['o'.repeat(100_000), 'n'.repeat(100_000)]
    await writeFile(path, old)
    const writing = (async () => {
      for (let round = 0; round < 50; round += 1) await writeFileDurably(path, round % 2 ? old : next)
    })()
    let done = false
    void writing.then(() => {
      done = true
    })
    while (!done) expect([old, next]).toContain(await readFile(path, 'utf8'))
    await writing
  })
})

describe('replaceFile', () => {
  it('leaves the old file and nothing else when filling fails', async () => {
    await writeFile(path, 'old')
    const filling = replaceFile(path, async handle => {
      await writeAll(handle, Buffer.from('half'))
      throw new Error('no more')
    })
    await expect(filling).rejects.toThrow('no more')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(directory)).toEqual(['file'])
  })

  it('tries again on Windows while the target is held, and gives up in the end', async () => {
    onPlatform('win32')
    failures.set('rename', { code: 'EPERM', times: 3 })
    await writeFileDurably(path, 'content')
    expect(await readFile(path, 'utf8')).toBe('content')
    expect(calls.filter(call => call === 'rename')).toHaveLength(4)

    failures.set('rename', { code: 'EPERM', times: 100 })
    await expect(writeFileDurably(path, 'other')).rejects.toMatchObject({ code: 'EPERM' })
  })

  it('does not try again elsewhere', async () => {
    failures.set('rename', { code: 'EPERM', times: 1 })
    await expect(writeFileDurably(path, 'content')).rejects.toMatchObject({ code: 'EPERM' })
    expect(calls.filter(call => call === 'rename')).toHaveLength(1)
  })
})

describe('writeAll', () => {
  it('writes on where the system took only a part', async () => {
    const taken: number[] = []
    const handle = {
      write: async (bytes: Uint8Array, offset: number) => {
        taken.push(bytes[offset] ?? -1)
        return { bytesWritten: 1, buffer: bytes }
      }
    }
    await writeAll(handle as unknown as Parameters<typeof writeAll>[0], new Uint8Array([5, 6, 7]))
    expect(taken).toEqual([5, 6, 7])
  })
})

describe('syncDirectory', () => {
  it('does nothing on Windows, which has no such call', async () => {
    onPlatform('win32')
    await syncDirectory(join(directory, 'not there'))
    expect(calls).toEqual([])
  })

  it.each(['EINVAL', 'ENOTSUP'])('takes %s from a file system that cannot', async code => {
    failures.set('sync folder', { code, times: 1 })
    await expect(syncDirectory(directory)).resolves.toBeUndefined()
  })

  it('does not hide a disk that fails', async () => {
    failures.set('sync folder', { code: 'EIO', times: 1 })
    await expect(syncDirectory(directory)).rejects.toMatchObject({ code: 'EIO' })
  })
})

describe('ensurePrivateDirectory', () => {
  it('makes what is missing, and closes what was open to others', async () => {
    const deep = join(directory, 'one', 'two')
    await ensurePrivateDirectory(deep)
    expect((await stat(deep)).mode & 0o777).toBe(0o700)

    const open = join(directory, 'open')
    await mkdir(open)
    await chmod(open, 0o755)
    await ensurePrivateDirectory(open)
    expect((await stat(open)).mode & 0o777).toBe(0o700)
  })
})

describe('diskReason', () => {
  it.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EROFS', 'read_only'],
    ['EACCES', 'read_only'],
    ['EPERM', 'read_only'],
    ['EIO', 'other']
  ])('of %s is %s', (code, reason) => {
    expect(diskReason(Object.assign(new Error('x'), { code }))).toBe(reason)
  })

  it.each([[new Error('x')], ['text'], [null], [undefined]])('of anything else is other', error => {
    expect(diskReason(error)).toBe('other')
  })
})
