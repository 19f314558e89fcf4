import type { AuthLogEntry, AuthLogKind } from '@shared/schemas/auth-log'
import {
  IconArrowForwardUp,
  IconArrowsExchange,
  IconClockPause,
  IconRefresh,
  IconReload,
  IconRepeat,
  IconShieldOff,
  IconTag
} from '@tabler/icons-react'
import type { Tone } from '../../components/icon-word'

export const kindIcons = {
  exchange: IconArrowsExchange,
  refresh: IconRefresh,
  header_applied: IconTag,
  hop: IconArrowForwardUp,
  dropped: IconShieldOff,
  retry: IconReload,
  back_off: IconClockPause,
  replay: IconRepeat
} as const satisfies Record<AuthLogKind, unknown>

/** In the order of a life: got, used, taken along, let go, tried again. */
export const kinds: readonly AuthLogKind[] = [
  'exchange',
  'refresh',
  'header_applied',
  'hop',
  'dropped',
  'retry',
  'back_off',
  'replay'
]

/** How an entry ended, beside its words; what went well is no news. */
export const outcomeTone = ({ status, failure }: Pick<AuthLogEntry, 'status' | 'failure'>): Tone => {
  if (failure !== null) return failure === 'cancelled' ? 'quiet' : 'bad'
  if (status === null) return 'quiet'
  if (status >= 500) return 'bad'
  return status >= 400 ? 'warn' : 'plain'
}
