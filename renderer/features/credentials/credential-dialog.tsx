import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { useNavigation } from '../../stores/navigation-store'
import { findProvider, useProviders } from '../../stores/provider-store'
import { CredentialForm } from './credential-form'
import { useSaved } from './use-saved'

/** Mounted only while it is open, so that closing it forgets everything typed into it. */
export const CredentialDialog = () => {
  const { t } = useTranslation()
  const { providers, chosenId } = useProviders()
  const { closeDialog, dialogStart } = useNavigation()
  const [providerId, setProviderId] = useState(dialogStart.providerId ?? chosenId)
  const saved = useSaved()
  const provider = findProvider(providers, providerId) ?? providers[0]
  if (!provider) return null
  const title = providers.length === 1 ? `${t('credentialForm.title')} · ${provider.name}` : t('credentialForm.title')
  const { draftId, environmentId } = dialogStart
  return (
    // A stray click must not throw away what was typed.
    <Modal
      opened
      onClose={closeDialog}
      closeOnClickOutside={false}
      title={title}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <CredentialForm
        key={provider.id}
        providers={providers}
        provider={provider}
        {...(environmentId ? { environmentId } : {})}
        {...(draftId ? { draftId } : {})}
        onProvider={setProviderId}
        onSaved={saved}
        onCancel={closeDialog}
      />
    </Modal>
  )
}
