/** What the palette finds, as data: where things come from and what choosing them does is told elsewhere. */
import type { ReactNode } from 'react'

export const paletteGroups = ['commands', 'tasks', 'keys', 'openKeys', 'environments', 'history', 'settings'] as const
export type PaletteGroup = (typeof paletteGroups)[number]

export interface PaletteItem {
  id: string
  group: PaletteGroup
  label: string
  /** What tells it from others of the same name. */
  detail: string
  /** What it is found by: without accents and capitals. */
  text: string
  icon?: ReactNode
  keys?: readonly string[]
  run(): void
}

export interface PaletteResult {
  groups: { group: PaletteGroup; items: PaletteItem[] }[]
  shown: number
  total: number
}

/** Rows drawn at a time. */
export const paletteLimit = 50

/** 0 where the label begins with it, 1 where one of its words does, else 2. */
const rankOf = (label: string, query: string): number => {
  if (label.startsWith(query)) return 0
  return label.includes(` ${query}`) ? 1 : 2
}

/** The best of a group first; the order they came in decides between equals. */
const ranked = (items: readonly PaletteItem[], query: string, plain: (text: string) => string): PaletteItem[] => {
  const buckets: PaletteItem[][] = [[], [], []]
  for (const item of items) buckets[rankOf(plain(item.label), query)]?.push(item)
  return buckets.flat()
}

/**
 * What fits the query, group by group, no more than `paletteLimit` in all. Each group gets its share first, so that
 * ten thousand keys do not crowd out the one action.
 */
export const searchPalette = (
  items: readonly PaletteItem[],
  query: string,
  plain: (text: string) => string
): PaletteResult => {
  const wanted = plain(query).trim()
  const words = wanted.split(/\s+/)
  const found = new Map<PaletteGroup, PaletteItem[]>()
  let total = 0
  for (const item of items) {
    if (!words.every(word => item.text.includes(word))) continue
    total += 1
    const members = found.get(item.group)
    if (members) members.push(item)
    else found.set(item.group, [item])
  }
  const present = paletteGroups.filter(group => found.has(group))
  const share = Math.floor(paletteLimit / Math.max(1, present.length))
  let spare = paletteLimit - present.reduce((sum, group) => sum + Math.min(share, found.get(group)?.length ?? 0), 0)
  const groups = present.map(group => {
    const all = found.get(group) ?? []
    const room = Math.min(all.length, share + spare)
    spare -= Math.max(0, room - share)
    return { group, items: (wanted === '' ? all : ranked(all, wanted, plain)).slice(0, room) }
  })
  return { groups, total, shown: groups.reduce((sum, group) => sum + group.items.length, 0) }
}

/**
 * What Enter means. While the list has not yet followed the typing, `listed` is false: then it is the best match of what
 * is written, and never the row of a list that nobody asked for.
 */
export const meantItem = ({ groups }: PaletteResult, id: string, listed: boolean): PaletteItem | undefined => {
  const items = groups.flatMap(group => group.items)
  return listed ? items.find(item => item.id === id) : items[0]
}
