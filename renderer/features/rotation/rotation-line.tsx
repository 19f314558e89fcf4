import { Anchor, Text } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useNavigation } from '../../stores/navigation-store'
import { useRotations } from '../../stores/rotation-store'
import { rotationOf, statusOf } from './attention'

/** Among the details of a key: how its rotation stands, or when it was rotated last, and the way to it. */
export const RotationLine = ({ credential }: { credential: CredentialSummary }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { rotations, loaded, asked } = useRotations()
  const { id, label, temporary } = credential
  if (!loaded || temporary) return null
  const { open, last } = rotationOf(rotations, id)
  if (open) {
    const status = t(`rotation.status.${statusOf(open, asked.includes(open.id))}`)
    return (
      <Text data-testid="rotation-line">
        {t('rotation.line.open', { status })}{' '}
        <Anchor
          component="button"
          type="button"
          aria-label={t('rotation.line.openLabel', { label })}
          onClick={() => useNavigation.getState().showRotation('rotations', open.id)}
          data-testid="rotation-line-open"
        >
          {t('rotation.line.show')}
        </Anchor>
      </Text>
    )
  }
  return (
    <Text data-testid="rotation-line">
      {last?.closedAt
        ? t('rotation.line.last', { time: format.distance(last.closedAt, Date.now()) })
        : t('rotation.line.never')}{' '}
      <Anchor
        component="button"
        type="button"
        aria-label={t('rotation.line.rotateLabel', { label })}
        onClick={() => useRotations.getState().propose(id, 'scheduled')}
        data-testid="rotation-line-rotate"
      >
        {t('rotation.line.rotate')}
      </Anchor>
    </Text>
  )
}
