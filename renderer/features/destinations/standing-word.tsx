import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockX,
  IconFileOff,
  IconLockOpen,
  IconQuestionMark
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import type { Standing } from './standing'

const looks = {
  looking: { icon: IconCircleDashed, tone: 'quiet' },
  holds: { icon: IconCircleCheck, tone: 'ok' },
  open: { icon: IconLockOpen, tone: 'warn' },
  older: { icon: IconClockX, tone: 'warn' },
  other: { icon: IconQuestionMark, tone: 'warn' },
  empty: { icon: IconCircleDashed, tone: 'plain' },
  address: { icon: IconAlertTriangle, tone: 'warn' },
  missing: { icon: IconFileOff, tone: 'plain' },
  unable: { icon: IconCircleX, tone: 'bad' }
} satisfies Record<Standing['kind'], { icon: typeof IconCircleCheck; tone: Tone }>

/** Which key stands there, as an icon and words. */
export const StandingWord = ({ standing }: { standing: Standing }) => {
  const { t } = useTranslation()
  const { kind } = standing
  const { icon, tone } = looks[kind]
  const fingerprint = 'fingerprint' in standing ? standing.fingerprint : ''
  return (
    <IconWord icon={icon} tone={tone}>
      <span data-testid="destination-standing" data-standing={kind}>
        {t(`destinations.standing.${kind}`, { fingerprint })}
      </span>
    </IconWord>
  )
}
