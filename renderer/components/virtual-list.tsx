import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'

interface VirtualListProps {
  count: number
  rowHeight: (index: number) => number
  rowKey: (index: number) => string
  row: (index: number) => ReactNode
  label: string
  testId?: string
}

/** Draws only the rows in sight, so that ten thousand are as quick as ten. */
export const VirtualList = ({ count, rowHeight, rowKey, row, label, testId }: VirtualListProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey: rowKey,
    overscan: 8
  })
  return (
    <div ref={scroller} className="virtual-list" {...(testId ? { 'data-testid': testId } : {})}>
      <ul aria-label={label} className="virtual-list-inside" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(item => (
          <li
            key={item.key}
            aria-posinset={item.index + 1}
            aria-setsize={count}
            className="virtual-list-row"
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
          >
            {row(item.index)}
          </li>
        ))}
      </ul>
    </div>
  )
}
