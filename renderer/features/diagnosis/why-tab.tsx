import { Title } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import type { Diagnosed } from '../../stores/diagnosis-store'
import { KeyDialogs } from '../credentials/key-dialogs'
import { OutcomeNotice } from '../exchange/outcome-notice'
import { useErrorText } from '../feedback/use-error-text'
import { FindOut } from './find-out'
import { FindingCard } from './finding-card'

/** Why a call went wrong: the likeliest cause first, the others below it. */
export const WhyTab = ({ exchange, diagnosed }: { exchange: Exchange; diagnosed: Diagnosed }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { diagnosis, error } = diagnosed
  const [first, ...others] = diagnosis?.findings ?? []
  const status = exchange.hops.at(-1)?.status ?? 0
  const title = exchange.failure || status >= 400 ? t('diagnosis.title') : t('diagnosis.careful')
  return (
    <section className="findings" aria-label={title} data-testid="why" aria-busy={diagnosis === null}>
      <Title order={2} className="findings-title">
        {title}
      </Title>
      {error && <Notice tone="bad">{errorText(error)}</Notice>}
      {!diagnosis && !error && <p className="quiet">{t('diagnosis.looking')}</p>}
      {first && <FindingCard key={first.id} finding={first} exchange={exchange} first />}
      {diagnosis && !first && (
        <>
          <p className="quiet">{t('diagnosis.none')}</p>
          <OutcomeNotice exchange={exchange} />
        </>
      )}
      <FindOut exchangeId={exchange.id} diagnosed={diagnosed} />
      {others.length > 0 && (
        <>
          <Title order={2} className="findings-title">
            {t('diagnosis.others')}
          </Title>
          {others.map(finding => (
            <FindingCard key={finding.id} finding={finding} exchange={exchange} first={false} />
          ))}
        </>
      )}
      {exchange.purpose === 'request' && <p className="quiet">{t('diagnosis.stillStuck')}</p>}
      <KeyDialogs />
    </section>
  )
}
