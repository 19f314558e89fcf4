import type { Consumer, ConsumerCheck } from '@shared/schemas/consumer'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format'
import { useEnvironments } from '../../stores/environment-store'

const CheckFact = ({ check }: { check: ConsumerCheck }) => {
  const { t } = useTranslation()
  const environment = useEnvironments(store => store.environments).find(({ id }) => id === check.environmentId)
  return (
    <>
      <span className="wire">GET {check.path}</span>
      <span className="quiet"> · {environment?.name ?? t('environment.none')}</span>
      <br />
      {t(`consumers.form.expectations.${check.expectation.kind}`)}
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** What is noted of a service. */
export const ConsumerFacts = ({ consumer }: { consumer: Consumer }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { reload, check, cacheSeconds, quietSeconds } = consumer
  return (
    <dl className="consumer-facts">
      <Fact name={t('consumers.reloadHow')}>{reload === '' ? t('consumers.reloadNone') : reload}</Fact>
      <Fact name={t('consumers.checkAsks')}>{check ? <CheckFact check={check} /> : t('consumers.noCheck')}</Fact>
      <Fact name={t('consumers.cacheFact')}>
        {cacheSeconds === 0 ? t('consumers.cacheNone') : format.roughSpan(cacheSeconds * 1000)}
      </Fact>
      <Fact name={t('consumers.quietFact')}>{format.roughSpan(quietSeconds * 1000)}</Fact>
    </dl>
  )
}
