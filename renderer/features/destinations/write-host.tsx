import { useDestinations } from '../../stores/destination-store'
import { WriteDialog } from './write-dialog'

/** The one place of the window where the dialog of a write stands: what opened it may be gone before it is. */
export const WriteHost = () => {
  const asked = useDestinations(store => store.asked)
  return asked && <WriteDialog key={asked.ids.join(' ')} asked={asked} />
}
