import type { Change } from '@shared/schemas/comparison'
import { IconArrowBarLeft, IconArrowBarRight, IconEqual, IconEqualNot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'

const looks = {
  same: { icon: IconEqual, tone: 'quiet' },
  changed: { icon: IconEqualNot, tone: 'warn' },
  only_left: { icon: IconArrowBarLeft, tone: 'warn' },
  only_right: { icon: IconArrowBarRight, tone: 'warn' }
} as const

/** How two sides stand to each other, as a sign and a word. */
export const ChangeMark = ({ change, usual = false }: { change: Change; usual?: boolean }) => {
  const { t } = useTranslation()
  const { icon, tone } = looks[change]
  const isExcused = usual && change !== 'same'
  return (
    <span className="change-mark">
      <IconWord icon={icon} tone={isExcused ? 'quiet' : tone}>
        {t(`compare.change.${change}`)}
      </IconWord>
      {isExcused && (
        <span className="quiet" title={t('compare.usuallyDiffersHelp')}>
          {t('compare.usuallyDiffers')}
        </span>
      )}
    </span>
  )
}
