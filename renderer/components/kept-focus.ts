import { useEffect } from 'react'

/**
 * A button that is busy is disabled, and with that it loses the focus: whoever uses the keyboard would begin anew at the
 * top of the page. It has the focus again when it is done, unless that has gone elsewhere meanwhile.
 */
export const useKeptFocus = (): void => {
  useEffect(() => {
    let last: EventTarget | null = null
    let left: HTMLButtonElement | null = null
    const note = ({ target }: FocusEvent): void => {
      last = target
    }
    const isFree = (): boolean => document.activeElement === null || document.activeElement === document.body
    const observer = new MutationObserver(changes => {
      for (const { target } of changes) {
        if (!(target instanceof HTMLButtonElement)) continue
        // The focus may be taken away before or after this, and no event tells it.
        if (target.disabled && target === last && (isFree() || document.activeElement === target)) left = target
        if (target.disabled || target !== left) continue
        left = null
        if (isFree()) target.focus({ preventScroll: true })
      }
    })
    document.addEventListener('focusin', note)
    observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['disabled'] })
    return () => {
      document.removeEventListener('focusin', note)
      observer.disconnect()
    }
  }, [])
}
