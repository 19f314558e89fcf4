import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'

/** How it is shown whether a key still counts; `unknown` where no entry of the vault has it. */
export const standingLooks = {
  current: { icon: IconCircleCheck, tone: 'ok' },
  retired: { icon: IconAlertTriangle, tone: 'warn' },
  probably_retired: { icon: IconAlertTriangle, tone: 'warn' },
  unknown: { icon: IconHelpCircle, tone: 'quiet' }
} as const
