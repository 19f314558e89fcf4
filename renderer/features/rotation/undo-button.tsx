import { Button, Text } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { ReasonDialog } from './reason-dialog'
import { useRotationPlace } from './use-rotation-place'

/** What an undo would do, by how far the rotation has come. */
const undoWords = ({ plan }: Rotation): 'lost' | 'promoted' | 'staged' | 'early' => {
  if (plan.reason === 'lost') return 'lost'
  if (plan.newSecret === 'none') return 'early'
  return plan.wasPromoted ? 'promoted' : 'staged'
}

/** Goes back, while that can be done; says before what will happen. */
export const UndoButton = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const { label } = useRotationPlace(rotation)
  const [asking, setAsking] = useState(false)
  const { id, record, canUndo } = rotation
  if (!canUndo) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={15} aria-hidden />}
        onClick={() => setAsking(true)}
        data-testid="rotation-undo"
      >
        {t('rotation.undo')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('rotation.undoDialog.title', { label })}
          reasonLabel={t('rotation.undoDialog.reason')}
          submitLabel={t('rotation.undoDialog.submit')}
          cancelLabel={t('rotation.undoDialog.keep')}
          testId="rotation-undo-confirm"
          onSubmit={async reason => unwrap(await useRotations.getState().undo(id, reason))}
          onClose={() => setAsking(false)}
        >
          <Text data-testid="undo-words">
            {t(`rotation.undoDialog.${undoWords(rotation)}`, {
              old: record.oldFingerprint,
              new: record.newFingerprint ?? ''
            })}
          </Text>
        </ReasonDialog>
      )}
    </>
  )
}
