import { Button, Group, Text } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { KeyPage } from './key-page'
import { ReasonDialog } from './reason-dialog'
import { UndoButton } from './undo-button'

/** A person removes a key on the provider's page, and says so. */
export const RemovalBox = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const [asking, setAsking] = useState(false)
  const { id, next, record } = rotation
  const isNew = next.kind === 'wait' && next.what === 'removal' && next.of === 'new'
  const fingerprint = (isNew ? record.newFingerprint : record.oldFingerprint) ?? ''
  return (
    <>
      <KeyPage rotation={rotation} />
      <Group gap="sm">
        <Button
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => setAsking(true)}
          data-testid="rotation-removed"
        >
          {t('rotation.removal.confirm')}
        </Button>
        <UndoButton rotation={rotation} />
      </Group>
      {asking && (
        <ReasonDialog
          title={t('rotation.removal.title', { fingerprint })}
          reasonLabel={t('rotation.removal.reason')}
          placeholder={t('rotation.removal.placeholder')}
          submitLabel={t('rotation.removal.submit')}
          typed={{ label: t('rotation.removal.typed', { fingerprint }), word: fingerprint }}
          danger
          testId="rotation-removed-confirm"
          onSubmit={async reason => unwrap(await useRotations.getState().confirmRemoval(id, reason))}
          onClose={() => setAsking(false)}
        >
          <Text>{t(isNew ? 'rotation.removal.textNew' : 'rotation.removal.text', { fingerprint })}</Text>
        </ReasonDialog>
      )}
    </>
  )
}
