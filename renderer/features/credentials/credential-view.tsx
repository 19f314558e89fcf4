import { Button } from '@mantine/core'
import { useHotkeys, useMediaQuery } from '@mantine/hooks'
import { IconKey, IconSearchOff } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { startTour } from '../../stores/tour'
import { useVaultView } from '../../stores/vault-view-store'
import { useFeedback } from '../feedback/use-feedback'
import { CredentialDetails } from './credential-details'
import {
  type CredentialFilter,
  countChoices,
  filterEntries,
  noFilter,
  type SortOrder,
  sortEntries
} from './credential-filter'
import { CredentialList } from './credential-list'
import { FilterRow } from './filter-row'
import { KeyDialogs } from './key-dialogs'
import { useCredentialEntries } from './use-credential-entries'
import { useEscape } from './use-escape'
import { VaultToolbar } from './vault-toolbar'

/** Below this the details stand in the place of the list. */
const wideWindow = '(min-width: 75em)'

const EmptyVault = () => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  return (
    <EmptyPanel icon={IconKey} title={t('credentials.emptyTitle')} text={t('credentials.emptyText')}>
      <Button variant="default" onClick={async () => unwrap(await startTour())} data-testid="try-sandbox">
        {t('firstRun.sandboxAction')}
      </Button>
    </EmptyPanel>
  )
}

/** The keys, to be found, looked at and used. */
export const CredentialView = () => {
  const { t } = useTranslation()
  const entries = useCredentialEntries()
  const { selectedId, select } = useVaultView()
  const wide = useMediaQuery(wideWindow, true, { getInitialValueInEffect: false })
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLTableElement>(null)
  const [filter, setFilter] = useState<CredentialFilter>(noFilter)
  const [order, setOrder] = useState<SortOrder>('label')
  const [filtersOpen, setFiltersOpen] = useState(false)
  const wanted = useDeferredValue(filter)
  const sorted = useMemo(() => sortEntries(entries, order), [entries, order])
  const shown = useMemo(() => filterEntries(sorted, wanted), [sorted, wanted])
  const selected = entries.find(({ credential }) => credential.id === selectedId)
  const isEmpty = entries.length === 0

  const close = (): void => {
    select(null)
    // In a narrow window the list comes back only now.
    requestAnimationFrame(() => list.current?.focus())
  }
  useHotkeys([['/', () => search.current?.focus()]])
  useEscape(() => selected && close())
  // A key that is gone has no details.
  useEffect(() => {
    if (selectedId !== null && !selected) select(null)
  }, [selectedId, selected, select])

  const change = (part: Partial<CredentialFilter>): void => setFilter({ ...filter, ...part })
  const details = selected && <CredentialDetails key={selected.credential.id} entry={selected} onClose={close} />
  if (details && !wide) {
    return (
      <section className="fill view" aria-label={t('credentials.title')}>
        {details}
        <KeyDialogs />
      </section>
    )
  }
  return (
    <section className="fill view" aria-label={t('credentials.title')}>
      <VaultToolbar
        words={filter.words}
        shown={shown.length}
        total={entries.length}
        choices={countChoices(filter)}
        filtersOpen={filtersOpen}
        search={search}
        onWords={words => change({ words })}
        onFilters={() => setFiltersOpen(!filtersOpen)}
        onDown={() => list.current?.focus()}
      />
      {filtersOpen && <FilterRow filter={filter} order={order} onFilter={change} onOrder={setOrder} />}
      <div className="vault-split">
        <div className="fill vault-list">
          {shown.length > 0 && <CredentialList entries={shown} ref={list} />}
          {isEmpty && <EmptyVault />}
          {!isEmpty && shown.length === 0 && (
            <EmptyPanel icon={IconSearchOff} title={t('credentials.noMatchTitle')} text={t('credentials.noMatchText')}>
              <Button variant="default" onClick={() => setFilter(noFilter)}>
                {t('credentials.clearFilter')}
              </Button>
            </EmptyPanel>
          )}
        </div>
        {details}
      </div>
      <KeyDialogs />
    </section>
  )
}
