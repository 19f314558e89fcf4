import { Button, Group, TextInput } from '@mantine/core'
import { IconFilter, IconKey, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyPanel } from '../../components/empty-panel'
import { useFormat } from '../../i18n/use-format'
import { useNavigation } from '../../stores/navigation-store'
import { startTour } from '../../stores/tour'
import { useFeedback } from '../feedback/use-feedback'
import { type CredentialEntry, filterEntries } from './credential-filter'
import { CredentialList } from './credential-list'
import { DeleteCredentialDialog } from './delete-credential-dialog'
import { useCredentialEntries } from './use-credential-entries'

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

/** The keys, to be found and used. */
export const CredentialView = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const openDialog = useNavigation(store => store.openDialog)
  const entries = useCredentialEntries()
  const [filter, setFilter] = useState('')
  const [deleting, setDeleting] = useState<CredentialEntry | null>(null)
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => filterEntries(entries, wanted), [entries, wanted])
  const total = format.number(entries.length)

  return (
    <section className="fill view" aria-label={t('credentials.title')}>
      <Group className="view-head" gap="md" wrap="nowrap">
        <TextInput
          className="view-filter"
          aria-label={t('credentials.filter')}
          placeholder={t('credentials.filterPlaceholder')}
          leftSection={<IconFilter size={15} aria-hidden />}
          value={filter}
          onChange={event => setFilter(event.currentTarget.value)}
          data-testid="credential-filter"
        />
        <span className="quiet view-count" aria-live="polite">
          {shown.length === entries.length
            ? t('credentials.count', { count: entries.length })
            : t('credentials.countOf', { shown: format.number(shown.length), total })}
        </span>
        <Button
          className="head-action"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => openDialog('add-credential')}
          data-testid="credential-add"
        >
          {t('credentials.add')}
        </Button>
      </Group>
      {shown.length > 0 && <CredentialList entries={shown} onDelete={setDeleting} />}
      {entries.length === 0 && <EmptyVault />}
      {entries.length > 0 && shown.length === 0 && (
        <EmptyPanel
          icon={IconSearchOff}
          title={t('credentials.noMatchTitle')}
          text={t('credentials.noMatchText', { filter: wanted })}
        >
          <Button variant="default" onClick={() => setFilter('')}>
            {t('credentials.clearFilter')}
          </Button>
        </EmptyPanel>
      )}
      {deleting && <DeleteCredentialDialog entry={deleting} onClose={() => setDeleting(null)} />}
    </section>
  )
}
