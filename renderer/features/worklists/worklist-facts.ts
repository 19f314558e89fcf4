/** What a worklist has come to, read from it alone. */
import type { WorklistItem, WorklistView } from '@shared/schemas/worklist'

/**
 * `stopping` it finishes the key it is at · `cut_short` the app ended or the vault was locked meanwhile · `canary` the
 * first key is through · `failures` so many failed that it stopped · `put_down` a person stopped it · `waiting` every
 * key had its turn, and some are not through
 */
export const standings = [
  'running',
  'stopping',
  'cut_short',
  'canary',
  'canary_failed',
  'failures',
  'put_down',
  'waiting',
  'finished'
] as const
export type Standing = (typeof standings)[number]

type Told = Pick<WorklistView, 'items' | 'state' | 'running' | 'failures' | 'stopAfter' | 'canaryAccepted'>

export const standingOf = (worklist: Told, isStopping: boolean): Standing => {
  const { items, state, running, failures, stopAfter, canaryAccepted } = worklist
  if (running) return isStopping ? 'stopping' : 'running'
  if (state === 'finished' || state === 'canary') return state
  if (state === 'running') return 'cut_short'
  if (items.every(item => item.state !== 'waiting' && item.state !== 'running')) return 'waiting'
  if (items[0]?.state === 'failed' && !canaryAccepted) return 'canary_failed'
  return failures >= stopAfter ? 'failures' : 'put_down'
}

export interface Counts {
  total: number
  /** Replaced, and the old key is gone. */
  done: number
  undone: number
  failed: number
  /** As far as they get by themselves: a person has something to do. */
  forPerson: number
  /** Only time has to pass. */
  forTime: number
  /** Their turn has not come. */
  left: number
}

export const countsOf = (items: readonly WorklistItem[]): Counts => {
  const count = (fits: (item: WorklistItem) => boolean): number => items.filter(fits).length
  const forTime = count(({ state, waitsFor }) => state === 'open' && waitsFor === 'grace')
  return {
    total: items.length,
    done: count(({ state }) => state === 'done'),
    undone: count(({ state }) => state === 'undone'),
    failed: count(({ state }) => state === 'failed'),
    forPerson: count(({ state }) => state === 'open') - forTime,
    forTime,
    left: count(({ state }) => state === 'waiting' || state === 'running')
  }
}

/** The one that is being replaced right now. */
export const itemInHand = ({ items, running }: Pick<WorklistView, 'items' | 'running'>): WorklistItem | null =>
  (running && items.find(({ state }) => state === 'running')) || null

const urgency: Record<Standing, number> = {
  running: 0,
  stopping: 0,
  cut_short: 1,
  canary: 1,
  canary_failed: 1,
  failures: 1,
  waiting: 2,
  put_down: 2,
  finished: 3
}

/** Those that run come first, then those that want a person; newest first among equals, as main tells them. */
export const inOrder = (worklists: readonly WorklistView[], stopping: readonly string[]): readonly WorklistView[] => {
  const rank = (one: WorklistView): number => urgency[standingOf(one, stopping.includes(one.id))]
  return worklists.toSorted((one, other) => rank(one) - rank(other))
}

/** The one that the status bar speaks of; null where nothing runs and nothing has stopped before its end. */
export const worklistInView = (
  worklists: readonly WorklistView[],
  stopping: readonly string[]
): WorklistView | null => {
  const [first] = inOrder(worklists, stopping)
  return first && urgency[standingOf(first, stopping.includes(first.id))] < 2 ? first : null
}

export const itemFilters = ['all', 'failed', 'open', 'waiting', 'done', 'undone'] as const
export type ItemFilter = (typeof itemFilters)[number]

export interface PlacedItem {
  item: WorklistItem
  /** Its turn, from 1; the first is the canary. */
  place: number
}

/** The one under way counts among those whose turn has not ended. */
export const filterItems = (items: readonly WorklistItem[], filter: ItemFilter): readonly PlacedItem[] =>
  items
    .map((item, index) => ({ item, place: index + 1 }))
    .filter(({ item: { state } }) => filter === 'all' || (state === 'running' ? 'waiting' : state) === filter)
