import { useNavigation } from '../../stores/navigation-store'
import { activeTab, useTabs } from '../../stores/tabs-store'
import { useCommand } from '../frame/use-command'
import { useSessionPlaces } from './session-places'

/** Logs in where the open request goes, else where there is only one place to log in; between several one chooses. */
export const useSessionCommands = (enabled: boolean): void => {
  const { showAccess, openDialog } = useNavigation.getState()
  const places = useSessionPlaces()
  const logIn = (): void => {
    const { environmentId } = activeTab(useTabs.getState()).draft
    const [only, ...others] = places
    const place =
      places.find(({ environment }) => environment.id === environmentId) ?? (others.length === 0 ? only : undefined)
    if (!place || place.session.status === 'active') showAccess('sessions', place?.environment.id)
    else openDialog('log-in', { environmentId: place.environment.id })
  }
  useCommand('logIn', logIn, enabled && places.length > 0)
  useCommand('sessions', () => showAccess('sessions'), enabled)
}
