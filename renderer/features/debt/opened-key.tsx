import { ActionIcon, Group, Title } from '@mantine/core'
import type { DebtEntry } from '@shared/schemas/debt'
import { IconAlertTriangle, IconX, IconZzz } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../components/mark'
import { useFormat } from '../../i18n/use-format'
import { snoozeRuns } from '../../stores/debt-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { ageText, dayText } from './debt-words'
import { KeyActions } from './key-actions'
import { ReasonTable } from './reason-table'
import { RiskWord } from './risk-word'

interface OpenedKeyProps {
  entry: DebtEntry
  at: string
  onClose(): void
}

/** How old it is against what was agreed, and what the provider has told. */
const Facts = ({ entry, at }: Pick<OpenedKeyProps, 'entry' | 'at'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { age, maxAgeDays, environmentId, observedAt, snooze } = entry
  const environment = useEnvironments(store => findEnvironment(store.environments, environmentId))
  const provider = useProviders(store => findProvider(store.providers, environment?.providerId ?? null))
  const asked = observedAt
    ? t('debt.details.observed', { moment: format.moment(observedAt) })
    : provider && !provider.scopedKeys
      ? t('debt.details.cannotAsk', { provider: provider.name })
      : t('debt.details.notObserved')
  const issued =
    age.kind === 'known'
      ? t('debt.details.issued', { date: dayText(age.since, format) })
      : `${t('debt.column.age')}: ${ageText(age, t)}`
  return (
    <>
      <p className="quiet debt-facts" data-testid="debt-facts">
        {`${issued}. ${t('debt.age.policy', { count: maxAgeDays })}. ${asked}`}
      </p>
      {snooze && snoozeRuns(entry, at) && (
        <p className="debt-facts debt-asleep" data-testid="debt-snoozed">
          <IconZzz size={14} aria-hidden />{' '}
          {t('debt.asleepWhy', { date: dayText(snooze.until, format), reason: snooze.reason })}
        </p>
      )}
    </>
  )
}

/** All that is owed to one key, why it counts, and what to do about it. */
export const OpenedKey = ({ entry, at, onClose }: OpenedKeyProps) => {
  const { t } = useTranslation()
  const titleId = useId()
  const { label, environmentName, production, level } = entry
  return (
    <section className="fill debt-opened" aria-labelledby={titleId} data-testid="debt-opened">
      <Group className="debt-opened-head" gap="sm" wrap="nowrap">
        <div className="debt-opened-name">
          <Title order={2} size="h4" id={titleId} className="ellipsis" title={label}>
            {label}
          </Title>
          <RiskWord level={level} />
          <span className="quiet ellipsis">{environmentName}</span>
          {production && (
            <Mark tone="warn" icon={IconAlertTriangle}>
              {t('environment.production')}
            </Mark>
          )}
        </div>
        <ActionIcon
          aria-label={t('debt.details.close')}
          title={t('debt.details.close')}
          onClick={onClose}
          data-testid="debt-close"
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {/* What only has to be read must be scrolled with the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text is reached by the keyboard this way only */}
      <section className="scroll debt-opened-text" tabIndex={0} aria-label={t('debt.details.label', { label })}>
        <KeyActions entry={entry} at={at} />
        <Facts entry={entry} at={at} />
        <ReasonTable entry={entry} />
      </section>
    </section>
  )
}
