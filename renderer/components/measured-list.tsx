import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'

interface MeasuredListProps {
  count: number
  /** About how high a row is, in pixels; it is measured when it is drawn. */
  rowHeight: number
  rowKey: (index: number) => string
  row: (index: number) => ReactNode
  label: string
  testId?: string
}

/** Up to here all rows are drawn, and the page scrolls. */
const mostDrawn = 60

const Scrolled = ({ count, rowHeight, rowKey, row, label, testId }: MeasuredListProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: rowKey,
    overscan: 6
  })
  return (
    <div ref={scroller} className="measured-list" {...(testId ? { 'data-testid': testId } : {})}>
      <ul aria-label={label} className="virtual-list-inside" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(item => (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-posinset={item.index + 1}
            aria-setsize={count}
            className="virtual-list-row"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {row(item.index)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Rows as high as what is in them. A short list is simply there; of a long one only the rows in sight are drawn. */
export const MeasuredList = (props: MeasuredListProps) => {
  const { count, rowKey, row, label, testId } = props
  if (count > mostDrawn) return <Scrolled {...props} />
  return (
    <ul aria-label={label} className="measured-rows" {...(testId ? { 'data-testid': testId } : {})}>
      {Array.from({ length: count }, (_, index) => (
        <li key={rowKey(index)}>{row(index)}</li>
      ))}
    </ul>
  )
}
