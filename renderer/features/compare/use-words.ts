import type { Comparison } from '@shared/schemas/comparison'
import { useTranslation } from 'react-i18next'
import { type Side, useCompare } from '../../stores/compare-store'
import { findCredential, useCredentials } from '../../stores/credential-store'
import { useDiagnosis } from '../../stores/diagnosis-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { differingOf, isSame } from './differing'
import { outcomeOf } from './outcome'

export const letters: Record<Side, string> = { left: 'A', right: 'B' }

/** Whose key signs, and where: as it was at the time, once there is an answer. */
export interface Who {
  label: string | null
  fingerprint: string
  environment: string
  baseUrl: string
}

export const useWho = (side: Side): Who => {
  const { signer, exchange } = useCompare(store => store[side])
  const credentials = useCredentials(store => store.credentials)
  const environments = useEnvironments(store => store.environments)
  const credential = exchange ? exchange.credential : findCredential(credentials, signer.credentialId)
  const environment = exchange ? exchange.environment : findEnvironment(environments, signer.environmentId)
  return {
    label: credential?.label ?? null,
    fingerprint: credential?.fingerprint ?? '',
    environment: environment?.name ?? '',
    baseUrl: environment?.baseUrl ?? ''
  }
}

/** Key and environment in a few words; where both keys are called the same, the environment tells them apart. */
export const useWhoText = (): ((side: Side) => string) => {
  const { t } = useTranslation()
  const who = { left: useWho('left'), right: useWho('right') }
  const isOne = who.left.environment === who.right.environment
  return side => {
    const { label, environment } = who[side]
    return [label ?? t('compare.withoutKey'), ...(isOne ? [] : [environment])].join(', ')
  }
}

/** The likeliest cause of what went wrong on a side; null where nothing did, or it is not known yet. */
export const useCause = (side: Side): string | null => {
  const { t } = useTranslation()
  const id = useCompare(store => store[side].exchange?.id)
  const first = useDiagnosis(store => (id === undefined ? undefined : store.byExchange[id]?.diagnosis?.findings[0]))
  return first ? t(`diagnosis.findings.${first.id}.title`, first.parameters) : null
}

/** What came of both, in one sentence: who was let through, who was refused, and why. */
export const useVerdict = (): string => {
  const { t } = useTranslation()
  const whoText = useWhoText()
  const sides = { left: useCompare(store => store.left), right: useCompare(store => store.right) }
  const outcomes = { left: outcomeOf(sides.left), right: outcomeOf(sides.right) }
  const causes = { left: useCause('left'), right: useCause('right') }
  const isAlike = outcomes.left.kind === outcomes.right.kind && outcomes.left.status === outcomes.right.status
  const explained = (outcome: string, cause: string | null): string =>
    cause === null ? outcome : t('compare.cause', { outcome, cause: cause.replace(/\.$/, '') })
  if (isAlike && causes.left === causes.right) {
    const both = t(`compare.both.${outcomes.left.kind}`, { status: outcomes.left.status })
    return causes.left === null ? both : `${both} ${causes.left.replace(/\.$/, '')}.`
  }
  const part = (side: Side): string => {
    const { kind, status } = outcomes[side]
    return explained(t(`compare.outcome.${kind}`, { letter: letters[side], who: whoText(side), status }), causes[side])
  }
  return t('compare.sentence', { one: part('left'), other: part('right') })
}

/** What differs, in one sentence; or plainly that nothing does. */
export const useDifferenceText = (): ((comparison: Comparison) => string) => {
  const { t } = useTranslation()
  return comparison => {
    const differing = differingOf(comparison)
    const { status, headers, usual, body } = differing
    if (isSame(differing, comparison)) {
      return usual.length === 0 ? t('compare.allSame') : t('compare.allSameUsual', { names: usual.join(', ') })
    }
    const bodyText = (): string => {
      if (!body) return ''
      if (body.by === 'bytes') return t('compare.parts.body')
      return t(body.by === 'structure' ? 'compare.parts.places' : 'compare.parts.lines', { count: body.count })
    }
    const parts = [
      status ? t('compare.parts.status') : '',
      headers > 0 ? t('compare.parts.headers', { count: headers }) : '',
      bodyText()
    ].filter(text => text !== '')
    return parts.length > 0 ? t('compare.differ', { parts: parts.join(', ') }) : t('compare.unavailable')
  }
}
