import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockPause,
  IconHandStop,
  IconLoader2,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlugConnectedX,
  IconTrash
} from '@tabler/icons-react'
import type { Tone } from '../../components/icon-word'
import type { RotationStatus } from './attention'
import type { NewStanding, OldStanding } from './key-standing'
import type { RowState } from './plan-rows'

interface Look {
  icon: typeof IconCircle
  tone: Tone
}

export const statusLooks: Record<RotationStatus, Look> = {
  failed: { icon: IconCircleX, tone: 'bad' },
  cutShort: { icon: IconPlugConnectedX, tone: 'warn' },
  waits: { icon: IconHandStop, tone: 'warn' },
  paused: { icon: IconPlayerPause, tone: 'warn' },
  running: { icon: IconLoader2, tone: 'quiet' },
  grace: { icon: IconClockPause, tone: 'quiet' },
  done: { icon: IconCircleCheck, tone: 'ok' },
  undone: { icon: IconArrowBackUp, tone: 'quiet' }
}

export const rowLooks: Record<RowState, Look> = {
  done: { icon: IconCircleCheck, tone: 'ok' },
  running: { icon: IconLoader2, tone: 'plain' },
  you: { icon: IconHandStop, tone: 'warn' },
  clock: { icon: IconClockPause, tone: 'plain' },
  failed: { icon: IconCircleX, tone: 'bad' },
  ready: { icon: IconPlayerPlay, tone: 'plain' },
  todo: { icon: IconCircle, tone: 'quiet' }
}

export const oldLooks: Record<OldStanding, Look> = {
  usable: { icon: IconCircleCheck, tone: 'ok' },
  perhaps: { icon: IconAlertTriangle, tone: 'warn' },
  disabled: { icon: IconHandStop, tone: 'warn' },
  ending: { icon: IconAlertTriangle, tone: 'warn' },
  working: { icon: IconAlertTriangle, tone: 'bad' },
  removed: { icon: IconTrash, tone: 'quiet' },
  refused: { icon: IconCircleX, tone: 'quiet' },
  deleted: { icon: IconTrash, tone: 'quiet' }
}

export const newLooks: Record<NewStanding, Look> = {
  none: { icon: IconCircleDashed, tone: 'quiet' },
  perhaps: { icon: IconAlertTriangle, tone: 'warn' },
  made: { icon: IconAlertTriangle, tone: 'warn' },
  stored: { icon: IconCircleDashed, tone: 'quiet' },
  works: { icon: IconCircleCheck, tone: 'ok' },
  refused: { icon: IconCircleX, tone: 'bad' },
  removed: { icon: IconTrash, tone: 'quiet' }
}
