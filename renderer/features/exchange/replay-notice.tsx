import { Button } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { IconRepeat } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useAnnouncement } from '../../stores/announcement-store'

interface ReplayNoticeProps {
  exchange: Exchange
  onReplay(exchangeId: string): void
}

/** A 401 to a call that may change something: only a person can say whether it may be sent a second time. */
export const ReplayNotice = ({ exchange, onReplay }: ReplayNoticeProps) => {
  const { t } = useTranslation()
  const { id, spec, replayOffered = false } = exchange
  const title = t('authLog.replay.title')
  useEffect(() => {
    if (replayOffered) useAnnouncement.getState().announce(title)
  }, [replayOffered, title])
  if (!replayOffered) return null
  return (
    <div className="outcome">
      <Notice tone="warn" title={title} testId="replay-offer">
        {t('authLog.replay.text', { method: spec.method })}
        <div className="notice-actions">
          <Button
            variant="default"
            leftSection={<IconRepeat size={14} aria-hidden />}
            onClick={() => onReplay(id)}
            data-testid="replay-send"
          >
            {t('authLog.replay.button')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
