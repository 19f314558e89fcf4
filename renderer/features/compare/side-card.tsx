import { Button } from '@mantine/core'
import { IconHelpCircle, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MethodLabel } from '../../components/method-label'
import { Notice } from '../../components/notice'
import { type Side, useCompare } from '../../stores/compare-store'
import { draftFromSpec } from '../../stores/draft'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { EnvironmentName } from '../credentials/environment-name'
import { wentWrong } from '../diagnosis/use-diagnosed'
import { openExchange } from '../exchange/open-exchange'
import { ResponseFacts } from '../exchange/response-facts'
import { useErrorText } from '../feedback/use-error-text'
import { previewUrl } from '../workbench/url-preview'
import { specOf } from './run-comparison'
import { letters, useCause, useWho } from './use-words'

const WhoLine = ({ side }: { side: Side }) => {
  const { t } = useTranslation()
  const { label, fingerprint, environment } = useWho(side)
  const { signer, exchange } = useCompare(store => store[side])
  const environments = useEnvironments(store => store.environments)
  const known = findEnvironment(environments, exchange?.environment.id ?? signer.environmentId)
  return (
    <div className="compare-who">
      {label === null ? (
        <span className="quiet">{t('compare.withoutKey')}</span>
      ) : (
        <span>
          <strong>{label}</strong> <span className="wire quiet">{fingerprint}</span>
        </span>
      )}
      {known ? <EnvironmentName environment={known} /> : <span>{environment}</span>}
    </div>
  )
}

const Answer = ({ side }: { side: Side }) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const { exchange, error } = useCompare(store => store[side])
  const cause = useCause(side)
  const letter = letters[side]
  if (!exchange) {
    return (
      <Notice tone={error ? 'bad' : 'quiet'} title={t('compare.notSent')} testId={`compare-error-${side}`}>
        {error ? errorText(error) : t('compare.never')}
      </Notice>
    )
  }
  const isWrong = wentWrong(exchange) || cause !== null
  return (
    <>
      <ResponseFacts exchange={exchange} />
      {cause !== null && (
        <p className="compare-cause" data-testid={`compare-cause-${side}`}>
          {cause}
        </p>
      )}
      <div>
        <Button
          variant="subtle"
          className="fact-button"
          leftSection={isWrong ? <IconHelpCircle size={13} aria-hidden /> : <IconHistory size={13} aria-hidden />}
          onClick={() => openExchange(exchange.id)}
          data-testid={`compare-open-${side}`}
        >
          {t(isWrong ? 'compare.why' : 'compare.openCall', { letter })}
        </Button>
      </div>
    </>
  )
}

/** One of the two: what was asked, by whom, where, and what came of it. */
export const SideCard = ({ side }: { side: Side }) => {
  const { exchange, signer } = useCompare(store => store[side])
  const spec = useCompare(store => store.spec)
  const method = exchange?.spec.method ?? spec?.method ?? ''
  const { baseUrl } = useWho(side)
  const unsent = specOf(side)
  const url = exchange?.hops[0]?.url ?? (unsent ? previewUrl(draftFromSpec(unsent), baseUrl) : '')
  return (
    <section
      className="compare-card"
      aria-label={letters[side]}
      data-testid={`compare-side-${side}`}
      data-environment={exchange?.environment.id ?? signer.environmentId}
    >
      <div className="compare-asked">
        <span className="compare-letter" aria-hidden>
          {letters[side]}
        </span>
        <span className="compare-url">
          <MethodLabel method={method} /> <span className="wire">{url}</span>
        </span>
      </div>
      <WhoLine side={side} />
      <Answer side={side} />
    </section>
  )
}
