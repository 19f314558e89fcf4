import { Table } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'

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
}

/** Stands for the rows that are out of sight. */
const Spacer = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 ? (
    <tr aria-hidden className="virtual-spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  ) : null

/** A real table that draws only the rows in sight. */
export const VirtualTable = ({ count, rowHeight, rowKey, row, head, columns, label, testId }: VirtualTableProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: rowKey,
    overscan: 10
  })
  const items = virtualizer.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div ref={scroller} className="virtual-table" {...(testId ? { 'data-testid': testId } : {})}>
      <Table layout="fixed" stickyHeader aria-label={label} aria-rowcount={count + 1} withRowBorders>
        <Table.Thead>{head}</Table.Thead>
        <Table.Tbody>
          <Spacer height={before} columns={columns} />
          {items.map(item => row(item.index, item.index + 2))}
          <Spacer height={after} columns={columns} />
        </Table.Tbody>
      </Table>
    </div>
  )
}
