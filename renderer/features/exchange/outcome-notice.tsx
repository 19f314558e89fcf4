import { Text } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { useLocalizedText } from '../../i18n/use-localized-text'
import { adviceFor } from './status-advice'
import { useExchangeProvider, useKnownError } from './use-known-error'

/** Why no response came, in plain words, and what to do about it. */
const Failure = ({ failure }: { failure: NonNullable<Exchange['failure']> }) => {
  const { t } = useTranslation()
  const words = `failures.${failure.code}` as const
  return (
    <Notice tone={failure.code === 'cancelled' ? 'quiet' : 'bad'} title={t(`${words}.title`)} testId="response-failure">
      <Text>{t(`${words}.what`)}</Text>
      <Text>{t(`${words}.todo`)}</Text>
      {failure.detail !== '' && (
        <Text className="quiet">
          {t('common.technical')}: <span className="wire">{failure.detail}</span>
        </Text>
      )}
    </Notice>
  )
}

/** What a response means that says no: in the provider's own sense where it is known, and what to do. */
const Advice = ({ exchange }: { exchange: Exchange }) => {
  const { t } = useTranslation()
  const text = useLocalizedText()
  const provider = useExchangeProvider(exchange)
  const known = useKnownError(exchange, provider)
  const status = exchange.hops.at(-1)?.status ?? null
  const advice = adviceFor(status)
  if (advice === null && known === null) return null
  const serverFault = known?.kind === 'server_fault' || (status !== null && status >= 500)
  return (
    <Notice
      tone={serverFault ? 'bad' : 'warn'}
      title={known ? t('knownError.title', { provider: provider?.name }) : advice && t(`statusAdvice.${advice}.title`)}
      testId="response-advice"
    >
      {known && <Text data-testid="known-error">{text(known.meaning)}</Text>}
      {advice && <Text className={known ? 'quiet' : ''}>{t(`statusAdvice.${advice}.todo`)}</Text>}
    </Notice>
  )
}

/** A call that did not succeed never leaves a person alone with it. */
export const OutcomeNotice = ({ exchange }: { exchange: Exchange }) =>
  exchange.failure ? <Failure failure={exchange.failure} /> : <Advice exchange={exchange} />
