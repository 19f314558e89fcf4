import { Checkbox, Table } from '@mantine/core'
import type { DebtEntry } from '@shared/schemas/debt'
import { IconAlertTriangle, IconZzz } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useFormat } from '../../i18n/use-format'
import { snoozeRuns } from '../../stores/debt-store'
import { ageText, dayText, reasonsText, useText } from './debt-words'
import { RiskWord } from './risk-word'

interface DebtRowProps {
  id: string
  entry: DebtEntry
  at: string
  /** The head is row 1. */
  rowIndex: number
  active: boolean
  selected: boolean
  opened: boolean
  onOpen(credentialId: string): void
  onToggle(credentialId: string): void
}

const KeyCell = ({ entry }: { entry: DebtEntry }) => {
  const { t } = useTranslation()
  const { label, environmentName, production } = entry
  return (
    <td className="debt-label">
      <span className="ellipsis debt-name" title={label}>
        {label}
      </span>
      <span className="debt-place">
        <span className="ellipsis quiet" title={environmentName}>
          {environmentName}
        </span>
        {production && (
          <Mark tone="warn" icon={IconAlertTriangle}>
            {t('environment.production')}
          </Mark>
        )}
      </span>
    </td>
  )
}

const AgeCell = ({ entry: { age, maxAgeDays } }: { entry: DebtEntry }) => {
  const { t } = useTranslation()
  const words = ageText(age, t)
  return (
    <td className="debt-age" title={`${words} · ${t('debt.age.policy', { count: maxAgeDays })}`}>
      <span className={age.kind === 'unknown' ? 'debt-two-lines' : ''}>
        {words} {age.kind === 'known' && <span className="quiet">{t('debt.age.of', { count: maxAgeDays })}</span>}
      </span>
    </td>
  )
}

const ReasonCell = ({ entry, at }: { entry: DebtEntry; at: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const reasons = reasonsText(entry, t) || t('debt.nothingOwed')
  const { snooze } = entry
  const put = snooze && snoozeRuns(entry, at) ? { date: dayText(snooze.until, format), reason: snooze.reason } : null
  return (
    <td className="debt-reasons">
      <span className={put ? 'ellipsis' : 'debt-two-lines'} title={reasons}>
        {reasons}
      </span>
      {put && (
        <span className="ellipsis quiet debt-asleep" title={t('debt.asleepWhy', put)} data-testid="debt-asleep">
          <IconZzz size={13} aria-hidden /> {t('debt.asleepWhy', put)}
        </span>
      )}
    </td>
  )
}

/** One key, of plain cells: ten thousand are walked through with a key held down. */
export const DebtRow = memo((props: DebtRowProps) => {
  const { id, entry, at, rowIndex, active, selected, opened, onOpen, onToggle } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { credentialId, label, dueOn, expiresOn, use, owner, level } = entry
  const used = useText(use, t)
  return (
    <Table.Tr
      id={id}
      aria-rowindex={rowIndex}
      aria-selected={selected}
      className="debt-row"
      data-active={active || undefined}
      data-opened={opened || undefined}
      data-level={level}
      data-testid="debt-row"
      onClick={() => onOpen(credentialId)}
    >
      {/* By mouse; with the keyboard Space does it, and the list is one stop. */}
      <Table.Td className="debt-box" onClick={event => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={`${t('debt.column.select')}: ${label}`}
          checked={selected}
          onChange={() => onToggle(credentialId)}
          data-testid="debt-choose"
        />
      </Table.Td>
      <td className="debt-risk">
        <RiskWord level={level} />
      </td>
      <KeyCell entry={entry} />
      <AgeCell entry={entry} />
      <td className="debt-due">
        {dueOn ? dayText(dueOn, format) : <span className="quiet">{t('debt.dueUnknown')}</span>}
      </td>
      <td className="debt-expiry">
        {expiresOn ? dayText(expiresOn, format) : <span className="quiet">{t('debt.noEnd')}</span>}
      </td>
      <td
        className={use.kind === 'used' ? 'debt-used' : 'debt-used quiet'}
        title={use.kind === 'used' ? format.instant(use.at) : used}
      >
        {used}
      </td>
      <td className="ellipsis debt-owner" title={owner}>
        {owner.trim() || <span className="quiet">{t('debt.noOwner')}</span>}
      </td>
      <ReasonCell entry={entry} at={at} />
    </Table.Tr>
  )
})
DebtRow.displayName = 'DebtRow'
