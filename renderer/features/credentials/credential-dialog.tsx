import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../stores/navigation-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { CredentialForm } from './credential-form'

/** Mounted only while it is open, so that closing it forgets everything typed into it. */
export const CredentialDialog = () => {
  const { t } = useTranslation()
  const { providers, chosenId } = useProviders()
  const { closeDialog, show } = useNavigation()
  const [providerId, setProviderId] = useState(chosenId)
  const provider = findProvider(providers, providerId) ?? providers[0]
  if (!provider) return null
  const title = providers.length === 1 ? `${t('credentialForm.title')} · ${provider.name}` : t('credentialForm.title')
  return (
    // A stray click must not throw away what was typed.
    <Modal
      opened
      onClose={closeDialog}
      closeOnClickOutside={false}
      title={title}
      size={520}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <CredentialForm
        providers={providers}
        provider={provider}
        onProvider={setProviderId}
        onSaved={() => show('vault')}
        onCancel={closeDialog}
      />
    </Modal>
  )
}
