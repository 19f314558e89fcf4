import { Button, Group, Text } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { rotationOf } from './attention'

const EnableDialog = ({ credential, onClose }: { credential: CredentialSummary; onClose(): void }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const { id, label } = credential
  const [busy, setBusy] = useState(false)
  const enable = async (): Promise<void> => {
    setBusy(true)
    const done = unwrap(await useRotations.getState().setDisabled(id, false))
    onClose()
    if (done) success(t('rotation.disabled.enabled', { label }))
  }
  return (
    <ConfirmDialog
      title={t('rotation.disabled.enableTitle', { label })}
      confirmLabel={t('rotation.disabled.enable')}
      cancelLabel={t('common.cancel')}
      closeLabel={t('common.close')}
      danger
      busy={busy}
      testId="credential-enable-confirm"
      onConfirm={enable}
      onCancel={onClose}
    >
      <Text>{t('rotation.disabled.enableText')}</Text>
    </ConfirmDialog>
  )
}

/** A key with which nothing is sent: why, and what to do. */
export const DisabledNotice = ({ credential }: { credential: CredentialSummary }) => {
  const { t } = useTranslation()
  const rotations = useRotations(store => store.rotations)
  const [enabling, setEnabling] = useState(false)
  if (!credential.disabled) return null
  const { open } = rotationOf(rotations, credential.id)
  return (
    <Notice tone="bad" title={t('rotation.disabled.title')} testId="credential-disabled">
      {t('rotation.disabled.text')}
      {open && ` ${t('rotation.disabled.byRotation')}`}
      <Group gap="sm" mt="xs">
        {open ? (
          <Button onClick={() => useNavigation.getState().showRotation('rotations', open.id)}>
            {t('rotation.line.show')}
          </Button>
        ) : (
          <>
            <Button
              onClick={() => useRotations.getState().propose(credential.id, 'lost')}
              data-testid="credential-disabled-replace"
            >
              {t('rotation.disabled.replace')}
            </Button>
            <Button variant="default" onClick={() => setEnabling(true)} data-testid="credential-enable">
              {t('rotation.disabled.enable')}
            </Button>
          </>
        )}
      </Group>
      {enabling && <EnableDialog credential={credential} onClose={() => setEnabling(false)} />}
    </Notice>
  )
}
