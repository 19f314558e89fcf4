import { execFileSync } from 'node:child_process'
import { appendFile, chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAuditFile, verifyAuditDirectory, verifyInProcess } from '../../../electron/adapters/audit-file'
import { systemCode } from '../../../electron/adapters/durable-file'
import { created, createMemoryHead, createTestClock, key, sent, vaultId, verified } from './harness'

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

const path = () => join(disk, vaultId, 'audit-000001.jsonl')
const head = createMemoryHead()
const clock = createTestClock()
const createLog = () => createAuditFile({ directory: disk, clock, head, actor: 'app', verifier: verifyInProcess })
const verify = () => verifyAuditDirectory({ directory: disk, vaultId, key, head: head.bytes })

/** Takes what is left of the disk, to the last byte. */
const fill = async (): Promise<void> => {
  for (const bytes of [4_096, 256, 1]) {
    for (let full = false; !full; ) {
      await appendFile(join(disk, 'filler'), Buffer.alloc(bytes)).catch(error => {
        if (systemCode(error) !== 'ENOSPC') throw error
        full = true
      })
    }
  }
}

/** Root may mount and may write to everything, others neither: each kind of person meets its own kind of refusal. */
if (isRoot)
  describe('a disk that is full', () => {
    it('refuses each record whole, loses none, and goes on when there is room', async () => {
      const log = createLog()
      await log.open(vaultId, key)
      let written = 0
      for (let index = 0; index < 10; index += 1, written += 1) await log.append(sent(index))
      await fill()

      // The last block of the file still has room; what does not fit into it is refused.
      let refusal: unknown = null
      for (; refusal === null && written < 1_000; written += refusal ? 0 : 1) {
        refusal = await log
          .append(created)
          .then(() => null)
          .catch(error => error)
      }
      expect(refusal).toMatchObject({ code: 'audit_unavailable', fields: { reason: 'disk_full' } })
      const { size } = await stat(path())
      for (const event of [created, sent()]) {
        await expect(log.append(event)).rejects.toMatchObject({ fields: { reason: 'disk_full' } })
      }
      expect((await stat(path())).size).toBe(size)
      expect(await verified(log)).toMatchObject({ result: 'intact', records: written })

      await rm(join(disk, 'filler'))
      await log.append(created)
      expect(await verified(log)).toMatchObject({ result: 'intact', records: written + 1 })
      await log.close()
      expect(await verify()).toMatchObject({ status: 'intact', records: written + 1, notes: [] })
    })

    it('does not open over half a line that it has no room to move aside, and keeps that line', async () => {
      await appendFile(path(), '{"v":1,"half')
      const { size } = await stat(path())
      await fill()
      await expect(createLog().open(vaultId, key)).rejects.toMatchObject({ fields: { reason: 'disk_full' } })
      expect((await stat(path())).size).toBe(size)

      await rm(join(disk, 'filler'))
      const log = createLog()
      await log.open(vaultId, key)
      expect(log.condition()).toBe('torn')
      expect((await verified(log)).result).toBe('intact')
      await log.close()
    })
  })

describe('what may not be written to', () => {
  if (isRoot)
    it('is a disk that was mounted read-only: the log does not open, and what is there can still be checked', async () => {
      execFileSync('mount', ['-o', 'remount,ro', disk])
      try {
        await expect(createLog().open(vaultId, key)).rejects.toMatchObject({
          code: 'audit_unavailable',
          fields: { reason: 'read_only' }
        })
        expect((await verify()).status).toBe('intact')
      } finally {
        execFileSync('mount', ['-o', 'remount,rw', disk])
      }
    })

  if (!isRoot)
    it('is a file of which the rights were taken', async () => {
      const directory = await mkdtemp(join(tmpdir(), 'latchkey-rights-'))
      const log = createAuditFile({
        directory,
        clock,
        head: createMemoryHead(),
        actor: 'app',
        verifier: verifyInProcess
      })
      await log.open(vaultId, key)
      await log.close()
      await chmod(join(directory, vaultId, 'audit-000001.jsonl'), 0o400)
      await expect(log.open(vaultId, key)).rejects.toMatchObject({ fields: { reason: 'read_only' } })
      await rm(directory, { recursive: true })
    })

  it('is a folder whose place a file has taken', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'latchkey-place-'))
    await writeFile(join(directory, vaultId), '')
    const log = createAuditFile({ directory, clock, head: createMemoryHead(), actor: 'app', verifier: verifyInProcess })
    await expect(log.open(vaultId, key)).rejects.toMatchObject({ fields: { reason: 'other' } })
    await rm(directory, { recursive: true })
  })
})
