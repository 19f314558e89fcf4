import { useHotkeys } from '@mantine/hooks'
import { useDraft } from '../../stores/draft-store'
import { useNavigation } from '../../stores/navigation-store'
import { useVault } from '../../stores/vault-store'

/** The bindings that work everywhere. Send and Find belong to the views that have them. */
export const useShortcuts = (): void => {
  const { show, openDialog } = useNavigation()
  const vaultIsOpen = useVault(store => store.state.status === 'open')
  const whenOpen = (action: () => void) => () => {
    if (vaultIsOpen) action()
  }
  const newRequest = (): void => {
    useDraft.getState().reset()
    show('requests', 'url')
  }
  useHotkeys(
    [
      ['mod+N', whenOpen(newRequest)],
      ['mod+L', whenOpen(() => show('requests', 'url'))],
      ['mod+shift+H', whenOpen(() => show('history'))],
      ['mod+,', () => openDialog('settings')],
      // Where the slash is depends on the keyboard: with shift it comes as `?` on some, as `/` on others.
      ['mod+shift+/', () => openDialog('shortcuts')],
      ['mod+shift+?', () => openDialog('shortcuts')]
    ],
    [],
    true
  )
}
