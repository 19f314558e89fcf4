import { UnstyledButton } from '@mantine/core'
import type { ExchangeSummary } from '@shared/schemas/exchange'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconRepeat } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { Mark } from '../../components/mark'
import { MethodLabel } from '../../components/method-label'
import { useFormat } from '../../i18n/use-format'
import { shortUrl } from './history-rows'
import { PurposeMark } from './purpose-mark'

interface HistoryItemProps {
  exchange: ExchangeSummary
  chosen: boolean
  onOpen(id: string): void
}

const Outcome = ({ status, failure }: Pick<ExchangeSummary, 'status' | 'failure'>) => {
  const { t } = useTranslation()
  if (failure !== null) {
    return (
      <IconWord icon={IconCircleX} tone={failure === 'cancelled' ? 'quiet' : 'bad'}>
        {t('history.failed')}
      </IconWord>
    )
  }
  if (status !== null && status >= 500) {
    return (
      <IconWord icon={IconCircleX} tone="bad">
        {status}
      </IconWord>
    )
  }
  const refused = status !== null && status >= 400
  return (
    <IconWord icon={refused ? IconAlertTriangle : IconCircleCheck} tone={refused ? 'warn' : 'ok'}>
      {status}
    </IconWord>
  )
}

export const HistoryItem = memo(({ exchange, chosen, onOpen }: HistoryItemProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, method, url, status, failure, durationMs, sentAt, credentialLabel, environmentName, purpose } = exchange
  const without = exchange.withSession ? t('sessions.sentWith') : t('history.withoutKey')
  const { replayOfId } = exchange
  return (
    <UnstyledButton
      className="history-row"
      aria-current={chosen || undefined}
      title={failure ? t(`failures.${failure}.title`) : url}
      onClick={() => onOpen(id)}
      data-testid="history-row"
    >
      <span className="history-line">
        <MethodLabel method={method} />
        <span className="wire ellipsis history-url">{shortUrl(url)}</span>
        <PurposeMark purpose={purpose} />
        {replayOfId && (
          <Mark tone="quiet" icon={IconRepeat} title={t('authLog.kindHelp.replay')}>
            {t('authLog.linked.mark')}
          </Mark>
        )}
        <Outcome status={status} failure={failure} />
      </span>
      <span className="history-line quiet">
        <span className="ellipsis history-url">
          {credentialLabel ?? without} · {environmentName}
        </span>
        <span>{format.duration(durationMs)}</span>
        <time dateTime={sentAt} title={format.instant(sentAt)}>
          {format.time(sentAt)}
        </time>
      </span>
    </UnstyledButton>
  )
})
HistoryItem.displayName = 'HistoryItem'
