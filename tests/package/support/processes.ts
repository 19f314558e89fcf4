/** What Linux tells about running processes: children, command lines, the TCP ports they listen on. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const attempt = <T>(read: () => T, otherwise: T): T => {
  try {
    return read()
  } catch {
    // It ended while it was looked at.
    return otherwise
  }
}

export const commandLineOf = (pid: number): string =>
  attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '), '')

const parentOf = (pid: number): number =>
  attempt(() => Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]), 0)

/** A process and everything it has started, directly or not. */
export const descendantsOf = (root: number): number[] => {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
  const parents = new Map(all.map(pid => [pid, parentOf(pid)]))
  const belongs = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true
    return false
  }
  return all.filter(belongs)
}

const listening = '0A'

/** Port by socket of everything that listens on TCP. */
const listeners = (): Map<string, number> => {
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(file =>
    attempt(() => readFileSync(file, 'utf8').split('\n').slice(1), [])
  )
  const found = new Map<string, number>()
  for (const row of rows) {
    const [, local = '', , state, , , , , , socket = ''] = row.trim().split(/\s+/)
    if (state === listening) found.set(socket, Number.parseInt(local.split(':')[1] ?? '', 16))
  }
  return found
}

const socketsOf = (pid: number): string[] => {
  const names = attempt(() => readdirSync(`/proc/${pid}/fd`), [])
  const links = names.map(name => attempt(() => readlinkSync(`/proc/${pid}/fd/${name}`), ''))
  return links.flatMap(link => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [])
}

/** The TCP ports that a process and what it has started listen on. */
export const listeningPortsOf = (root: number): number[] => {
  const ports = listeners()
  return descendantsOf(root)
    .flatMap(socketsOf)
    .flatMap(socket => ports.get(socket) ?? [])
}
