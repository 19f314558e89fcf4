import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconFileSearch, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { VirtualList } from '../../components/virtual-list'
import { useFormat } from '../../i18n/use-format'
import { type PurposeFilter, useHistory } from '../../stores/history-store'
import { useNavigation } from '../../stores/navigation-store'
import { HistoryItem } from './history-item'
import { groupByDay, type HistoryRow, ofPurpose } from './history-rows'

const purposes: readonly PurposeFilter[] = ['all', 'request', 'token', 'test']

const dayHeight = 30
const itemHeight = 48

export const HistoryList = ({ onClear }: { onClear(): void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { exchanges, more, loading, openId, purpose, filter, open, loadMore } = useHistory()
  const rows = useMemo(() => groupByDay(ofPurpose(exchanges, purpose)), [exchanges, purpose])
  const openDialog = useNavigation(store => store.openDialog)
  const now = new Date()

  const draw = (row: HistoryRow | undefined) => {
    if (!row) return null
    if (row.kind === 'exchange') {
      return <HistoryItem exchange={row.exchange} chosen={row.exchange.id === openId} onOpen={open} />
    }
    return <div className="history-day">{format.day(row.iso, now)}</div>
  }
  return (
    <div className="fill history-list">
      <div className="history-filter">
        <SegmentedControl
          fullWidth
          aria-label={t('history.show')}
          data={purposes.map(value => ({ value, label: t(`history.purpose.${value}`) }))}
          value={purpose}
          onChange={filter}
          data-testid="history-purpose"
        />
      </div>
      {rows.length === 0 && <p className="quiet part-note history-none">{t('history.noneOfPurpose')}</p>}
      <VirtualList
        label={t('history.list')}
        testId="history-list"
        count={rows.length}
        rowHeight={index => (rows[index]?.kind === 'day' ? dayHeight : itemHeight)}
        rowKey={index => rows[index]?.key ?? String(index)}
        row={index => draw(rows[index])}
      />
      <Group className="list-foot" gap="sm">
        {more && (
          <Button variant="default" loading={loading} onClick={loadMore} data-testid="history-more">
            {t('common.loadMore')}
          </Button>
        )}
        <Button
          className="push-end"
          variant="subtle"
          leftSection={<IconFileSearch size={14} aria-hidden />}
          onClick={() => openDialog('explain')}
          data-testid="history-explain"
        >
          {t('pasted.open')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={onClear}
          data-testid="history-clear"
        >
          {t('history.clear')}
        </Button>
      </Group>
    </div>
  )
}
