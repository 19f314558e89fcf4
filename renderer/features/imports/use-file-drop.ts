import { useEffect, useState } from 'react'
import { useImport } from '../../stores/import-store'
import { useNavigation } from '../../stores/navigation-store'
import { usePasted } from '../../stores/pasted-store'
import { useWhichKey } from '../../stores/which-key-store'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Files that hold calls, by their names; every other one is taken for a list of keys. */
const holdsCalls = /\.(har|log|txt|http)$/i

/** To the dialog that is open, else to the one that such a file is for. */
const takeFile = (file: File): void => {
  const { dialog, openDialog } = useNavigation.getState()
  if (dialog === 'which-key') return void useWhichKey.getState().drop(file)
  if (dialog === 'explain' || holdsCalls.test(file.name)) {
    if (usePasted.getState().drop(file)) openDialog('explain')
    return
  }
  if (useImport.getState().drop(file)) openDialog('import')
}

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
      takeFile(file)
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
