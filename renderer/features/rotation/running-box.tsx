import { Button, Group, Loader } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '../../stores/announcement-store'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'

/** A step is under way: it can be ended, and what was done stays noted. */
export const RunningBox = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const announce = useAnnouncement(store => store.announce)
  const [cancelling, setCancelling] = useState(false)
  const cancel = async (): Promise<void> => {
    setCancelling(true)
    announce(t('rotation.cancelled'))
    unwrap(await useRotations.getState().cancel(rotation.id))
    setCancelling(false)
  }
  return (
    <Group gap="sm">
      <Loader size={16} aria-hidden />
      <Button variant="default" onClick={cancel} disabled={cancelling} data-testid="rotation-cancel">
        {t('rotation.cancelStep')}
      </Button>
    </Group>
  )
}
