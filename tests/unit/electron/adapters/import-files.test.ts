import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createImportFiles, maxImportBytes } from '../../../../electron/adapters/import-files'
import type { ImportFiles } from '../../../../electron/ports'

let folder: string
let files: ImportFiles
const path = (name: string) => join(folder, name)
const refused = (reason: string) => expect.objectContaining({ code: 'import_unreadable', fields: { reason } })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-import-'))
  files = createImportFiles({ chooseFile: async () => path('.env') })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a file that a person brings in', () => {
  it('is read whole, under its own name', async () => {
    await writeFile(path('.env'), 'A=1\0\u00ff', { mode: 0o600 })
    expect(await files.choose()).toBe(path('.env'))
    const { name, bytes, readableByOthers } = await files.read(path('.env'))
    expect(name).toBe('.env')
    expect(Buffer.from(bytes).toString()).toBe('A=1\0\u00ff')
    expect(readableByOthers).toBe(false)
  })

  it.skipIf(process.platform === 'win32').each([
    [0o600, false],
    [0o700, false],
    [0o640, true],
    [0o604, true],
    [0o644, true]
  ])('says whether others may read it: %o', async (mode, readable) => {
    await writeFile(path('.env'), 'A=1')
    await chmod(path('.env'), mode)
    expect((await files.read(path('.env'))).readableByOthers).toBe(readable)
  })

  it('may be as large as the limit and no larger', async () => {
    await writeFile(path('large'), Buffer.alloc(maxImportBytes, 'a'))
    expect((await files.read(path('large'))).bytes).toHaveLength(maxImportBytes)
    await writeFile(path('larger'), Buffer.alloc(maxImportBytes + 1, 'a'))
    await expect(files.read(path('larger'))).rejects.toEqual(refused('too_large'))
  })

  it('is a file', async () => {
    await mkdir(path('folder'))
    await expect(files.read(path('folder'))).rejects.toEqual(refused('not_a_file'))
    await expect(files.read(path('nothing'))).rejects.toEqual(refused('not_found'))
    await expect(files.read(`${path('.env')}/x`)).rejects.toEqual(refused('not_found'))
    await expect(files.read('a\0b')).rejects.toEqual(refused('io'))
  })

  it.skipIf(process.platform === 'win32')(
    'is not waited for where it is a pipe, nor read where it is a device',
    async () => {
      execFileSync('mkfifo', [path('pipe')])
      await expect(files.read(path('pipe'))).rejects.toEqual(refused('not_a_file'))
      await symlink('/dev/zero', path('device'))
      await expect(files.read(path('device'))).rejects.toEqual(refused('not_a_file'))
    }
  )

  it('is deleted while it is the one that was read, and only then', async () => {
    await writeFile(path('.env'), 'A=1')
    const { sha256 } = await files.read(path('.env'))
    await writeFile(path('.env'), 'A=2')
    await expect(files.delete(path('.env'), sha256)).rejects.toEqual(refused('changed'))
    await writeFile(path('.env'), 'A=1')
    await files.delete(path('.env'), sha256)
    expect(await readdir(folder)).toEqual([])
    await expect(files.delete(path('.env'), sha256)).rejects.toEqual(refused('not_found'))
  })
})
