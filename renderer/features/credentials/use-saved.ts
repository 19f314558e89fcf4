import type { CredentialSummary } from '@shared/schemas/credential'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { useKeyTests } from '../../stores/key-test-store'
import { useNavigation } from '../../stores/navigation-store'
import { useVaultView } from '../../stores/vault-view-store'
import { useFeedback } from '../feedback/use-feedback'

/** Asks the provider whether it takes a key, and says so when it is known. */
export const useKeyTest = (): ((credential: CredentialSummary) => Promise<void>) => {
  const { t } = useTranslation()
  const announce = useAnnouncement(store => store.announce)
  return async ({ id, label }) => {
    const result = await useKeyTests.getState().run(id)
    if (!result?.ok) return
    const { outcome, reason } = result.value
    announce(`${label}: ${t(`keyTest.outcome.${outcome}`)}. ${t(`keyTest.reason.${reason}`)}`)
  }
}

/** After a save: the key is shown, and tested at once. */
export const useSaved = (): ((credential: CredentialSummary) => void) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const test = useKeyTest()
  return credential => {
    const { id, label, fingerprint, temporary } = credential
    success(t(temporary ? 'credentials.savedTemporary' : 'credentials.saved', { label, fingerprint }))
    useNavigation.getState().show('vault')
    useVaultView.setState({ selectedId: id, dialog: null })
    void test(credential)
  }
}
