import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AuditFile,
  type AuditFileOptions,
  createAuditFile,
  type HeadStore,
  verifyAuditDirectory,
  verifyInProcess
} from '../../../electron/adapters/audit-file'
import type { Clock } from '../../../electron/ports'
import { created, key, sent, subject, vaultId, verified } from './harness-values'

export { created, key, sent, subject, vaultId, verified }

/** One second passes with every look at it, unless it is set. */
export const createTestClock = (): Clock & { set(instant: string): void } => {
  let now = Date.parse('2026-01-01T00:00:00.000Z')
  return {
    now() {
      now += 1_000
      return new Date(now).toISOString()
    },
    monotonic: () => now,
    set(instant) {
      now = Date.parse(instant)
    }
  }
}

export interface MemoryHead extends HeadStore {
  bytes: Uint8Array | null
  writes: number
  failing: boolean
}

export const createMemoryHead = (bytes: Uint8Array | null = null): MemoryHead => ({
  bytes,
  writes: 0,
  failing: false,
  async read() {
    if (this.failing) throw new Error('locked')
    return this.bytes
  },
  async write(next) {
    if (this.failing) throw new Error('locked')
    this.bytes = next
    this.writes += 1
  }
})

export const seqOfHead = ({ bytes }: MemoryHead): number => JSON.parse(Buffer.from(bytes ?? []).toString()).seq

/** A log in a folder of its own, and what a test needs to look at it and to harm it. */
export const createBench = async (options: Partial<AuditFileOptions> = {}) => {
  const directory = await mkdtemp(join(tmpdir(), 'latchkey-audit-'))
  const folder = join(directory, vaultId)
  const head = createMemoryHead()
  const clock = createTestClock()
  const made: AuditFile[] = []

  const createLog = (changed: Partial<AuditFileOptions> = {}): AuditFile => {
    const log = createAuditFile({
      directory,
      clock,
      head,
      actor: 'app',
      verifier: verifyInProcess,
      ...options,
      ...changed
    })
    made.push(log)
    return log
  }
  const open = async (changed?: Partial<AuditFileOptions>): Promise<AuditFile> => {
    const log = createLog(changed)
    await log.open(vaultId, key)
    return log
  }

  return {
    directory,
    folder,
    head,
    clock,
    createLog,
    open,
    /** A log of so many records, closed cleanly. */
    async write(count: number) {
      const log = await open()
      for (let index = 0; index < count; index += 1) await log.append(sent(index % 600))
      await log.close()
    },
    verify: (bytes: Uint8Array | null = head.bytes) => verifyAuditDirectory({ directory, vaultId, key, head: bytes }),
    names: async () => (await readdir(folder)).sort(),
    path: (epoch = 1) => join(folder, `audit-${String(epoch).padStart(6, '0')}.jsonl`),
    async lines(epoch = 1) {
      const text = await readFile(this.path(epoch), 'utf8')
      return text.split('\n').slice(0, -1)
    },
    async types(epoch = 1) {
      return (await this.lines(epoch)).map(line => JSON.parse(line).type)
    },
    async dispose() {
      for (const log of made) await log.close().catch(() => {})
      await rm(directory, { recursive: true, force: true })
    }
  }
}

export type Bench = Awaited<ReturnType<typeof createBench>>
