/** Runs the parts one after the other and prints one JSON document; started by `scripts/bench.mjs`. */
import { measureBlocking } from './parts/blocking'
import { measureCredentials } from './parts/credentials'
import { measureData } from './parts/data'
import { measureIpc } from './parts/ipc'
import { measureMemory } from './parts/memory'
import { measureSend } from './parts/send'
import { measureStartup } from './parts/startup'
import { describeMachine, loadNow, type MeasuredPart, measurePart, type PartResult } from './report'
import { readStage, type Stage } from './stage'
import { rounded } from './statistics'

const parts: Record<string, (stage: Stage) => Promise<PartResult>> = {
  startup: measureStartup,
  ipc: measureIpc,
  send: measureSend,
  blocking: measureBlocking,
  data: measureData,
  credentials: measureCredentials,
  memory: measureMemory
}

const run = async (wanted: string[]): Promise<void> => {
  const stage = readStage()
  const started = performance.now()
  const at = new Date().toISOString()
  const before = loadNow()
  const measured: Record<string, MeasuredPart> = {}
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length === 0 || wanted.includes(name)) measured[name] = await measurePart(name, () => measure(stage))
  }
  const report = {
    at,
    machine: describeMachine(stage),
    load: { before, after: loadNow() },
    seconds: rounded((performance.now() - started) / 1000),
    parts: measured
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}

run(process.argv.slice(2)).catch(error => {
  process.stderr.write(`[bench] FAILED: ${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
})
