import { Group, UnstyledButton } from '@mantine/core'
import type { DebtEntry, RiskLevel } from '@shared/schemas/debt'
import { IconCalendarOff, IconZzz } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useFormat } from '../../i18n/use-format'
import { noDebtFilter, useDebt } from '../../stores/debt-store'
import { BoardActions } from './board-actions'
import { type DebtSummary, riskLevels } from './debt-filter'
import { riskLooks } from './risk-word'

const LevelCount = ({ level, count }: { level: RiskLevel; count: number }) => {
  const { t } = useTranslation()
  const { icon, tone } = riskLooks[level]
  return (
    <UnstyledButton
      className="debt-count"
      title={t('debt.summary.only')}
      onClick={() => useDebt.getState().narrow({ ...noDebtFilter, levels: [level], asleep: false })}
      data-testid={`debt-count-${level}`}
    >
      <IconWord icon={icon} tone={tone}>
        {t(`debt.summary.${level}`, { count })}
      </IconWord>
    </UnstyledButton>
  )
}

interface DebtHeadProps {
  summary: DebtSummary
  total: number
  shown: readonly DebtEntry[]
}

/** How much is owed, and what can be done with all of it or with what is chosen. */
export const DebtHead = ({ summary, total, shown }: DebtHeadProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { levels, unknownAge, asleep } = summary
  const count =
    shown.length === total
      ? t('debt.count', { count: total })
      : t('debt.countOf', { shown: format.number(shown.length), total: format.number(total) })
  return (
    <Group className="view-head debt-head" gap="sm">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div className="debt-counts" role="group" aria-label={t('debt.summary.label')} data-testid="debt-summary">
        {riskLevels.map(level => levels[level] > 0 && <LevelCount key={level} level={level} count={levels[level]} />)}
        {unknownAge > 0 && (
          <UnstyledButton
            className="debt-count"
            title={t('debt.summary.only')}
            onClick={() => useDebt.getState().narrow({ ...noDebtFilter, reasons: ['age_unknown'], asleep: false })}
            data-testid="debt-count-unknown-age"
          >
            <IconWord icon={IconCalendarOff}>{t('debt.summary.unknownAge', { count: unknownAge })}</IconWord>
          </UnstyledButton>
        )}
        {asleep > 0 && (
          <span className="debt-count-text quiet" data-testid="debt-count-asleep">
            <IconWord icon={IconZzz}>{t('debt.summary.asleep', { count: asleep })}</IconWord>
          </span>
        )}
      </div>
      <span className="quiet view-count" role="status" data-testid="debt-shown">
        {count}
      </span>
      <BoardActions shown={shown} />
    </Group>
  )
}
