import { execFileSync } from 'node:child_process'
import {
  chmod,
  chown,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDestinationFiles, maxDestinationBytes } from '../../../../electron/adapters/destination-files'
import type { DestinationFiles } from '../../../../electron/ports'

let folder: string
let files: DestinationFiles
const path = (name: string) => join(folder, name)
const refused = (reason: string) => expect.objectContaining({ code: 'destination_failed', fields: { reason } })
const changeId = '00000000-0000-4000-8000-000000000001'
const isRoot = process.getuid?.() === 0
const hasModes = process.platform !== 'win32'
// One that any account may walk to: the temporary folder of a run may be its owner's alone.
const places = hasModes ? '/tmp' : tmpdir()

const replace = async (name: string, text: string, mode = 0o600) => {
  const { file, content } = await files.read(path(name))
  const bytes = new TextEncoder().encode(text)
  await files.replace({ file, changeId, expected: content?.sha256 ?? null, bytes, mode })
}

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(places, 'latchkey-destination-')))
  files = createDestinationFiles({ chooseFile: async () => null })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the file of a service', () => {
  it('leaves nothing beside it', async () => {
    await writeFile(path('.env'), 'A=1')
    await replace('.env', 'A=2')
    expect(await readdir(folder)).toEqual(['.env'])
  })

  it.skipIf(!hasModes)('is reached over links, which stay', async () => {
    await mkdir(path('releases'))
    await writeFile(path('releases/.env'), 'A=1')
    await symlink('releases/.env', path('.env'))
    expect(await files.read(path('.env'))).toMatchObject({ file: path('releases/.env'), throughLink: true })
    await replace('.env', 'A=2')
    expect(await readFile(path('releases/.env'), 'utf8')).toBe('A=2')
    expect(await readdir(folder)).toEqual(['.env', 'releases'])
    expect(await realpath(path('.env'))).toBe(path('releases/.env'))
  })

  it.skipIf(!hasModes)('is not made behind a link that leads nowhere', async () => {
    await symlink('gone', path('.env'))
    await expect(files.read(path('.env'))).rejects.toEqual(refused('dangling_link'))
  })

  it('needs its folder', async () => {
    await expect(files.read(path('no/such/.env'))).rejects.toEqual(refused('folder_missing'))
  })

  it('is a file, and not a large one', async () => {
    await mkdir(path('folder'))
    await expect(files.read(path('folder'))).rejects.toEqual(refused('not_a_file'))
    await writeFile(path('large'), Buffer.alloc(maxDestinationBytes + 1))
    await expect(files.read(path('large'))).rejects.toEqual(refused('too_large'))
    if (!hasModes) return
    execFileSync('mkfifo', [path('pipe')])
    await expect(files.read(path('pipe'))).rejects.toEqual(refused('not_a_file'))
  })

  it.skipIf(!hasModes)('is not torn from its other name', async () => {
    await writeFile(path('.env'), 'A=1')
    await link(path('.env'), path('same'))
    await expect(replace('.env', 'A=2')).rejects.toEqual(refused('hard_linked'))
    expect(await readFile(path('same'), 'utf8')).toBe('A=1')
  })

  it.skipIf(!isRoot)('stays its owner’s', async () => {
    await writeFile(path('.env'), 'A=1')
    await chown(path('.env'), 12_345, 54_321)
    await replace('.env', 'A=2')
    const { uid, gid, mode } = await stat(path('.env'))
    expect([uid, gid, mode & 0o777]).toEqual([12_345, 54_321, 0o600])
  })

  it.skipIf(!isRoot)('is left alone where it belongs to another account and cannot stay so', async () => {
    await writeFile(path('.env'), 'A=1', { mode: 0o644 })
    await chown(folder, 12_345, 12_345)
    process.seteuid?.(12_345)
    try {
      await expect(replace('.env', 'A=2')).rejects.toEqual(refused('other_owner'))
    } finally {
      process.seteuid?.(0)
    }
    expect(await readFile(path('.env'), 'utf8')).toBe('A=1')
    expect(await readdir(folder)).toEqual(['.env'])
  })

  it.skipIf(!hasModes)('stays as it is in a folder that this account may not write in', async () => {
    await writeFile(path('.env'), 'A=1')
    if (isRoot) for (const name of [folder, path('.env')]) await chown(name, 12_345, 12_345)
    await chmod(folder, 0o555)
    if (isRoot) process.seteuid?.(12_345)
    try {
      await expect(replace('.env', 'A=2')).rejects.toEqual(refused('read_only'))
      await expect(replace('new', 'A=2')).rejects.toEqual(refused('read_only'))
    } finally {
      if (isRoot) process.seteuid?.(0)
      await chmod(folder, 0o755)
    }
    expect(await readFile(path('.env'), 'utf8')).toBe('A=1')
    expect(await readdir(folder)).toEqual(['.env'])
  })

  it('takes the place of what a crash left of the same change', async () => {
    await writeFile(path('.env'), 'A=1')
    await writeFile(path(`.${changeId}.tmp`), 'half of a key')
    await files.discard(path('.env'), changeId)
    expect(await readdir(folder)).toEqual(['.env'])
  })

  it('stands as it was where somebody writes it meanwhile', async () => {
    await writeFile(path('.env'), 'A=1')
    const { file, content } = await files.read(path('.env'))
    await writeFile(path('.env'), 'A=9')
    const change = { file, changeId, expected: content?.sha256 ?? null, bytes: new Uint8Array(3), mode: 0o600 }
    await expect(files.replace(change)).rejects.toMatchObject({ code: 'destination_changed' })
    expect(await readFile(path('.env'), 'utf8')).toBe('A=9')
  })
})
