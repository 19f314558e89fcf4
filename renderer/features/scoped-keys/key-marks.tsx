import type { ScopedKeyEntry, ScopedKeyMark } from '@shared/schemas/scoped-key'
import {
  IconClockExclamation,
  IconHourglassLow,
  IconQuestionMark,
  IconShieldExclamation,
  IconZzz
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Tone } from '../../components/icon-word'
import { Mark } from '../../components/mark'

const looks = {
  expired: { icon: IconClockExclamation, tone: 'bad' },
  expiring: { icon: IconHourglassLow, tone: 'warn' },
  over_broad: { icon: IconShieldExclamation, tone: 'warn' },
  unknown: { icon: IconQuestionMark, tone: 'warn' },
  unused: { icon: IconZzz, tone: 'quiet' }
} satisfies Record<ScopedKeyMark, { icon: typeof IconZzz; tone: Tone }>

const order: readonly ScopedKeyMark[] = ['expired', 'expiring', 'over_broad', 'unknown', 'unused']

/** What is worth a look about a key, by a sign and a word; `legendId` is where it is explained. */
export const KeyMarks = ({ marks, legendId }: { marks: readonly ScopedKeyMark[]; legendId: string }) => {
  const { t } = useTranslation()
  const shown = order.filter(mark => marks.includes(mark))
  if (shown.length === 0) return null
  return (
    <span className="marks" data-testid="scoped-key-marks">
      {shown.map(mark => (
        <span key={mark} aria-describedby={`${legendId}-${mark}`} data-mark={mark}>
          <Mark tone={looks[mark].tone} icon={looks[mark].icon} title={t(`scopedKeys.markHelp.${mark}`)}>
            {t(`scopedKeys.marks.${mark}`)}
          </Mark>
        </span>
      ))}
    </span>
  )
}

/** What the marks mean that occur in the list, and what to do about them. */
export const MarkLegend = ({ entries, legendId }: { entries: readonly ScopedKeyEntry[]; legendId: string }) => {
  const { t } = useTranslation()
  const shown = order.filter(mark => entries.some(({ marks }) => marks.includes(mark)))
  if (shown.length === 0) return null
  return (
    <dl className="scoped-key-legend" aria-label={t('scopedKeys.legend')} data-testid="scoped-key-legend">
      {shown.map(mark => (
        <div key={mark}>
          <dt>
            <Mark tone={looks[mark].tone} icon={looks[mark].icon}>
              {t(`scopedKeys.marks.${mark}`)}
            </Mark>
          </dt>
          <dd id={`${legendId}-${mark}`}>{t(`scopedKeys.markHelp.${mark}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
