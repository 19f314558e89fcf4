import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createVaultFiles } from '../../../../electron/adapters/vault-files'
import type { VaultFiles, VaultHeader } from '../../../../electron/ports'

const header: VaultHeader = {
  format: 1,
  vaultId: '11111111-1111-4111-8111-111111111111',
  backend: 'keychain',
  sentinelHash: 'ab'.repeat(32),
  createdAt: '2026-01-01T00:00:00.000Z'
}
const damaged = { status: 'damaged' }

let parent: string
let directory: string
let files: VaultFiles
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'latchkey-vault-'))
  directory = join(parent, 'vault')
  files = createVaultFiles(directory)
})
afterEach(() => rm(parent, { recursive: true, force: true }))

describe('the header', () => {
  it('is absent where there is no file, and no folder', async () => {
    expect(await files.readHeader()).toEqual({ status: 'absent' })
    await mkdir(directory)
    expect(await files.readHeader()).toEqual({ status: 'absent' })
    expect(await readdir(directory)).toEqual([])
  })

  it('is read as it was written', async () => {
    await files.writeHeader(header)
    expect(await files.readHeader()).toEqual({ status: 'ok', header })
  })

  it('is private to its user', async () => {
    await files.writeHeader(header)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
    expect((await stat(files.headerPath)).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{"format":1'],
    ['no object', '[]'],
    ['null', 'null'],
    ['a newer format', JSON.stringify({ ...header, format: 2 })],
    ['no format', JSON.stringify({ ...header, format: undefined })],
    ['an unknown back end', JSON.stringify({ ...header, backend: 'basic_text' })],
    ['an unknown field', JSON.stringify({ ...header, key: 'x' })],
    ['a vault id that is a path', JSON.stringify({ ...header, vaultId: '../../etc' })],
    ['a hash that is none', JSON.stringify({ ...header, sentinelHash: 'AB' })],
    ['a date that is none', JSON.stringify({ ...header, createdAt: 'yesterday' })],
    ['two headers', JSON.stringify(header).repeat(2)],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])]
  ])('is damaged when it holds %s', async (_, content) => {
    await mkdir(directory)
    await writeFile(files.headerPath, content)
    expect(await files.readHeader()).toEqual(damaged)
  })

  it('is damaged, never absent, when there is something that cannot be read', async () => {
    await mkdir(files.headerPath, { recursive: true })
    expect(await files.readHeader()).toEqual(damaged)
  })

  it('is damaged, never absent, when the folder is a file', async () => {
    await writeFile(directory, '')
    expect(await files.readHeader()).toEqual(damaged)
  })

  it('is never read as another one however short it was cut', async () => {
    await files.writeHeader(header)
    const bytes = await readFile(files.headerPath)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), async length => {
        await writeFile(files.headerPath, bytes.subarray(0, length))
        expect(await files.readHeader()).toEqual(damaged)
      }),
      { numRuns: 50 }
    )
  })
})

describe('a header that is replaced', () => {
  it('is kept beside the new one', async () => {
    await files.writeHeader(header)
    const next = { ...header, sentinelHash: 'cd'.repeat(32) }
    await files.writeHeader(next)
    expect(await files.readHeader()).toEqual({ status: 'ok', header: next })
    expect(JSON.parse(await readFile(`${files.headerPath}.previous`, 'utf8'))).toEqual(header)
    expect((await readdir(directory)).sort()).toEqual(['vault.json', 'vault.json.previous'])
  })

  it('does not push out an older one when nothing changed', async () => {
    await files.writeHeader(header)
    const next = { ...header, sentinelHash: 'cd'.repeat(32) }
    await files.writeHeader(next)
    await files.writeHeader(next)
    expect(JSON.parse(await readFile(`${files.headerPath}.previous`, 'utf8'))).toEqual(header)
  })

  it('does not take the place of a good one when it was damaged', async () => {
    await files.writeHeader(header)
    await files.writeHeader({ ...header, sentinelHash: 'cd'.repeat(32) })
    await writeFile(files.headerPath, 'damaged')
    await files.writeHeader(header)
    expect(JSON.parse(await readFile(`${files.headerPath}.previous`, 'utf8'))).toEqual(header)
    expect(await readFile(`${files.headerPath}.damaged`, 'utf8')).toBe('damaged')
  })

  it('stays when the new one is not sound', async () => {
    await files.writeHeader(header)
    await expect(files.writeHeader({ ...header, vaultId: 'x' })).rejects.toThrow()
    expect(await files.readHeader()).toEqual({ status: 'ok', header })
  })
})

describe('the database', () => {
  it('exists when its file does', async () => {
    expect(await files.databaseExists()).toBe(false)
    await mkdir(directory)
    expect(await files.databaseExists()).toBe(false)
    await writeFile(files.databasePath, '')
    expect(await files.databaseExists()).toBe(true)
  })

  it('counts as existing when its place cannot be looked at: no new vault over an old one', async () => {
    await writeFile(directory, '')
    expect(await files.databaseExists()).toBe(true)
  })
})

describe('setting a vault aside', () => {
  const names = [
    'vault.json',
    'vault.json.previous',
    'vault.db',
    'vault.db-wal',
    'vault.db.before-2.bak',
    'secrets.vault',
    'secrets.vault.counter'
  ]
  const lay = async (): Promise<void> => {
    await files.prepareFolders()
    for (const name of [...names, 'Preferences', 'logs/latchkey.log', 'audit/x', 'bodies/y']) {
      await writeFile(join(directory, name), name)
    }
  }

  it('moves all that is the vault’s, and nothing else, into a folder of its own', async () => {
    await lay()
    const folder = await files.setAside('2026-11-22T10:11:12.345Z')
    expect(folder).toBe(join(directory, 'set-aside-2026-11-22T10-11-12-345Z'))
    expect((await readdir(folder)).sort()).toEqual([...names, 'audit', 'bodies'].sort())
    expect((await readdir(directory)).sort()).toEqual(['Preferences', 'logs', 'set-aside-2026-11-22T10-11-12-345Z'])
    expect(await readFile(join(folder, 'audit/x'), 'utf8')).toBe('audit/x')
    expect(await files.readHeader()).toEqual({ status: 'absent' })
    expect(await files.databaseExists()).toBe(false)
  })

  it('can be done again, and never into the same folder', async () => {
    await lay()
    await files.setAside('2026-11-22T10:11:12.345Z')
    await lay()
    await expect(files.setAside('2026-11-22T10:11:12.345Z')).rejects.toMatchObject({ code: 'EEXIST' })
    await files.setAside('2026-11-22T10:11:12.346Z')
    expect((await readdir(directory)).filter(name => name.startsWith('set-aside'))).toHaveLength(2)
  })
})

describe('the folders of a vault', () => {
  it('are made, and closed to others', async () => {
    await files.prepareFolders()
    expect((await readdir(directory)).sort()).toEqual(['audit', 'bodies', 'logs'])
    if (process.platform !== 'win32') expect((await stat(join(directory, 'audit'))).mode & 0o777).toBe(0o700)
  })

  it.each(['audit', 'bodies', 'logs'])('cannot be made where %s is a file', async name => {
    await mkdir(directory)
    await writeFile(join(directory, name), '')
    await expect(files.prepareFolders()).rejects.toMatchObject({ code: 'EEXIST' })
  })
})
