import { useEffect, useState } from 'react'

const give = (element: Element | null): void => {
  // What had the focus may be gone, as an item of a menu is; then the content takes it.
  const target = element?.isConnected ? element : document.getElementById('content')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

/**
 * Put into a dialog that is unmounted to close it: whatever had the focus before has it again afterwards. A dialog
 * that leads elsewhere has moved the focus by then, and keeps it.
 */
export const FocusReturn = () => {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        const now = document.activeElement
        if (now === null || now === document.body) give(before)
      })
    },
    [before]
  )
  return null
}
