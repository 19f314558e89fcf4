import { Button, Checkbox, Group, Stack } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { KeyPage } from './key-page'
import { UndoButton } from './undo-button'

const points = ['keyPage', 'consumers', 'now'] as const
type Point = (typeof points)[number]

/** What has to be at hand before a swap in one step. */
export const PreparationBox = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const { unwrap } = useFeedback()
  const [ready, setReady] = useState<readonly Point[]>([])
  const toggle = (point: Point): void =>
    setReady(ready.includes(point) ? ready.filter(one => one !== point) : [...ready, point])
  return (
    <>
      <KeyPage rotation={rotation} />
      <Stack gap="xs" role="group" aria-label={t('rotation.checklist.label')}>
        {points.map(point => (
          <Checkbox
            key={point}
            label={t(`rotation.checklist.${point}`)}
            checked={ready.includes(point)}
            onChange={() => toggle(point)}
            data-testid={`prepare-${point}`}
          />
        ))}
      </Stack>
      <Group gap="sm">
        <Button
          leftSection={<IconChecks size={15} aria-hidden />}
          disabled={ready.length < points.length}
          onClick={async () => unwrap(await useRotations.getState().confirmPreparation(rotation.id))}
          data-testid="rotation-prepared"
        >
          {t('rotation.checklistConfirm')}
        </Button>
        <UndoButton rotation={rotation} />
      </Group>
    </>
  )
}
