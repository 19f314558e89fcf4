import { createMemoryAudit } from '../../electron/adapters/audit-file'
import { createBench } from '../integration/audit/harness'
import { describeAuditLog } from './audit-log'

describeAuditLog('in memory', async clock => ({ log: createMemoryAudit({ clock, actor: 'app' }) }))

describeAuditLog('in files', async clock => {
  const bench = await createBench({ clock })
  return { log: bench.createLog(), dispose: bench.dispose }
})

describeAuditLog('in files of a few records', async clock => {
  const bench = await createBench({ clock, maxFileBytes: 1_000 })
  return { log: bench.createLog(), dispose: bench.dispose }
})
