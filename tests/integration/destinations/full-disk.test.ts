/** What happens to a service's file when its disk takes no more, or takes nothing at all. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDestinationFiles } from '../../../electron/adapters/destination-files'
import { systemCode } from '../../../electron/adapters/durable-file'

/** A disk of its own, so small that it is soon full. Only root may mount one. */
const isRoot = process.getuid?.() === 0
let disk: string

beforeAll(async () => {
  disk = await mkdtemp(join(tmpdir(), 'latchkey-disk-'))
  if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=700', 'latchkey-test', disk])
})
afterAll(async () => {
  if (isRoot) execFileSync('umount', [disk])
  await rm(disk, { recursive: true, force: true })
})

const files = createDestinationFiles({ chooseFile: async () => null })
const refused = (reason: string) => expect.objectContaining({ code: 'destination_failed', fields: { reason } })
const text = `${'# comment\n'.repeat(2_000)}KEY=old\n`

const replace = async (next: string): Promise<void> => {
  const { file, content } = await files.read(join(disk, '.env'))
  const bytes = new TextEncoder().encode(next)
  await files.replace({ file, changeId: randomUUID(), expected: content?.sha256 ?? null, bytes, mode: 0o600 })
}

it.skipIf(!isRoot)('a full disk leaves the file whole and nothing beside it', async () => {
  await writeFile(join(disk, '.env'), text)
  for (let full = false; !full; ) {
    await appendFile(join(disk, 'filler'), Buffer.alloc(4_096)).catch(error => {
      if (systemCode(error) !== 'ENOSPC') throw error
      full = true
    })
  }
  await expect(replace(text.replace('old', 'new'))).rejects.toEqual(refused('disk_full'))
  expect(await readFile(join(disk, '.env'), 'utf8')).toBe(text)
  expect((await readdir(disk)).sort()).toEqual(['.env', 'filler'])
  await rm(join(disk, 'filler'))
  await replace(text.replace('old', 'new'))
  expect(await readFile(join(disk, '.env'), 'utf8')).toBe(text.replace('old', 'new'))
})

it.skipIf(!isRoot)('a disk that is read-only leaves the file as it is, and says so', async () => {
  await writeFile(join(disk, '.env'), text)
  execFileSync('mount', ['-o', 'remount,ro', disk])
  try {
    await expect(replace('KEY=new\n')).rejects.toEqual(refused('read_only'))
    expect(await readFile(join(disk, '.env'), 'utf8')).toBe(text)
  } finally {
    execFileSync('mount', ['-o', 'remount,rw', disk])
  }
})
