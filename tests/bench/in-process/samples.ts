import { createThreadClock } from '../driven/thread-clock'

/** By name, with their unit. */
export type Samples = Record<string, { unit: string; values: number[] }>

/** Milliseconds that this thread worked, where the machine tells; a busy machine does not stretch them. */
const worked = createThreadClock() ?? (() => performance.now())
const elapsed = (): number => performance.now()

export interface Subject {
  name: string
  /** Told the number of the run; run 0 warms up and does not count. */
  work(run: number): unknown
}

const takeTurns = async (clock: () => number, runs: number, subjects: Subject[]): Promise<Map<string, number[]>> => {
  const found = new Map<string, number[]>(subjects.map(({ name }) => [name, []]))
  for (let run = 0; run <= runs; run += 1) {
    for (const { name, work } of subjects) {
      const started = clock()
      await work(run)
      if (run > 0) found.get(name)?.push(clock() - started)
    }
  }
  return found
}

const named = (unit: string, found: Map<string, number[]>, convert = (ms: number) => ms): Samples =>
  Object.fromEntries([...found].map(([name, values]) => [name, { unit, values: values.map(convert) }]))

/** Megabytes a second of elapsed time; the subjects take turns, so that a busy moment meets all of them. */
export const ratesOf = async (bytes: number, runs: number, subjects: Subject[]): Promise<Samples> =>
  named('MB/s', await takeTurns(elapsed, runs, subjects), ms => bytes / 1000 / ms)

/** Megabytes a second of processor time, for work that waits for nothing. */
export const workRatesOf = async (bytes: number, runs: number, subjects: Subject[]): Promise<Samples> =>
  named('MB per second of processor time', await takeTurns(worked, runs, subjects), ms => bytes / 1000 / ms)

export const timesOf = async (runs: number, subjects: Subject[]): Promise<Samples> =>
  named('ms', await takeTurns(elapsed, runs, subjects))
