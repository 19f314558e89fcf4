import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from './icon-word'

interface NoticeProps {
  tone: Tone
  title?: ReactNode
  children?: ReactNode
  /** The name of the closing cross; without it the notice stays. */
  closeLabel?: string
  onClose?: () => void
  testId?: string
  /** Read out at once; for what a person waits for. */
  urgent?: boolean
}

const icons = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  quiet: IconInfoCircle,
  plain: IconInfoCircle
}

export const Notice = ({ tone, title, children, closeLabel, onClose, testId, urgent = false }: NoticeProps) => {
  const Icon = icons[tone]
  return (
    <Alert
      className={`notice tone-${tone}`}
      variant="transparent"
      role={urgent ? 'alert' : 'note'}
      title={title}
      icon={<Icon size={18} aria-hidden />}
      {...(onClose ? { withCloseButton: true, closeButtonLabel: closeLabel ?? '', onClose } : {})}
      {...(testId ? { 'data-testid': testId } : {})}
    >
      {children}
    </Alert>
  )
}
