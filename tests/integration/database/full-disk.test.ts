/** A disk that fills up: the write that no longer fits fails as a whole, and everything before it stays. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataKey, sampleEnvironment, sampleExchangeRow, uuid } from '../../contract/database-samples'
import { createInProcessDatabase } from '../../fakes/memory-database'

it('loses nothing on a disk that is full', async context => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-full-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0
  const database = createInProcessDatabase()
  try {
    if (!mounted) return context.skip()
    await database.open({ kind: 'file', path: join(folder, 'vault.db') }, dataKey)
    await database.environments.put(sampleEnvironment(0))
    let added = 0
    const row = (number: number) => {
      const exchange = sampleExchangeRow(number)
      exchange.exchange.spec.body = { kind: 'text', text: 'x'.repeat(50_000) }
      return exchange
    }
    const filling = async (): Promise<void> => {
      for (; added < 100; added++) await database.exchanges.add(row(added))
    }
    await expect(filling()).rejects.toMatchObject({ code: 'database_unavailable', fields: { reason: 'disk_full' } })
    expect(added).toBeGreaterThan(1)
    const { rows, damaged } = await database.exchanges.list(null, 200)
    expect(damaged).toEqual([])
    expect(rows).toHaveLength(added)
    expect(await database.exchanges.get(uuid(3, added - 1))).toEqual(row(added - 1))
    await database.close()

    await database.open({ kind: 'file', path: join(folder, 'vault.db') }, dataKey)
    expect((await database.exchanges.list(null, 200)).rows).toHaveLength(added)
    expect((await database.environments.list()).rows).toEqual([sampleEnvironment(0)])
  } finally {
    await database.close()
    if (mounted) spawnSync('umount', [folder])
    await rm(folder, { recursive: true })
  }
})
