import type { DamagedRow } from '@shared/schemas/vault'

export interface NamedRows {
  table: string
  /** Null where only the table is known; then the rows of it are counted together. */
  label: string | null
  count: number
  ids: string[]
}

/** Rows as a person can tell them apart: by label where there is one, else how many of what. */
export const nameDamagedRows = (rows: readonly DamagedRow[], labels: ReadonlyMap<string, string>): NamedRows[] => {
  const named = new Map<string, NamedRows>()
  for (const { table, id } of rows) {
    const label = labels.get(id) ?? null
    const key = `${table}\n${label === null ? '' : id}`
    const before = named.get(key) ?? { table, label, count: 0, ids: [] }
    named.set(key, { ...before, count: before.count + 1, ids: [...before.ids, id] })
  }
  return [...named.values()]
}
