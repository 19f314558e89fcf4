import type { DebtEntry } from '@shared/schemas/debt'
import { useDeferredValue, useMemo } from 'react'
import { useDebt } from '../../stores/debt-store'
import { filterDebt, sortDebt, summarizeDebt } from './debt-filter'

/** All that can be searched of a key; made once for each, so that a key stroke only compares. */
const searchable = () => {
  const texts = new WeakMap<DebtEntry, string>()
  return (entry: DebtEntry): string => {
    const known = texts.get(entry)
    if (known !== undefined) return known
    const { label, environmentName, owner, snooze } = entry
    const text = [label, environmentName, owner, snooze?.reason ?? ''].join('\n').toLocaleLowerCase()
    texts.set(entry, text)
    return text
  }
}
const textOf = searchable()

/** The keys that are wanted, in the wanted order, and what there is to say of all of them. */
export const useBoard = () => {
  const all = useDebt(store => store.entries)
  const at = useDebt(store => store.at)
  const order = useDebt(store => store.order)
  // Typing comes first: the rows follow as soon as there is time.
  const filter = useDeferredValue(useDebt(store => store.filter))
  const sorted = useMemo(() => sortDebt(all, order), [all, order])
  const shown = useMemo(() => filterDebt(sorted, filter, at, textOf), [sorted, filter, at])
  const summary = useMemo(() => summarizeDebt(all, at), [all, at])
  return { all, at, shown, summary }
}
