/** Sends one request for both sides, one after the other, and asks for each what a single send would ask. */
import { guardAnswer } from '@shared/guard'
import type { RequestSpec } from '@shared/schemas/request'
import { signedBy } from '../../stores/compare-spec'
import { type Side, sides, useCompare } from '../../stores/compare-store'
import { findEnvironment, useEnvironments } from '../../stores/environment-store'
import { type Consent, noConsent, type Question, useSend } from '../../stores/send-store'
import { consentAfter, questionFor } from '../workbench/questions'
import { endpointOf } from './endpoint-of'

const now = () => useCompare.getState()

/** What one side sends; null while nothing is to be compared. */
export const specOf = (side: Side): RequestSpec | null => {
  const { spec, [side]: state } = now()
  return spec && signedBy(spec, state.signer, useEnvironments.getState().environments)
}

/** True where sending twice does something twice. */
export const changesSomething = (): boolean => {
  const { spec } = now()
  return spec !== null && guardAnswer(spec.method, endpointOf(spec)?.effect ?? null, 'confirm') !== 'none'
}

/** What the guard of the environment asks, known before main is asked. */
const guardQuestion = (spec: RequestSpec): Question | null => {
  const { environments } = useEnvironments.getState()
  const guard = findEnvironment(environments, spec.environmentId)?.guard ?? 'open'
  const level = guardAnswer(spec.method, endpointOf(spec)?.effect ?? null, guard)
  if (level !== 'ask' && level !== 'type') return null
  return { kind: 'guard', level, environmentId: spec.environmentId, spec, consent: noConsent }
}

/** Null where the person does not want it. An origin that is allowed stays allowed. */
const agree = async (side: Side, question: Question): Promise<Consent | null> => {
  if (!(await now().ask(side, question))) return null
  if (question.kind === 'origin') await useSend.getState().allowOrigin(question.credentialId, question.origin)
  return consentAfter(question)
}

/** False where the person does not want to go on. Why nothing was sent is an outcome of a side too. */
const deliver = async (side: Side, spec: RequestSpec, given: Consent): Promise<boolean> => {
  let consent = given
  for (;;) {
    const result = await now().send(side, spec, consent)
    const question = result === null || result.ok ? null : questionFor(result.error, spec, consent)
    if (!question) return true
    const agreed = await agree(side, question)
    if (!agreed) return false
    consent = agreed
  }
}

/** Both questions of the guards come first: a yes to one alone would leave half a comparison behind. */
const agreeToGuards = async (): Promise<Record<Side, Consent> | null> => {
  const consents = { left: noConsent, right: noConsent }
  for (const side of sides) {
    const spec = specOf(side)
    const question = spec?.url.startsWith('/') ? guardQuestion(spec) : null
    if (!question) continue
    const agreed = await agree(side, question)
    if (!agreed) return null
    consents[side] = agreed
  }
  return consents
}

/** Ends with both outcomes shown, or with the choice as it was. */
export const runComparison = async (): Promise<void> => {
  const isCurrent = now().start()
  const consents = await agreeToGuards()
  if (!isCurrent()) return
  if (!consents) return now().choose()
  for (const side of sides) {
    const spec = specOf(side)
    if (!spec || now().cancelled) break
    const goesOn = await deliver(side, spec, consents[side])
    if (!isCurrent()) return
    if (!goesOn) return now().choose()
  }
  now().finish()
  await now().compare('differences', 0)
}
