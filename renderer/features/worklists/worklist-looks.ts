import type { WorklistItem } from '@shared/schemas/worklist'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconEyeCheck,
  IconHandStop,
  IconHourglass,
  IconLoader2,
  IconPlayerPause,
  IconPlugConnectedX
} from '@tabler/icons-react'
import type { Tone } from '../../components/icon-word'
import type { Standing } from './worklist-facts'

interface Look {
  icon: typeof IconLoader2
  tone: Tone
}

export const standingLooks = {
  running: { icon: IconLoader2, tone: 'plain' },
  stopping: { icon: IconPlayerPause, tone: 'plain' },
  cut_short: { icon: IconPlugConnectedX, tone: 'warn' },
  canary: { icon: IconEyeCheck, tone: 'warn' },
  canary_failed: { icon: IconCircleX, tone: 'bad' },
  failures: { icon: IconHandStop, tone: 'bad' },
  put_down: { icon: IconPlayerPause, tone: 'quiet' },
  waiting: { icon: IconHourglass, tone: 'warn' },
  finished: { icon: IconCircleCheck, tone: 'ok' }
} as const satisfies Record<Standing, Look>

export const itemLooks = {
  waiting: { icon: IconCircleDashed, tone: 'quiet' },
  running: { icon: IconLoader2, tone: 'plain' },
  open: { icon: IconHourglass, tone: 'warn' },
  done: { icon: IconCircleCheck, tone: 'ok' },
  failed: { icon: IconAlertTriangle, tone: 'bad' },
  undone: { icon: IconArrowBackUp, tone: 'quiet' }
} as const satisfies Record<WorklistItem['state'], Look>
