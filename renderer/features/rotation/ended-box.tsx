import { Button, Group } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { IconRefreshDot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useRotations } from '../../stores/rotation-store'
import { BoxFrame } from './box-frame'
import { LostChecks } from './lost-checks'
import { useRotationPlace } from './use-rotation-place'

/** It is over: how it ended, and what is left to look after. */
export const EndedBox = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { credential } = useRotationPlace(rotation)
  const { plan, openedAt, closedAt, credentialId } = rotation
  const span = format.roughSpan(Date.parse(closedAt ?? openedAt) - Date.parse(openedAt))
  const isDone = plan.outcome === 'done'
  return (
    <BoxFrame box="ended" title={t(isDone ? 'rotation.ended.done' : 'rotation.ended.undone', { span })}>
      {isDone && plan.reason === 'lost' && <LostChecks rotation={rotation} />}
      {credential && (
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconRefreshDot size={15} aria-hidden />}
            onClick={() => useRotations.getState().propose(credentialId, 'scheduled')}
            data-testid="rotation-again"
          >
            {t('rotation.ended.rotateAgain')}
          </Button>
        </Group>
      )}
    </BoxFrame>
  )
}
