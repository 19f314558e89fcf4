import { useNavigation } from '../../stores/navigation-store'
import { useDraft } from '../../stores/tabs-store'
import { useTokens } from '../../stores/token-store'
import { useFeedback } from '../feedback/use-feedback'
import { useCommand } from '../frame/use-command'

/** To the tokens, and a new one for the key that the request in the editor goes with. */
export const useTokenCommands = (enabled: boolean): void => {
  const { unwrap } = useFeedback()
  const { credentialId } = useDraft()
  const exchanged = useTokens(store => credentialId !== null && credentialId in store.tokens)
  useCommand('tokens', () => useNavigation.getState().showAccess('tokens'), enabled)
  useCommand(
    'refreshToken',
    async () => {
      if (credentialId !== null) unwrap(await useTokens.getState().refresh(credentialId))
    },
    enabled && exchanged
  )
}
