import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef } from 'react'

/** Escape, where it is not meant for a dialog: that one is gone by the time that the key arrives anywhere else. */
export const useEscape = (act: () => void): void => {
  const inDialog = useRef(false)
  useEffect(() => {
    const note = (): void => {
      inDialog.current = document.querySelector('[role="dialog"]') !== null
    }
    window.addEventListener('keydown', note, true)
    return () => window.removeEventListener('keydown', note, true)
  }, [])
  useHotkeys([['Escape', () => !inDialog.current && act()]])
}
