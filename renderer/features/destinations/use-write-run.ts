import { useCallback, useEffect, useRef, useState } from 'react'
import { useDestinations } from '../../stores/destination-store'
import { lookAt, type WriteItem, writeAll } from './write-run'

interface WriteRun {
  items: readonly WriteItem[]
  /** Something is being written; it is not left meanwhile. */
  busy: boolean
  /** Looks anew at what was not written. */
  look(): void
  /** Writes all that is shown, and answers what came of it. */
  write(): Promise<readonly WriteItem[]>
}

const startOf = (ids: readonly string[]): WriteItem[] => ids.map(id => ({ id, at: 'looking' }))

const isLeft = ({ at }: WriteItem): boolean => at !== 'written' && at !== 'same'

/** From the first look to the report, for one place or several. */
export const useWriteRun = (ids: readonly string[], version: number | null): WriteRun => {
  const [items, setItems] = useState(() => startOf(ids))
  const [busy, setBusy] = useState(false)
  const known = useRef(items)
  const begun = useRef(false)

  const tell = useCallback((item: WriteItem): void => {
    known.current = known.current.map(one => (one.id === item.id ? item : one))
    setItems(known.current)
  }, [])
  const look = useCallback((): void => {
    const left = known.current.filter(isLeft).map(({ id }) => id)
    void lookAt(left, version, useDestinations.getState(), tell)
  }, [version, tell])

  useEffect(() => {
    if (!begun.current) look()
    begun.current = true
  }, [look])

  return {
    items,
    busy,
    look,
    async write() {
      setBusy(true)
      await writeAll(known.current, version, useDestinations.getState(), tell)
      setBusy(false)
      return known.current
    }
  }
}
