import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockPause,
  IconClockX,
  IconLoader2,
  IconRefresh
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { type ReceivedToken, timesOf } from '../../stores/token-times'
import { type ShownStatus, shownStatus } from './token-words'
import { useTicking } from './use-ticking'

export const statusLooks = {
  none: { icon: IconCircleDashed, tone: 'quiet' },
  exchanging: { icon: IconLoader2, tone: 'quiet' },
  valid: { icon: IconCircleCheck, tone: 'ok' },
  refreshing: { icon: IconRefresh, tone: 'quiet' },
  due: { icon: IconAlertTriangle, tone: 'quiet' },
  ended: { icon: IconClockX, tone: 'warn' },
  failed: { icon: IconCircleX, tone: 'bad' },
  cooling_down: { icon: IconClockPause, tone: 'warn' }
} satisfies Record<ShownStatus, { icon: typeof IconCircleCheck; tone: Tone }>

/** The state of a token as an icon and a word; it follows the time too. */
export const TokenStatusWord = ({ token }: { token: ReceivedToken }) => {
  const { t } = useTranslation()
  const status = useTicking(now => shownStatus(timesOf(token, now)))
  const { icon, tone } = statusLooks[status]
  return (
    <IconWord icon={icon} tone={tone}>
      <span data-testid="token-status" data-status={status}>
        {status === 'ended' ? t('tokens.ended') : t(`tokens.status.${status}`)}
      </span>
    </IconWord>
  )
}
