/** The app's processes as Linux shows them. */
import { readdir, readFile } from 'node:fs/promises'

export interface Process {
  pid: number
  parent: number
  command: string
}

/** Null for a process that has gone. */
const statusOf = async (pid: number): Promise<Map<string, string> | null> => {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null)
  if (text === null) return null
  return new Map(text.split('\n').map(line => [line.split(':')[0] ?? '', line.split(':')[1]?.trim() ?? '']))
}

const list = async (): Promise<Process[]> => {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(
    pids.map(async pid => {
      const status = await statusOf(pid)
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      return status ? [{ pid, parent: Number(status.get('PPid')), command: command.replaceAll('\0', ' ').trim() }] : []
    })
  )
  return found.flat()
}

/** A process and all that it started, and what those started. */
export const treeOf = async (root: number): Promise<Process[]> => {
  const all = await list()
  const within = new Set([root])
  // Parents may be listed after their children.
  for (let before = 0; before < within.size; ) {
    before = within.size
    for (const { pid, parent } of all) if (within.has(parent)) within.add(pid)
  }
  return all.filter(({ pid }) => within.has(pid))
}

/** One that has ended and waits for its parent to notice counts as gone. */
export const isRunning = async (pid: number): Promise<boolean> => {
  const status = await statusOf(pid)
  return status !== null && !/^[ZX]/.test(status.get('State') ?? '')
}

/** 2 when the kernel filters the calls of a process (seccomp-bpf). */
export const seccompOf = async (pid: number): Promise<number> => Number((await statusOf(pid))?.get('Seccomp'))

/** 1 when a process and its children can never gain rights. */
export const noNewRightsOf = async (pid: number): Promise<number> => Number((await statusOf(pid))?.get('NoNewPrivs'))
