import { useSyncExternalStore } from 'react'
import { onTick, tickedAt } from '../../stores/ticker'

/**
 * What `read` makes of the time, drawn anew only where that has changed. It has to be a plain value: a new object with
 * every tick would be a change with every tick.
 */
export const useTicking = <Value extends string | number | boolean | null>(read: (now: number) => Value): Value =>
  useSyncExternalStore(onTick, () => read(tickedAt()))
