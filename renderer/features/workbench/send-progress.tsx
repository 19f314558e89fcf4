import { Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useSend } from '../../stores/send-store'

/** Where a send stands; Send has become Cancel meanwhile. */
export const SendProgress = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const progress = useSend(store => store.progress)
  const words = {
    waiting: () => t('response.phaseWaiting'),
    receiving: (bytes: number) => t('response.phaseReceiving', { bytes: format.bytes(bytes) })
  }
  const phase = progress?.phase ?? 'waiting'
  return (
    <div className="send-progress" data-testid="send-progress" data-phase={phase}>
      <Progress value={100} animated size={3} aria-label={t('response.sending')} />
      <Text>{words[phase](progress?.receivedBytes ?? 0)}</Text>
    </div>
  )
}
