import { Title } from '@mantine/core'
import type { Hop } from '@shared/schemas/exchange'
import { IconShieldOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconWord } from '../../components/icon-word'
import { MethodLabel } from '../../components/method-label'
import { useFormat } from '../../i18n/use-format'
import { statusLine } from './status-line'
import { TimingTable } from './timing-table'

interface HopDetailsProps {
  hop: Hop
  index: number
  /** Where the next hop went; null for the last one. */
  next: string | null
}

/** One exchange on the wire: what was sent, byte for byte, what came, and how long each step took. */
export const HopDetails = ({ hop, index, next }: HopDetailsProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { method, url, requestHead, requestBytes, remoteAddress, tls, dropped, timings } = hop
  const status = statusLine([hop])
  return (
    <section className="hop" aria-label={t('timeline.hop', { index })} data-testid="timeline-hop">
      <Title order={2} className="hop-title">
        <span className="quiet">{t('timeline.hop', { index })}</span> <MethodLabel method={method} />{' '}
        <span className="wire hop-url">{url}</span> {status !== '' && <strong>{status}</strong>}
      </Title>
      {dropped.length > 0 && (
        <IconWord icon={IconShieldOff} tone="warn">
          {t('timeline.dropped', { names: dropped.join(', ') })}
        </IconWord>
      )}
      <dl className="facts facts-tight">
        <div>
          <dt>{t('timeline.address')}</dt>
          <dd className="wire">{remoteAddress ?? '–'}</dd>
        </div>
        <div>
          <dt>{t('timeline.tls')}</dt>
          <dd>{tls ? `${tls.protocol} · ${tls.cipher}` : t('timeline.noTls')}</dd>
        </div>
        {tls && (
          <div>
            <dt>{t('timeline.fingerprint')}</dt>
            <dd className="wire">{tls.fingerprint}</dd>
          </div>
        )}
        <div>
          <dt>{t('timeline.sentBytes')}</dt>
          <dd>{format.bytes(requestBytes)}</dd>
        </div>
      </dl>
      <Title order={3} className="part-title">
        {t('timeline.request')}
      </Title>
      <pre className="wire wire-box" data-testid="request-head">
        {requestHead.replaceAll('\r\n', '\n').trimEnd()}
      </pre>
      <Title order={3} className="part-title">
        {t('timeline.timings')}
      </Title>
      <TimingTable timings={timings} />
      {next !== null && <p className="quiet">{t('timeline.redirect', { url: next })}</p>}
    </section>
  )
}
