import { Button, Group, Stack, Text } from '@mantine/core'
import type { SecretManagerSummary } from '@shared/schemas/secret-manager'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSecretManagers } from '../../stores/secret-manager-store'
import { useFeedback } from '../feedback/use-feedback'

/** Says what is in the way; without anything it asks once more. */
export const RemoveStep = ({ manager, onDone }: { manager: SecretManagerSummary; onDone(): void }) => {
  const { t } = useTranslation()
  const { success, unwrap } = useFeedback()
  const [busy, setBusy] = useState(false)
  const { id, label, destinations } = manager
  const inUse = destinations > 0
  const remove = async (): Promise<void> => {
    setBusy(true)
    const removed = unwrap(await useSecretManagers.getState().remove(id))
    setBusy(false)
    if (removed) success(t('secretManagers.removed', { label }))
    onDone()
  }
  return (
    <Stack gap="md" data-testid="manager-remove-step">
      <Text>{inUse ? t('secretManagers.inUse', { count: destinations }) : t('secretManagers.removeText')}</Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onDone} data-autofocus>
          {t(inUse ? 'common.back' : 'common.cancel')}
        </Button>
        {!inUse && (
          <Button className="danger-button" loading={busy} onClick={remove} data-testid="manager-remove-confirm">
            {t('secretManagers.removeConfirm')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
