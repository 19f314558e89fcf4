/** The one document that the bench prints. */
import os from 'node:os'
import type { Pauses } from './driven/protocol'
import type { Stage } from './stage'
import { rounded, type Summary } from './statistics'

export interface PartResult {
  figures?: Record<string, Summary>
  /** Of medians within this run: the figures that may be compared with those of another run. */
  ratios?: Record<string, number | Summary>
  /** Of main's event loop. */
  pauses?: Record<string, Pauses>
  notes?: string[]
}

export interface MeasuredPart extends PartResult {
  load: { before: number[]; after: number[] }
  seconds: number
}

export const loadNow = (): number[] => os.loadavg().map(value => Number(value.toFixed(2)))

export const say = (line: string): void => void process.stderr.write(`[bench] ${line}\n`)

/** Notes the load before and after, since a figure without it says little. */
export const measurePart = async (name: string, work: () => Promise<PartResult>): Promise<MeasuredPart> => {
  const before = loadNow()
  const started = performance.now()
  const result = await work()
  const seconds = rounded((performance.now() - started) / 1000)
  const after = loadNow()
  say(`${name}: ${seconds} s, load ${before[0]} before, ${after[0]} after`)
  return { load: { before, after }, seconds, ...result }
}

export const describeMachine = ({ electronVersion, standIn, osSandbox }: Stage) => ({
  cpu: os.cpus()[0]?.model ?? 'unknown',
  cpus: os.availableParallelism(),
  memoryMiB: Math.round(os.totalmem() / 2 ** 20),
  platform: `${os.platform()} ${os.release()}`,
  node: process.versions.node,
  electron: electronVersion,
  standInRuntime: standIn,
  osSandbox
})
