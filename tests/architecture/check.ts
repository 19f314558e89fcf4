import path from 'node:path'
import { dataFiles, maxLines, type Room, rooms } from './rules'

/** Source text by path from the repository's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>

const importPattern =
  /(?:^|[\n;])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** The specifiers that a file names in import and export lines, and in dynamic imports. */
export const importsOf = (source: string): string[] =>
  [...source.matchAll(importPattern)].map(match => match[1] ?? match[2] ?? '')

const within = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`)

export const roomOf = (file: string): Room | undefined =>
  rooms.filter(room => within(file, room.path)).sort((a, b) => b.path.length - a.path.length)[0]

/** The file of ours that a specifier leads to, or null for a library. */
export const resolveOurs = (from: string, specifier: string, sources: Sources): string | null => {
  const base = specifier.startsWith('@shared/')
    ? specifier.replace('@shared/', 'shared/')
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null
  if (base === null) return null
  const bare = base.replace(/\?.*$/, '')
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
    .map(end => `${bare}${end}`)
    .find(file => sources.has(file))
  return found ?? bare
}

const allowsLibrary = (room: Room, specifier: string): boolean =>
  room.libraries.some(name => specifier === name || specifier.startsWith(name.endsWith('/') ? name : `${name}/`))

const problemOf = (file: string, room: Room, specifier: string, sources: Sources): string | null => {
  const line = `${file} imports ${specifier}`
  if (specifier.startsWith('node:')) return room.node === 'all' || room.node.includes(specifier) ? null : line
  const ours = resolveOurs(file, specifier, sources)
  if (ours === null) return allowsLibrary(room, specifier) ? null : line
  if (within(ours, 'tests')) return line
  return within(ours, room.path) || room.ours.some(place => within(ours, place)) ? null : line
}

/** Imports that cross a line, one text each. */
export const forbiddenImports = (sources: Sources): string[] =>
  [...sources].flatMap(([file, source]) => {
    const room = roomOf(file)
    if (!room) return [`${file} is in no room`]
    return importsOf(source).flatMap(specifier => problemOf(file, room, specifier, sources) ?? [])
  })

/** Cycles of imports, each as its chain of files. */
export const importCycles = (sources: Sources): string[] => {
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, chain: string[]): void => {
    const at = chain.indexOf(file)
    if (at >= 0) cycles.push([...chain.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const specifier of importsOf(sources.get(file) ?? '')) {
      const next = resolveOurs(file, specifier, sources)
      if (next !== null && sources.has(next)) walk(next, [...chain, file])
    }
    done.add(file)
  }
  for (const file of sources.keys()) walk(file, [])
  return cycles
}

/** Code files that have grown too long. */
export const longFiles = (sources: Sources): string[] =>
  [...sources].flatMap(([file, source]) => {
    const lines = source.trimEnd().split('\n').length
    return lines > maxLines && !dataFiles.some(pattern => pattern.test(file)) ? [`${file} has ${lines} lines`] : []
  })
