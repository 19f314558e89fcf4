import { useHistory } from '../../stores/history-store'
import { useNavigation } from '../../stores/navigation-store'

/** Shows a stored exchange in the history. */
export const openExchange = (id: string): void => {
  useNavigation.getState().show('history')
  void useHistory.getState().open(id)
}
