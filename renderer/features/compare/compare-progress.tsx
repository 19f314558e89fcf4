import { Button, Group, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCompare } from '../../stores/compare-store'
import { letters, useWhoText } from './use-words'

/** Which of the two is on its way, and the way out of both. */
export const CompareProgress = () => {
  const { t } = useTranslation()
  const { sending, cancelled, cancel } = useCompare()
  const whoText = useWhoText()
  return (
    <Group gap="sm" role="status" p="lg" justify="center" data-testid="compare-progress">
      <Loader size={16} />
      <span>
        {sending
          ? t('compare.sending', { letter: letters[sending.side], who: whoText(sending.side) })
          : t('compare.reading')}
      </span>
      <Button variant="default" disabled={cancelled} onClick={() => void cancel()} data-testid="compare-cancel">
        {t(cancelled ? 'compare.cancelling' : 'compare.cancel')}
      </Button>
    </Group>
  )
}
