import { Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { type TabSend, useSend } from '../../stores/send-store'

interface SendProgressProps extends Pick<TabSend, 'progress' | 'cancelling'> {
  tabId: string
}

/** Where a send stands, and the way out of it where the eye is. */
export const SendProgress = ({ tabId, progress, cancelling }: SendProgressProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = {
    waiting: () => t('response.phaseWaiting'),
    receiving: (bytes: number) => t('response.phaseReceiving', { bytes: format.bytes(bytes) })
  }
  const phase = progress?.phase ?? 'waiting'
  return (
    <div className="send-progress" data-testid="send-progress" data-phase={phase}>
      <Progress value={100} animated size={3} aria-label={t('response.sending')} />
      <Group gap="md">
        <Text>{words[phase](progress?.receivedBytes ?? 0)}</Text>
        <Button
          variant="default"
          disabled={cancelling}
          onClick={() => void useSend.getState().cancel(tabId)}
          data-testid="send-cancel"
        >
          {t(cancelling ? 'request.cancelling' : 'request.cancel')}
        </Button>
      </Group>
    </div>
  )
}
