import { Group, Select, Table } from '@mantine/core'
import type { WorklistItem } from '@shared/schemas/worklist'
import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VirtualTable } from '../../components/virtual-table'
import { useFormat } from '../../i18n/use-format'
import { useCredentials } from '../../stores/credential-store'
import { useEnvironments } from '../../stores/environment-store'
import { useNavigation } from '../../stores/navigation-store'
import { ItemRow } from './item-row'
import { SaveOutcome } from './save-outcome'
import { useHasRotation } from './use-has-rotation'
import { filterItems, type ItemFilter, itemFilters } from './worklist-facts'

const rowHeight = 44
const columns = 5

const Head = () => {
  const { t } = useTranslation()
  return (
    <Table.Tr aria-rowindex={1}>
      <Table.Th className="worklist-place">{t('worklists.items.place')}</Table.Th>
      <Table.Th>{t('worklists.items.key')}</Table.Th>
      <Table.Th className="worklist-state">{t('worklists.items.state')}</Table.Th>
      <Table.Th className="worklist-why">{t('worklists.items.why')}</Table.Th>
      <Table.Th className="worklist-open">{t('worklists.items.rotation')}</Table.Th>
    </Table.Tr>
  )
}

/** Only what there is can be asked for; what is shown stays among the choices. */
const useFilterOptions = (items: readonly WorklistItem[], shown: ItemFilter) => {
  const { t } = useTranslation()
  const format = useFormat()
  return itemFilters.flatMap(value => {
    const total = filterItems(items, value).length
    if (total === 0 && value !== shown) return []
    return [{ value, label: t(`worklists.filters.${value}`, { total: format.number(total) }) }]
  })
}

/** Environments by key, as far as the vault still knows the key. */
const useEnvironmentOf = () => {
  const credentials = useCredentials(store => store.credentials)
  const environments = useEnvironments(store => store.environments)
  return useMemo(() => {
    const byId = new Map(environments.map(one => [one.id, one]))
    return new Map(credentials.map(({ id, environmentId }) => [id, byId.get(environmentId)]))
  }, [credentials, environments])
}

const openRotation = (rotationId: string): void => useNavigation.getState().showRotation('rotations', rotationId)

/** The keys in the order of their turn, walked with the arrows; Enter opens the rotation of one. */
export const ItemTable = ({ worklistId, items }: { worklistId: string; items: readonly WorklistItem[] }) => {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<ItemFilter>('all')
  const [active, setActive] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  const id = useId()
  const options = useFilterOptions(items, filter)
  const environmentOf = useEnvironmentOf()
  const hasRotation = useHasRotation()
  const shown = useMemo(() => filterItems(items, filter), [items, filter])
  const rowId = useCallback((index: number): string => `${id}-${shown[index]?.place ?? ''}`, [id, shown])
  const place = Math.min(active, Math.max(0, shown.length - 1))

  const press = (event: KeyboardEvent): void => {
    const rotationId = shown[place]?.item.rotationId ?? null
    if (event.key !== 'Enter' || rotationId === null || !hasRotation(rotationId)) return
    event.preventDefault()
    openRotation(rotationId)
  }
  return (
    <div className="worklist-items">
      <Group gap="sm" className="worklist-filter">
        <Select
          size="xs"
          aria-label={t('worklists.items.filter')}
          data={options}
          value={filter}
          onChange={value => setFilter(itemFilters.find(one => one === value) ?? 'all')}
          data-testid="worklist-filter"
        />
        <SaveOutcome id={worklistId} />
      </Group>
      {shown.length === 0 && <p className="quiet worklist-none">{t('worklists.items.none')}</p>}
      <VirtualTable
        testId="worklist-items"
        label={t('worklists.items.label')}
        count={shown.length}
        columns={columns}
        rowHeight={rowHeight}
        rowKey={index => String(shown[index]?.place ?? index)}
        head={<Head />}
        grid={{ ref: table, active: place, rowId, onMove: setActive, onKeyDown: press }}
        row={(index, rowIndex) => {
          const placed = shown[index]
          if (!placed) return null
          const { credentialId, rotationId } = placed.item
          return (
            <ItemRow
              key={placed.place}
              id={rowId(index)}
              placed={placed}
              environment={environmentOf.get(credentialId)}
              rowIndex={rowIndex}
              active={index === place}
              onOpen={hasRotation(rotationId) ? openRotation : null}
            />
          )
        }}
      />
    </div>
  )
}
