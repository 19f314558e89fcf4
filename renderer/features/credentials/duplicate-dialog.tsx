import { Modal, Stack, Text } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { useTranslation } from 'react-i18next'
import { FocusReturn } from '../../components/focus-return'
import { findProvider, useProviders } from '../../stores/provider-store'
import { CredentialForm } from './credential-form'
import { keyOf } from './key-values'
import { useSaved } from './use-saved'

interface DuplicateDialogProps {
  credential: CredentialSummary
  onClose(): void
}

/** The same key at another place: everything but the place and the secret is taken over. */
export const DuplicateDialog = ({ credential, onClose }: DuplicateDialogProps) => {
  const { t } = useTranslation()
  const providers = useProviders(store => store.providers)
  const saved = useSaved()
  const provider = findProvider(providers, credential.providerId)
  if (!provider) return null
  const initial = keyOf(credential)
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('credentialForm.duplicateTitle', { label: credential.label })}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <FocusReturn />
      <Stack gap="md">
        <Text className="quiet">{t('credentialForm.duplicateText')}</Text>
        <CredentialForm
          providers={[provider]}
          provider={provider}
          // When a key was issued belongs to that key.
          initial={{ ...initial, details: { ...initial.details, issuedOn: null, expiresOn: null } }}
          onProvider={() => undefined}
          onSaved={saved}
          onCancel={onClose}
        />
      </Stack>
    </Modal>
  )
}
