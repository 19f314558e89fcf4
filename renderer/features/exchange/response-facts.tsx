import { Group } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconEyeOff, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord, type Tone } from '../../components/icon-word'
import { Mark } from '../../components/mark'
import { useFormat } from '../../i18n/use-format'
import { LinkedExchanges } from './linked-exchanges'
import { statusLine } from './status-line'

const lookOf = (exchange: Exchange): { icon: typeof IconCircleCheck; tone: Tone } => {
  if (exchange.failure?.code === 'cancelled') return { icon: IconPlayerStop, tone: 'quiet' }
  if (exchange.failure) return { icon: IconCircleX, tone: 'bad' }
  const status = exchange.hops.at(-1)?.status ?? 0
  if (status >= 500) return { icon: IconCircleX, tone: 'bad' }
  return status >= 400 ? { icon: IconAlertTriangle, tone: 'warn' } : { icon: IconCircleCheck, tone: 'ok' }
}

/** `200 OK · 143 ms · 18.2 kB · HTTP/1.1`, and what a reader must know of the body. */
export const ResponseFacts = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { hops, failure, durationMs, body } = exchange
  const { icon, tone } = lookOf(exchange)
  const status = statusLine(hops)
  const version = hops.at(-1)?.httpVersion
  return (
    <Group className="response-facts" gap="md">
      <strong data-testid="response-status">
        <IconWord icon={icon} tone={tone}>
          {status === '' && failure ? t(failure.code === 'cancelled' ? 'response.cancelled' : 'response.none') : status}
        </IconWord>
      </strong>
      <span title={t('response.duration')}>{format.duration(durationMs)}</span>
      {body.kind !== 'empty' && (
        <span title={t('response.size')} data-testid="response-size">
          {format.bytes(body.bytes)}
        </span>
      )}
      {version && status !== '' && (
        <span className="quiet" title={t('response.protocol')}>
          HTTP/{version.replace(/^HTTP\//i, '')}
        </span>
      )}
      {body.redactions > 0 && (
        <Mark tone="quiet" icon={IconEyeOff} title={t('response.redactionsHelp')}>
          {t('response.redactions', { count: body.redactions })}
        </Mark>
      )}
      {!body.complete && body.kind !== 'empty' && (
        <Mark tone="warn" icon={IconAlertTriangle} title={t('response.incompleteText')}>
          {t('response.incomplete')}
        </Mark>
      )}
      <LinkedExchanges exchange={exchange} />
    </Group>
  )
}
