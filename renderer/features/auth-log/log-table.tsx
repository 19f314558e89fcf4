import { Button, Table } from '@mantine/core'
import type { AuthLogEntry } from '@shared/schemas/auth-log'
import { IconArrowDown } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rowReached, Spacer } from '../../components/virtual-table'
import { type AuthLogFilter, useAuthLog } from '../../stores/auth-log-store'
import { LogRow } from './log-row'
import { useFollowing } from './use-following'

const rowHeight = 28
const columns = 6

const Head = () => {
  const { t } = useTranslation()
  return (
    <Table.Tr aria-rowindex={1}>
      <Table.Th className="log-time">{t('authLog.time')}</Table.Th>
      <Table.Th className="log-kind">{t('authLog.kind')}</Table.Th>
      <Table.Th>{t('authLog.details')}</Table.Th>
      <Table.Th className="log-credential">{t('authLog.credential')}</Table.Th>
      <Table.Th className="log-outcome">{t('authLog.outcome')}</Table.Th>
      <Table.Th className="log-duration">{t('authLog.duration')}</Table.Th>
    </Table.Tr>
  )
}

interface LogTableProps {
  lines: readonly AuthLogEntry[]
  /** What they were chosen by. */
  filter: AuthLogFilter
}

/** The lines, the newest at the bottom, drawn only as far as they are in sight; walked with the arrows. */
export const LogTable = ({ lines, filter }: LogTableProps) => {
  const { t } = useTranslation()
  const opened = useAuthLog(store => store.opened)
  const open = useAuthLog(store => store.open)
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<number | null>(opened)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The head stays in sight and covers this much.
    scrollPaddingStart: rowHeight
  })
  // After the virtualizer, which begins at the top.
  const { unseen, following, toEnd, stop, onScroll } = useFollowing(lines, filter, scroller, rowHeight)
  const place = lines.findIndex(({ sequence }) => sequence === chosen)
  const active = place === -1 ? lines.length - 1 : place
  const rowId = (index: number): string => `${id}-${lines[index]?.sequence ?? ''}`
  const openRow = useCallback(
    (sequence: number): void => {
      setChosen(sequence)
      open(sequence)
    },
    [open]
  )

  const moveTo = (index: number): void => {
    const sequence = lines[index]?.sequence ?? null
    setChosen(sequence)
    // With a line open, what is opened follows.
    if (opened !== null) open(sequence)
    if (index === lines.length - 1) toEnd()
    else {
      stop()
      virtualizer.scrollToIndex(index)
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const wanted = rowReached(event.key, active, lines.length, page)
    if (wanted !== null) moveTo(wanted)
    else if (event.key === 'Enter' || event.key === ' ') openRow(lines[active]?.sequence ?? -1)
    else if (event.key === 'Escape' && opened !== null) open(null)
    else return
    event.preventDefault()
  }

  const items = virtualizer.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  const drawn = items.some(({ index }) => index === active)
  return (
    <div className="fill log-lines">
      {/* Nothing is read out by itself: a burst of lines would drown everything else. */}
      <div ref={scroller} className="virtual-table" aria-live="off" onScroll={onScroll} data-testid="auth-log-lines">
        <Table
          layout="fixed"
          stickyHeader
          withRowBorders={false}
          role="grid"
          tabIndex={0}
          aria-label={t('authLog.lines')}
          aria-rowcount={lines.length + 1}
          aria-colcount={columns}
          onKeyDown={onKeyDown}
          data-following={following}
          data-testid="auth-log-table"
          {...(drawn ? { 'aria-activedescendant': rowId(active) } : {})}
        >
          <Table.Thead>
            <Head />
          </Table.Thead>
          <Table.Tbody>
            {/* Some columns are not shown in a narrow list: it spans none. */}
            <Spacer height={before} />
            {items.map(({ index }) => {
              const entry = lines[index]
              return (
                entry && (
                  <LogRow
                    key={entry.sequence}
                    entry={entry}
                    id={rowId(index)}
                    rowIndex={index + 2}
                    active={index === active}
                    opened={entry.sequence === opened}
                    onOpen={openRow}
                  />
                )
              )
            })}
            <Spacer height={after} />
          </Table.Tbody>
        </Table>
      </div>
      {!following && (
        <Button
          className="log-newest"
          variant="default"
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => {
            setChosen(null)
            toEnd()
          }}
          data-testid="auth-log-newest"
        >
          {unseen > 0 ? t('authLog.unseen', { count: unseen }) : t('authLog.newest')}
        </Button>
      )}
    </div>
  )
}
