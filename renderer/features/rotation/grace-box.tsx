import { Button, Group } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { useTicking } from '../tokens/use-ticking'
import { BoxFrame } from './box-frame'
import { UndoButton } from './undo-button'

/** By the clock of the day, since a grace outlives the app. */
const Left = ({ until }: { until: string }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const seconds = useTicking(() => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)))
  return (
    <span className="countdown grace-left" data-testid="grace-left">
      {t('rotation.graceLeft', { span: format.roughSpan(seconds * 1000) })}
    </span>
  )
}

/** Nothing is to be done: the old key is kept until then, and it goes on by itself. */
export const GraceBox = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { unwrap } = useFeedback()
  const { next } = rotation
  if (next.kind !== 'wait' || next.what !== 'grace') return null
  return (
    <BoxFrame
      box="grace"
      title={t('rotation.box.grace.title', { time: format.moment(next.until) })}
      text={t('rotation.box.grace.text')}
    >
      <Left until={next.until} />
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
    </BoxFrame>
  )
}
