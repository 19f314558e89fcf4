/**
 * The board, put together in slices and handed out in parts. What must not happen here: a large vault that holds up main,
 * or parts of two boards that are taken for one.
 */
import { boardPartSize, type DebtBoard, type DebtEntry } from '@shared/schemas/debt'
import { compareRanks, type Ranked, rankOf } from '../../domain/credential-policy'
import type { Clock } from '../../ports'
import { createSlices } from '../import/slices'
import { entryOf, type Key } from './facts'
import type { DebtKeys } from './keys'
import { sortInSlices } from './sort-in-slices'

/** Keys between two looks at the clock. */
const stride = 32

/** Which part is wanted: of the board of this time, from this place on. */
export interface BoardPart {
  at: string
  from: number
}

export interface Board {
  /** One more part, or the first of a new board: where none is wanted, and where the wanted one is there no longer. */
  part(wanted?: BoardPart): Promise<DebtBoard>
  entry(key: Key): DebtEntry
  forget(): void
}

export const createBoard = (keys: DebtKeys, clock: Pick<Clock, 'now'>): Board => {
  /** Kept until its last part has been handed out. */
  let known: { at: string; ranked: Ranked<Key>[] } | null = null

  const rank = async (): Promise<{ at: string; ranked: Ranked<Key>[] }> => {
    const at = clock.now()
    const ranked: Ranked<Key>[] = []
    const step = createSlices()
    for (const [index, { key }] of (await keys.list()).entries()) {
      if (index % stride === 0) await step()
      ranked.push(rankOf(key, Date.parse(at)))
    }
    return { at, ranked: await sortInSlices(ranked, compareRanks) }
  }

  return {
    async part(wanted) {
      const isKnown = wanted !== undefined && wanted.at === known?.at
      const board = isKnown && known ? known : await rank()
      const { at, ranked } = board
      const from = isKnown ? wanted.from : 0
      const end = from + boardPartSize
      const next = end < ranked.length ? end : null
      known = next === null ? null : board
      const entries = ranked.slice(from, end).map(({ facts, risk }) => entryOf(facts, risk, Date.parse(at)))
      return { at, entries, total: ranked.length, next }
    },
    entry(key) {
      const now = Date.parse(clock.now())
      return entryOf(key, rankOf(key, now).risk, now)
    },
    forget() {
      known = null
    }
  }
}
