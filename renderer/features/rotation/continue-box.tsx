import { Button, Group } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { IconPlayerPlay, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { UndoButton } from './undo-button'
import { VouchButtons } from './vouch-buttons'

/** Goes on: after a step that failed, after the app ended in the middle of one, or where it rests. */
export const ContinueBox = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const failed = rotation.plan.failure !== null
  const Icon = failed ? IconRefresh : IconPlayerPlay
  return (
    <Group gap="sm">
      <Button
        leftSection={<Icon size={15} aria-hidden />}
        onClick={async () => unwrap(await useRotations.getState().proceed(rotation.id))}
        data-testid="rotation-continue"
      >
        {t(failed ? 'rotation.tryAgain' : 'rotation.continue')}
      </Button>
      {rotation.canVouch && <VouchButtons rotation={rotation} />}
      <UndoButton rotation={rotation} />
    </Group>
  )
}
