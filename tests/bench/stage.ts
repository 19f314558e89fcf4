/** What `scripts/bench.mjs` prepared: a copy of the built app that nobody rebuilds while it is measured. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export interface Stage {
  /** Holds the built app, the empty app and the bench's own programs. */
  folder: string
  electron: string
  /** For Electron, where there is no OS sandbox. */
  flags: string[]
  osSandbox: boolean
  standIn: boolean
  electronVersion: string
  /** A folder for CPU profiles of main; null takes none. */
  profiles: string | null
}

export const readStage = (): Stage => {
  const { BENCH_STAGE } = process.env
  if (!BENCH_STAGE) throw new Error('This is started by scripts/bench.mjs')
  return JSON.parse(BENCH_STAGE)
}

export const programOf = (stage: Stage, name: string): string => path.join(stage.folder, 'bench', `${name}.cjs`)

/** A home folder of its own for the work, gone afterwards. */
export const withHome = async <Result>(work: (home: string) => Promise<Result>): Promise<Result> => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'latchkey-bench-'))
  try {
    return await work(home)
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Where the app keeps its files below `home`. */
export const userDataOf = (home: string): string => path.join(home, 'config', 'Latchkey')
