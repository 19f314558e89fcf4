import { Text } from '@mantine/core'
import type { Exchange } from '@shared/schemas/exchange'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/notice'
import { adviceFor } from './status-advice'

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

/** What a response means that says no. */
const Advice = ({ status }: { status: number | null }) => {
  const { t } = useTranslation()
  const advice = adviceFor(status)
  if (advice === null) return null
  return (
    <Notice
      tone={status !== null && status >= 500 ? 'bad' : 'warn'}
      title={t(`statusAdvice.${advice}.title`)}
      testId="response-advice"
    >
      {t(`statusAdvice.${advice}.todo`)}
    </Notice>
  )
}

/** A call that did not succeed never leaves a person alone with it. */
export const OutcomeNotice = ({ exchange }: { exchange: Exchange }) =>
  exchange.failure ? <Failure failure={exchange.failure} /> : <Advice status={exchange.hops.at(-1)?.status ?? null} />
