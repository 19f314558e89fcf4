import { Table } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react'

/** Makes the table one stop of the Tab key, with an active row that the arrows move. */
interface Grid {
  ref: Ref<HTMLTableElement>
  /** The row that keys act on, from 0; -1 where there is none. */
  active: number
  /** The id that the row carries in the page. */
  rowId(index: number): string
  /** `extend`: Shift was held. */
  onMove(index: number, extend: boolean): void
  /** Keys that are not for moving. */
  onKeyDown(event: KeyboardEvent): void
  /** Several rows can be chosen at once. */
  multiple?: boolean
}

interface VirtualTableProps {
  count: number
  rowHeight: number
  rowKey: (index: number) => string
  /** A table row; it is given its place, the head being row 1. */
  row: (index: number, rowIndex: number) => ReactNode
  head: ReactNode
  columns: number
  label: string
  testId?: string
  grid?: Grid
}

/**
 * Stands for the rows that are out of sight. One cell: over all columns, it would bring back those that a narrow window
 * leaves out, and they take their part of the width.
 */
export const Spacer = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr aria-hidden className="virtual-spacer">
      <td style={{ height }} />
    </tr>
  ) : null

/** Where a key leads from a row; null for keys that do not move. */
export const rowReached = (key: string, active: number, count: number, page: number): number | null => {
  const steps: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1
  }
  const wanted = steps[key]
  return wanted === undefined ? null : Math.min(Math.max(wanted, 0), count - 1)
}

/** A real table that draws only the rows in sight. */
export const VirtualTable = (props: VirtualTableProps) => {
  const { count, rowHeight, rowKey, row, head, columns, label, testId, grid } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: rowKey,
    overscan: 10,
    // The head stays in sight and covers this much.
    scrollPaddingStart: rowHeight
  })
  const active = grid?.active ?? -1
  useEffect(() => {
    if (active >= 0 && active < count) virtualizer.scrollToIndex(active)
  }, [active, count, virtualizer])

  const items = virtualizer.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  const drawn = items.some(({ index }) => index === active)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!grid || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const wanted = rowReached(event.key, grid.active, count, page)
    if (wanted === null) grid.onKeyDown(event)
    else {
      event.preventDefault()
      grid.onMove(wanted, event.shiftKey)
    }
  }
  const gridProps = grid
    ? {
        ref: grid.ref,
        role: 'grid',
        tabIndex: 0,
        onKeyDown,
        ...(grid.multiple ? { 'aria-multiselectable': true } : {}),
        ...(drawn ? { 'aria-activedescendant': grid.rowId(active) } : {})
      }
    : {}
  return (
    <div ref={scroller} className="virtual-table" {...(testId ? { 'data-testid': testId } : {})}>
      <Table
        layout="fixed"
        stickyHeader
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns}
        withRowBorders
        {...gridProps}
      >
        <Table.Thead>{head}</Table.Thead>
        <Table.Tbody>
          <Spacer height={before} />
          {items.map(item => row(item.index, item.index + 2))}
          <Spacer height={after} />
        </Table.Tbody>
      </Table>
    </div>
  )
}
