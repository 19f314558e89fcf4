import { Button, Text } from '@mantine/core'
import type { Rotation } from '@shared/schemas/rotation'
import { IconExternalLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { useRotations } from '../../stores/rotation-store'
import { useFeedback } from '../feedback/use-feedback'
import { useRotationPlace } from './use-rotation-place'

/** Where at the provider keys are made and removed: in words, and as an address where one is known. */
export const KeyPage = ({ rotation, inWords = true }: { rotation: Rotation; inWords?: boolean }) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const { unwrap } = useFeedback()
  const { provider } = useRotationPlace(rotation)
  const { id, keyPage } = rotation
  return (
    <div className="key-page">
      {provider && inWords && <Text className="quiet">{text(provider.keyPage)}</Text>}
      {keyPage !== null && (
        <>
          <Button
            variant="default"
            className="start"
            leftSection={<IconExternalLink size={15} aria-hidden />}
            onClick={async () => unwrap(await useRotations.getState().openKeyPage(id))}
            data-testid="rotation-key-page"
          >
            {t('rotation.keyPage')}
          </Button>
          <Text size="xs" className="quiet key-page-url">
            {t('rotation.keyPageUrl', { url: keyPage })}
          </Text>
        </>
      )}
    </div>
  )
}
