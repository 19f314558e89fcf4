/** Diagnoses a text that came from outside, without sending anything. What must not happen here: a value of it going on. */
import { maxPastedBody, type PastedCall, type PastedDiagnosis } from '@shared/schemas/pasted'
import { diagnose } from '../../domain/diagnosis/diagnose'
import { type CredentialFacts, type Evidence, noHistory } from '../../domain/diagnosis/evidence'
import { readTokenClaims } from '../../domain/diagnosis/token-claims'
import { parseUrl } from '../../domain/diagnosis/wire'
import { mapStrings } from '../../domain/map-strings'
import type { PastedCallReading, PastedReader } from '../../ports'
import type { Provider } from '../../providers/provider'
import type { CredentialExaminer } from '../diagnosis/credential-facts'
import type { EnvironmentService } from '../environment'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'

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

type Environments = Awaited<ReturnType<EnvironmentService['list']>>

interface Place {
  environment: Environments[number] | null
  provider: Provider | null
}

/** By host and port alone: few texts say whether the connection was secure. */
const hostOf = (url: string): string | null => parseUrl(url)?.host ?? null

const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

export const createTextReader = ({ pastedReader, environments, providers, knownSecrets, examiner }: Parts) => {
  /** Whose address it was: one that was set up here before one that a provider names. */
  const placeOf = (url: string, known: Environments): Place => {
    const host = hostOf(url)
    const isThere = ({ baseUrl }: { baseUrl: string }): boolean => host !== null && hostOf(baseUrl) === host
    const environment = known.find(isThere)
    if (environment) return { environment, provider: providers.get(environment.providerId) }
    const provider = providers.all().find(one => one.environments.some(isThere))
    return { environment: null, provider: provider ?? null }
  }

  const forms = (): string[] =>
    providers.all().flatMap(({ authMethods }) => authMethods.flatMap(({ keyForm }) => keyForm ?? []))

  /** The calls of one text often carry the same key. */
  const createExaminations = () => {
    const done = new Map<string, Promise<CredentialFacts>>()
    return (secret: string, provider: Provider | null): Promise<CredentialFacts> => {
      const name = `${provider?.id ?? ''} ${secret}`
      const examined = done.get(name) ?? examiner.ofSecret(secret, provider)
      done.set(name, examined)
      return examined
    }
  }

  const explain = (
    { carried, places, ...seen }: PastedCallReading,
    place: Place,
    credential: CredentialFacts | null
  ): PastedCall => {
    const claims = carried === null ? null : readTokenClaims(carried)
    const findings = diagnose({
      ...unknown,
      ...seen,
      ...place,
      credential,
      token: claims && { claims, expiresAt: null, audience: null }
    })
    const { hops, failure } = seen.exchange
    const text = seen.body.text.slice(0, maxPastedBody)
    // What has no name and no form may still be a key of the vault.
    const redactor = knownSecrets.redactor()
    const shown = { hops, failure, findings, body: { text, isWhole: text.length === seen.exchange.body.bytes } }
    return {
      ...mapStrings(shown, words => redactor.redactText(words).text),
      places,
      credential: credential && credential.id !== null ? { id: credential.id, label: credential.label } : null,
      environment: place.environment && { id: place.environment.id, name: place.environment.name },
      providerName: place.provider?.name ?? null
    }
  }

  return async (text: string): Promise<PastedDiagnosis> => {
    const result = await pastedReader.read(text, forms())
    if (!result.ok) return { read: false, problem: result.problem }
    const { format, chosen, left } = result.reading
    const known = await environments.list()
    const examine = createExaminations()
    const calls: PastedCall[] = []
    for (const reading of result.reading.calls) {
      const place = placeOf(reading.exchange.hops[0]?.url ?? '', known)
      const credential = reading.carried === null ? null : await examine(reading.carried, place.provider)
      calls.push(explain(reading, place, credential))
      await breathe()
    }
    return { read: true, format, calls, chosen, left }
  }
}
