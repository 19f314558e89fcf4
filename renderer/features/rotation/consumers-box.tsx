import { Button, Group } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { UndoButton } from './undo-button'
import { UsersOfKey } from './users-of-key'

/** Waits until everyone who uses the key is on the one that is to stay. */
export const ConsumersBox = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const { reason, direction } = rotation.plan
  return (
    <>
      <UsersOfKey rotation={rotation} filesOnly={reason === 'lost' && direction === 'forward'} />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconRefresh size={15} aria-hidden />}
          onClick={async () => unwrap(await useRotations.getState().proceed(rotation.id))}
          data-testid="rotation-look-again"
        >
          {t('rotation.checkAgain')}
        </Button>
        <UndoButton rotation={rotation} />
      </Group>
    </>
  )
}
