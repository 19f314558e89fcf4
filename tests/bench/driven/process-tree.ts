/** Memory of a process and all its descendants, from /proc. */
import { readdir, readFile } from 'node:fs/promises'

export interface ProcessMemory {
  /** As Chromium calls it, or the name of one of our helpers. */
  kind: string
  /** PSS: a page that n processes share counts as 1/n for each, so that sums mean something. */
  mebibytes: number
}

const readStat = async (pid: number): Promise<{ pid: number; parent: number } | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // The name may hold anything, brackets too; the parent is the second field after it.
  const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  return parent === undefined ? null : { pid, parent: Number(parent) }
}

const descendantsOf = async (root: number): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
  const all = (await Promise.all(pids.map(readStat))).filter(found => found !== null)
  const family = [root]
  for (const pid of family) family.push(...all.filter(({ parent }) => parent === pid).map(child => child.pid))
  return family
}

const kindOf = (commandLine: string): string => {
  // Chromium writes the arguments of its children with blanks between.
  const options = commandLine.split(/[\0 ]+/)
  const of = (name: string): string | undefined =>
    options.find(option => option.startsWith(`--${name}=`))?.slice(name.length + 3)
  return of('utility-sub-type') ?? of('type') ?? 'main'
}

const memoryOf = async (pid: number): Promise<ProcessMemory> => {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]
  if (kibibytes === undefined) throw new Error(`No PSS of process ${pid}`)
  const kind = kindOf(await readFile(`/proc/${pid}/cmdline`, 'utf8'))
  return { kind, mebibytes: Number(kibibytes) / 1024 }
}

/** Throws where a process does not let itself be read: a sum without it would be wrong. */
export const memoryOfTree = async (root: number): Promise<ProcessMemory[]> =>
  Promise.all((await descendantsOf(root)).map(memoryOf))
