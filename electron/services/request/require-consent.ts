import { AppFailure } from '@shared/errors'
import { type GuardAnswer, guardAnswer } from '@shared/guard'
import type { Environment } from '@shared/schemas/environment'
import type { RequestSpec } from '@shared/schemas/request'
import { matchEndpoint } from '../../domain/match-endpoint'
import { resolveUrl } from '../../domain/request-url'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'

interface Parts {
  environments: EnvironmentService
  providers: ProviderService
}

const strictness: readonly GuardAnswer[] = ['none', 'ask', 'type', 'refuse']

/** As some server may read it: whatever leads there by one of these is taken for going there. */
const asRead = (url: string): string =>
  url
    .replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/([^:])\/{2,}/g, '$1/')
    .toLowerCase()

const isBelow = (url: string, baseUrl: string): boolean => {
  const [reached, base] = [asRead(url), asRead(baseUrl)]
  return reached === base || reached.startsWith(`${base}/`) || reached.startsWith(`${base}?`)
}

/**
 * The guard of the environment a request is sent in, and of whichever it really goes to: an absolute address must not
 * get around one. Throws `environment_read_only`, and `confirmation_needed` (fields: level `ask` or `type`, environment, environmentId)
 * unless it was `confirmed`.
 */
export const requireConsent = async (
  { environments, providers }: Parts,
  spec: RequestSpec,
  environment: Environment,
  confirmed: boolean
): Promise<void> => {
  const url = resolveUrl(spec, environment.baseUrl)
  // What cannot be resolved is refused as soon as it is built.
  if (!url.ok) return
  const reached = (await environments.list()).filter(
    ({ id, baseUrl }) => id !== environment.id && isBelow(url.value, baseUrl)
  )
  const answers = [environment, ...reached].map(place => {
    const endpoint = matchEndpoint(providers.get(place.providerId).endpoints, spec.method, url.value, place.baseUrl)
    return { place, answer: guardAnswer(spec.method, endpoint?.effect ?? null, place.guard) }
  })
  answers.sort((left, right) => strictness.indexOf(right.answer) - strictness.indexOf(left.answer))
  const [strictest] = answers
  if (!strictest || strictest.answer === 'none') return
  const fields = { environment: strictest.place.name, environmentId: strictest.place.id }
  if (strictest.answer === 'refuse') {
    throw new AppFailure('environment_read_only', 'This environment is for reading only.', fields)
  }
  if (confirmed) return
  throw new AppFailure('confirmation_needed', 'This changes something and has to be confirmed.', {
    ...fields,
    level: strictest.answer
  })
}
