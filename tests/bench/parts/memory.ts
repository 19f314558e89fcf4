import { setTimeout as delay } from 'node:timers/promises'
import { startDriven } from '../driven/driven-app'
import { memoryOfTree } from '../driven/process-tree'
import type { PartResult } from '../report'
import { type Stage, withHome } from '../stage'
import { ratio, summarize } from '../statistics'
import { firstRun } from './startup'

const rounds = 3
/** Milliseconds after which what the start left behind is gone. */
const settleMs = 3000

export const measureMemory = async (stage: Stage): Promise<PartResult> => {
  if (process.platform !== 'linux') return { notes: ['measured on Linux only'] }
  const totals = { latchkey: [] as number[], empty: [] as number[] }
  const kinds = new Map<string, number[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['empty', 'latchkey'] as const) {
      await withHome(async home => {
        const app = startDriven(stage, { app: name, home, waitFor: name === 'latchkey' ? firstRun : 'p' })
        await app.when('painted')
        await delay(settleMs)
        const processes = await memoryOfTree(app.pid)
        await app.close()
        totals[name].push(processes.reduce((sum, { mebibytes }) => sum + mebibytes, 0))
        if (name === 'empty') return
        for (const { kind, mebibytes } of processes) kinds.set(kind, [...(kinds.get(kind) ?? []), mebibytes])
      })
    }
  }
  const ours = summarize(totals.latchkey, 'MiB')
  const bare = summarize(totals.empty, 'MiB')
  const parts = [...kinds].map(([kind, samples]) => [`of these: ${kind}`, summarize(samples, 'MiB')] as const)
  return {
    figures: {
      'PSS of all processes': ours,
      'PSS of all processes, empty window': bare,
      ...Object.fromEntries(parts)
    },
    ratios: { 'PSS to the empty window': ratio(ours, bare) }
  }
}
