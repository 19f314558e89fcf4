import { Group, MultiSelect, Switch, TextInput } from '@mantine/core'
import type { DebtEntry } from '@shared/schemas/debt'
import { IconSearch } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebt } from '../../stores/debt-store'
import { ownersOf, placesOf, riskLevels } from './debt-filter'
import { reasonCodes } from './debt-words'

interface ChoiceProps {
  name: string
  data: readonly { value: string; label: string }[]
  value: readonly string[]
  onChange(value: string[]): void
  testId: string
}

const Choice = ({ name, data, value, onChange, testId }: ChoiceProps) => (
  <MultiSelect
    className="debt-choice"
    aria-label={name}
    placeholder={value.length === 0 ? name : ''}
    data={[...data]}
    value={[...value]}
    onChange={onChange}
    clearable
    searchable={data.length > 10}
    limit={200}
    data-testid={testId}
  />
)

/** An owner's name may be empty, which a choice cannot be. */
const nobody = '\u0000'

/** What the list is narrowed to. */
export const FilterRow = memo(({ entries }: { entries: readonly DebtEntry[] }) => {
  const { t } = useTranslation()
  const filter = useDebt(store => store.filter)
  const narrow = useDebt(store => store.narrow)
  const places = useMemo(() => placesOf(entries), [entries])
  const owners = useMemo(() => ownersOf(entries), [entries])
  return (
    <Group className="debt-filter" gap="xs">
      <TextInput
        className="debt-search"
        aria-label={t('debt.filter.words')}
        placeholder={t('debt.filter.wordsPlaceholder')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.words}
        onChange={event => narrow({ words: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key !== 'Escape' || filter.words === '') return
          event.preventDefault()
          narrow({ words: '' })
        }}
        spellCheck={false}
        data-testid="debt-search"
      />
      <Choice
        name={t('debt.filter.levels')}
        data={riskLevels.map(value => ({ value, label: t(`debt.level.${value}`) }))}
        value={filter.levels}
        onChange={chosen => narrow({ levels: riskLevels.filter(level => chosen.includes(level)) })}
        testId="debt-filter-risk"
      />
      <Choice
        name={t('debt.filter.places')}
        data={places}
        value={filter.environmentIds}
        onChange={environmentIds => narrow({ environmentIds })}
        testId="debt-filter-environment"
      />
      <Choice
        name={t('debt.filter.owners')}
        data={owners.map(({ value }) => ({ value: value || nobody, label: value || t('debt.filter.nobody') }))}
        value={filter.owners.map(owner => owner || nobody)}
        onChange={chosen => narrow({ owners: chosen.map(owner => (owner === nobody ? '' : owner)) })}
        testId="debt-filter-owner"
      />
      <Choice
        name={t('debt.filter.reasons')}
        data={reasonCodes.map(value => ({ value, label: t(`debt.reasonName.${value}`) }))}
        value={filter.reasons}
        onChange={chosen => narrow({ reasons: reasonCodes.filter(code => chosen.includes(code)) })}
        testId="debt-filter-reason"
      />
      <Switch
        label={t('debt.filter.asleep')}
        checked={filter.asleep}
        onChange={event => narrow({ asleep: event.currentTarget.checked })}
        data-testid="debt-filter-asleep"
      />
    </Group>
  )
})
FilterRow.displayName = 'FilterRow'
