import type { Rotation } from '@shared/schemas/rotation'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { useRotations } from '../../stores/rotation-store'
import { statusOf } from './attention'
import { statusLooks } from './looks'

/** How far a rotation has come, as an icon and a word. */
export const RotationStatusWord = ({ rotation }: { rotation: Rotation }) => {
  const { t } = useTranslation()
  const asked = useRotations(store => store.asked.includes(rotation.id))
  const status = statusOf(rotation, asked)
  const { icon, tone } = statusLooks[status]
  return (
    <IconWord icon={icon} tone={tone}>
      <span data-testid="rotation-status" data-status={status}>
        {t(`rotation.status.${status}`)}
      </span>
    </IconWord>
  )
}
