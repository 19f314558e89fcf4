import type { Endpoint } from '@shared/schemas/provider'

export interface CatalogueGroup {
  /** The part of the path that the calls have in common: the thing they are about. */
  name: string
  endpoints: Endpoint[]
}

const segments = (path: string): string[] => path.split('/').filter(Boolean)

/** How many leading segments all paths share: `/api` says nothing about any of them. */
const sharedDepth = (paths: readonly string[][]): number => {
  const [first = [], ...others] = paths
  const differs = first.findIndex((segment, index) => others.some(path => path[index] !== segment))
  return differs === -1 ? 0 : differs
}

/** Groups the calls by what they are about, in the order of the catalogue. */
export const groupEndpoints = (endpoints: readonly Endpoint[]): CatalogueGroup[] => {
  const depth = sharedDepth(endpoints.map(({ path }) => segments(path)))
  const groups = new Map<string, Endpoint[]>()
  for (const endpoint of endpoints) {
    const name = segments(endpoint.path)[depth] ?? endpoint.path
    groups.set(name, [...(groups.get(name) ?? []), endpoint])
  }
  return [...groups].map(([name, members]) => ({ name, endpoints: members }))
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase()

/** Every word occurs in the task, the method or the path; accents may be left out. */
export const matchesSearch = (endpoint: Endpoint, task: string, search: string): boolean => {
  const text = plain(`${task} ${endpoint.method} ${endpoint.path}`)
  return plain(search)
    .split(/\s+/)
    .every(word => text.includes(word))
}
