import { Text } from '@mantine/core'
import type { AppError } from '@shared/errors'
import type { ScopedKey, ScopedKeyEntry } from '@shared/schemas/scoped-key'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { useFormat } from '../../i18n/use-format'
import { findCredential, useCredentials } from '../../stores/credential-store'
import { useScopedKeys } from '../../stores/scoped-key-store'
import { useFeedback } from '../feedback/use-feedback'
import type { KeyPlace } from './key-place'
import { wordOf } from './key-words'
import { ProblemNotice } from './problem-notice'

interface RevokeDialogProps {
  scopedKey: ScopedKey | ScopedKeyEntry
  place: KeyPlace
  /** The keys here that were this one. */
  onRevoked(credentialIds: readonly string[]): void
  onClose(): void
}

/** What stops working with it. */
const Consequences = ({ scopedKey }: Pick<RevokeDialogProps, 'scopedKey'>) => {
  const { t } = useTranslation()
  const format = useFormat()
  const credentials = useCredentials(store => store.credentials)
  const link = 'link' in scopedKey ? scopedKey.link : null
  const credential = link?.kind === 'linked' ? findCredential(credentials, link.credentialId) : undefined
  const { lastUsedAt } = scopedKey
  return (
    <ul className="consequences">
      {credential && (
        <li>{t('scopedKeys.revoking.linked', { label: credential.label, fingerprint: credential.fingerprint })}</li>
      )}
      {link?.kind === 'ambiguous' && <li>{t('scopedKeys.revoking.ambiguous')}</li>}
      {link?.kind === 'none' && <li>{t('scopedKeys.revoking.elsewhere')}</li>}
      <li>
        {lastUsedAt
          ? t('scopedKeys.revoking.used', {
              distance: format.distance(lastUsedAt, Date.now()),
              time: format.instant(lastUsedAt)
            })
          : t('scopedKeys.revoking.neverUsed')}
      </li>
    </ul>
  )
}

/** Takes a key back at the provider, once its name has been typed. */
export const RevokeDialog = ({ scopedKey, place, onRevoked, onClose }: RevokeDialogProps) => {
  const { t } = useTranslation()
  const { success } = useFeedback()
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  // The provider may call it something else by now; then that is what has to be typed.
  const name = error?.code === 'scoped_key_name_differs' ? (error.fields['name'] ?? '') : scopedKey.name
  const word = wordOf({ ...scopedKey, name })
  const { environment, provider } = place

  const revoke = async (): Promise<void> => {
    setBusy(true)
    const result = await useScopedKeys
      .getState()
      .revoke({ environmentId: environment.id, keyId: scopedKey.id, typedName: name })
    setBusy(false)
    if (!result.ok) return setError(result.error)
    success(t('scopedKeys.revoked', { name: word, provider: provider.name }))
    onRevoked(result.value.credentialIds)
  }
  return (
    <ConfirmDialog
      key={word}
      title={t('scopedKeys.revoking.title', { name: word })}
      confirmLabel={t('scopedKeys.revoking.confirm')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      busy={busy}
      typed={{ label: t('scopedKeys.revoking.typeName', { name: word }), word }}
      testId="scoped-key-revoke-confirm"
      onConfirm={revoke}
      onCancel={() => busy || onClose()}
    >
      <Text>
        {t('scopedKeys.revoking.text', { name: word, provider: provider.name, environment: environment.name })}
      </Text>
      <Consequences scopedKey={scopedKey} />
      {environment.production && <Notice tone="warn">{t('guard.production')}</Notice>}
      {error && <ProblemNotice error={error} action="revoke" place={place} onLeave={onClose} />}
    </ConfirmDialog>
  )
}
