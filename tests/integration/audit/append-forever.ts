/** Run by `kill.test.ts` as a process of its own: appends until it is killed and prints what was acknowledged. */
import { readFile } from 'node:fs/promises'
import { createAuditFile, verifyInProcess } from '../../../electron/adapters/audit-file'
import { systemCode, writeFileDurably } from '../../../electron/adapters/durable-file'
import { createSystemClock } from '../../../electron/adapters/system-clock'
import { created, key, sent, vaultId } from './harness-values'

const [directory = '', headPath = ''] = process.argv.slice(2)

const log = createAuditFile({
  directory,
  clock: createSystemClock(),
  actor: 'child',
  verifier: verifyInProcess,
  maxFileBytes: 60_000,
  head: {
    read: async () =>
      readFile(headPath).catch(error => {
        if (systemCode(error) === 'ENOENT') return null
        throw error
      }),
    write: bytes => writeFileDurably(headPath, bytes)
  }
})

await log.open(vaultId, key)
process.stdout.write('ready\n')
for (let index = 0; ; index += 1) {
  await log.append(index % 7 === 0 ? created : sent(index % 600))
  process.stdout.write('.')
}
