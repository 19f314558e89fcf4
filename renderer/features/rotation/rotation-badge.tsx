import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useRotations } from '../../stores/rotation-store'
import { needsPerson } from './attention'

/** Beside the name of the view: how many rotations wait for somebody. */
export const RotationBadge = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const count = useRotations(store => store.rotations.filter(needsPerson).length)
  if (count === 0) return null
  return (
    <span className="rotation-badge" data-testid="rotation-badge" title={t('rotation.badge', { count })}>
      <span aria-hidden>{format.number(count)} !</span>
      <VisuallyHidden>{t('rotation.badge', { count })}</VisuallyHidden>
    </span>
  )
}
