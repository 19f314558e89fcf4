import type { RiskLevel } from '@shared/schemas/debt'
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconInfoCircle
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'

export const riskLooks = {
  critical: { icon: IconAlertOctagon, tone: 'bad' },
  high: { icon: IconAlertTriangle, tone: 'warn' },
  medium: { icon: IconInfoCircle, tone: 'plain' },
  low: { icon: IconCircleDashed, tone: 'quiet' },
  none: { icon: IconCircleCheck, tone: 'ok' }
} as const satisfies Record<RiskLevel, { icon: unknown; tone: Tone }>

export const RiskWord = ({ level }: { level: RiskLevel }) => {
  const { t } = useTranslation()
  const { icon, tone } = riskLooks[level]
  return (
    <IconWord icon={icon} tone={tone}>
      {t(`debt.level.${level}`)}
    </IconWord>
  )
}
