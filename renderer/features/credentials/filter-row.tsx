import { Group, Select } from '@mantine/core'
import type { CredentialState } from '@shared/schemas/credential'
import { useTranslation } from 'react-i18next'
import { useCredentials } from '../../stores/credential-store'
import { useEnvironments } from '../../stores/environment-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { type CredentialFilter, type SortOrder, sortOrders } from './credential-filter'
import { useKnownTags } from './known-tags'

const states: readonly CredentialState[] = ['ready', 'unchecked', 'missing', 'mismatch', 'unreadable', 'saving']

interface ChoiceProps {
  name: string
  any: string
  data: { value: string; label: string }[]
  value: string | null
  onChange(value: string | null): void
  testId: string
}

/** One choice, small; empty is anything. */
const Choice = ({ name, any, data, value, onChange, testId }: ChoiceProps) => (
  <Select
    className="filter-choice"
    size="xs"
    aria-label={name}
    placeholder={any}
    data={data}
    value={value}
    onChange={onChange}
    clearable
    allowDeselect
    searchable={data.length > 10}
    limit={200}
    data-active={value !== null || undefined}
    data-testid={testId}
  />
)

interface FilterRowProps {
  filter: CredentialFilter
  order: SortOrder
  onFilter(change: Partial<CredentialFilter>): void
  onOrder(order: SortOrder): void
}

/** What the list is narrowed to beside the words, and how it is sorted. */
export const FilterRow = ({ filter, order, onFilter, onOrder }: FilterRowProps) => {
  const { t } = useTranslation()
  const credentials = useCredentials(store => store.credentials)
  const environments = useEnvironments(store => store.environments)
  const providers = useProviders(store => store.providers)
  const tags = useKnownTags()
  const usedProviders = [...new Set(credentials.map(({ providerId }) => providerId))]
  const orderWords = {
    label: t('credentials.sortLabel'),
    created: t('credentials.sortCreated'),
    expires: t('credentials.sortExpires')
  }
  return (
    <Group className="filter-row" gap="sm" data-testid="filter-row">
      <Choice
        name={t('credentials.provider')}
        any={t('credentials.anyProvider')}
        data={usedProviders.map(id => ({ value: id, label: findProvider(providers, id)?.name ?? id }))}
        value={filter.providerId}
        onChange={providerId => onFilter({ providerId })}
        testId="filter-provider"
      />
      <Choice
        name={t('credentials.environment')}
        any={t('credentials.anyEnvironment')}
        data={environments.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.environmentId}
        onChange={environmentId => onFilter({ environmentId })}
        testId="filter-environment"
      />
      {tags.length > 0 && (
        <Choice
          name={t('credentials.tag')}
          any={t('credentials.anyTag')}
          data={tags.map(tag => ({ value: tag, label: tag }))}
          value={filter.tag}
          onChange={tag => onFilter({ tag })}
          testId="filter-tag"
        />
      )}
      <Choice
        name={t('credentials.state')}
        any={t('credentials.anyState')}
        data={states.map(state => ({ value: state, label: t(`credentialState.${state}`) }))}
        value={filter.state}
        onChange={state => onFilter({ state: states.find(one => one === state) ?? null })}
        testId="filter-state"
      />
      <Select
        className="filter-choice push-end"
        size="xs"
        aria-label={t('credentials.sort')}
        data={sortOrders.map(one => ({ value: one, label: orderWords[one] }))}
        value={order}
        onChange={chosen => onOrder(sortOrders.find(one => one === chosen) ?? 'label')}
        data-testid="sort-order"
      />
    </Group>
  )
}
