/** Diagnoses what a person pasted, without sending anything. What must not happen here: a value of the text going on. */
import type { PastedDiagnosis } from '@shared/schemas/diagnosis'
import { diagnose } from '../../domain/diagnosis/diagnose'
import { type Evidence, noHistory } from '../../domain/diagnosis/evidence'
import { readTokenClaims } from '../../domain/diagnosis/token-claims'
import { parseUrl } from '../../domain/diagnosis/wire'
import { mapStrings } from '../../domain/map-strings'
import type { PastedReader } from '../../ports'
import type { Provider } from '../../providers/provider'
import type { EnvironmentService } from '../environment'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import { redactLongText } from '../request/redact-spec'
import type { CredentialExaminer } from './credential-facts'

interface Parts {
  pastedReader: PastedReader
  environments: Pick<EnvironmentService, 'list'>
  providers: ProviderService
  knownSecrets: KnownSecrets
  examiner: CredentialExaminer
}

/** What no text tells. */
const unknown: Pick<Evidence, 'source' | 'clockAheadSeconds' | 'certificate' | 'proxy' | 'history' | 'probes'> = {
  source: 'pasted',
  clockAheadSeconds: null,
  certificate: null,
  proxy: null,
  history: noHistory,
  probes: []
}

type Place = Pick<Evidence, 'environment'> & { provider: Provider | null }

/** By host and port alone: few texts say whether the connection was secure. */
const hostOf = (url: string): string | null => parseUrl(url)?.host ?? null

export const createTextReader = ({ pastedReader, environments, providers, knownSecrets, examiner }: Parts) => {
  /** Whose address it was: one that was set up here before one that a provider names. */
  const placeOf = async (url: string): Promise<Place> => {
    const host = hostOf(url)
    const isThere = ({ baseUrl }: { baseUrl: string }): boolean => host !== null && hostOf(baseUrl) === host
    const environment = (await environments.list()).find(isThere)
    if (environment) return { environment, provider: providers.get(environment.providerId) }
    const provider = providers.all().find(one => one.environments.some(isThere))
    return { environment: null, provider: provider ?? null }
  }

  const forms = (): string[] =>
    providers.all().flatMap(({ authMethods }) => authMethods.flatMap(({ keyForm }) => keyForm ?? []))

  return async (text: string): Promise<PastedDiagnosis> => {
    const result = await pastedReader.read(text, forms())
    if (!result.ok) return { read: false, problem: result.problem }
    const { carried, format, text: masked, places, ...seen } = result.reading
    const place = await placeOf(seen.exchange.hops[0]?.url ?? '')
    const claims = carried === null ? null : readTokenClaims(carried)
    const findings = diagnose({
      ...unknown,
      ...seen,
      ...place,
      credential: carried === null ? null : await examiner.ofSecret(carried, place.provider),
      token: claims && { claims, expiresAt: null, audience: null }
    })
    // What has no name and no form may still be a key of the vault.
    const redactor = knownSecrets.redactor()
    return {
      read: true,
      format,
      text: await redactLongText(masked, redactor),
      places,
      findings: mapStrings(findings, words => redactor.redactText(words).text)
    }
  }
}
