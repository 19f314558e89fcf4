import { Button } from '@mantine/core'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { RotationOutlook } from '@shared/schemas/rotation'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useNavigation } from '../../stores/navigation-store'
import { useRotations } from '../../stores/rotation-store'
import { rotationOf } from './attention'

interface ObstacleNoticeProps {
  obstacle: NonNullable<RotationOutlook['obstacle']>
  credential: CredentialSummary
  onLeave(): void
}

/** Why this key cannot be rotated now, and where it goes on instead. */
export const ObstacleNotice = ({ obstacle, credential, onLeave }: ObstacleNoticeProps) => {
  const { t } = useTranslation()
  const rotations = useRotations(store => store.rotations)
  const { open } = rotationOf(rotations, credential.id)
  const show = (): void => {
    onLeave()
    useNavigation.getState().showRotation('rotations', open?.id)
  }
  return (
    <Notice tone="warn" urgent testId="rotation-obstacle">
      {t(`rotation.start.obstacle.${obstacle}`)}
      {obstacle === 'rotation_open' && (
        <div className="notice-actions">
          <Button variant="default" onClick={show} data-testid="rotation-show-open">
            {t('rotation.start.openIt')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
