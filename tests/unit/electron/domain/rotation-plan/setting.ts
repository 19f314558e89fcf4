/** What a world around a plan is like, and what may happen in it. */
import type { Overlap, RotationMode, RotationReason } from '@shared/schemas/rotation'

export interface Setting {
  mode: RotationMode
  overlap: Overlap
  reason: RotationReason
  consumers: number
  /** Places where the key is written; they come after the consumers. */
  destinations: number
  /** False where there is no call that shows whether a key is taken. */
  provable: boolean
}

/** How a step goes. `late` the provider does it after its answer was given up. */
export type Luck = 'well' | 'not_sent' | 'refused' | 'reply_lost' | 'late' | 'crash_before' | 'crash_after' | 'unproven'

export type Action =
  | { do: 'step'; luck: Luck }
  | { do: 'crash' | 'undo' | 'vouch' | 'remove' | 'arrive' | 'prepare' }
  | { do: 'paste'; luck: Luck }
  | { do: 'move' | 'move_back' | 'join'; pick: number }
  | { do: 'pass'; milliseconds: number }
