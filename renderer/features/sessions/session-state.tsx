import { IconCircleCheck, IconCircleDashed, IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import type { HeldSession } from '../../stores/session-store'

const looks = {
  signed_out: { icon: IconCircleDashed, tone: 'quiet' },
  active: { icon: IconCircleCheck, tone: 'ok' },
  expired: { icon: IconClockExclamation, tone: 'warn' }
} as const satisfies Record<HeldSession['status'], { icon: typeof IconCircleCheck; tone: Tone }>

interface SessionStateProps {
  session: HeldSession
  /** Says who, beside whether. */
  withAccount?: boolean
}

/** Whether somebody is signed in, in an icon and words. */
export const SessionState = ({ session, withAccount = false }: SessionStateProps) => {
  const { t } = useTranslation()
  const { status, account } = session
  const { icon, tone } = looks[status]
  return (
    <span data-testid="session-state" data-status={status} className="ellipsis">
      <IconWord icon={icon} tone={tone}>
        {withAccount && status === 'active' ? t('sessions.signedInAs', { account }) : t(`sessions.states.${status}`)}
      </IconWord>
    </span>
  )
}
