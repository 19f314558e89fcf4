import { useEffect, useState } from 'react'
import { useImport } from '../../stores/import-store'
import { useNavigation } from '../../stores/navigation-store'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Takes a file that is dropped anywhere on the window; true while one is held above it. */
export const useFileDrop = (enabled: boolean): boolean => {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!enabled) return
    const hold = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      // Between two parts of the page it only seems to leave.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      if (useImport.getState().drop(file)) useNavigation.getState().openDialog('import')
    }
    window.addEventListener('dragover', hold)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      setOver(false)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [enabled])
  return over
}
