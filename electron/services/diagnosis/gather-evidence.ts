/** Everything that is known of an exchange of the history, as the rules of the diagnosis read it. Nothing is sent. */
import type { Environment } from '@shared/schemas/environment'
import type { Exchange } from '@shared/schemas/exchange'
import { measureClock } from '../../domain/diagnosis/clock'
import { bodySampleBytes, type Evidence } from '../../domain/diagnosis/evidence'
import { parseJson } from '../../domain/diagnosis/json'
import type { Provider } from '../../providers/provider'
import type { BodyService } from '../body'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'
import type { TokenService } from '../token'
import type { CredentialExaminer } from './credential-facts'
import type { HistoryFactsReader } from './history-facts'

interface Parts {
  bodies: Pick<BodyService, 'read'>
  environments: Pick<EnvironmentService, 'list'>
  providers: ProviderService
  tokens: Pick<TokenService, 'factsOf'>
  examiner: CredentialExaminer
  historyFacts: HistoryFactsReader
}

export type EvidenceGatherer = ReturnType<typeof createEvidenceGatherer>

export const createEvidenceGatherer = (parts: Parts) => {
  const { bodies, environments, providers, tokens, examiner, historyFacts } = parts

  /** The beginning of the body, masked as it is kept; a body that is gone tells nothing. */
  const readBody = async (exchangeId: string, length: number): Promise<Evidence['body']> => {
    try {
      const { text, nextOffset } = await bodies.read({ exchangeId, view: 'raw', offset: 0, length })
      return { text, json: nextOffset === null ? parseJson(text) : undefined }
    } catch {
      return { text: '', json: undefined }
    }
  }

  /** As it was at the time, with what is noted of it now; null where it is gone. */
  const placeOf = async ({
    environment: then
  }: Exchange): Promise<{ environment: Environment; provider: Provider } | null> => {
    const now = (await environments.list()).find(({ id }) => id === then.id)
    if (!now) return null
    return { environment: { ...now, name: then.name, baseUrl: then.baseUrl }, provider: providers.get(now.providerId) }
  }

  const gather = async (exchange: Exchange): Promise<Evidence> => {
    const place = await placeOf(exchange)
    const receivedAt = Date.parse(exchange.sentAt) + exchange.durationMs
    const last = exchange.hops.at(-1)
    return {
      source: 'sent',
      receivedAt,
      exchange,
      body: await readBody(exchange.id, bodySampleBytes),
      credential: await examiner.ofExchange(exchange),
      session: exchange.spec.session ?? null,
      token: exchange.tokenExchangeId === null ? null : tokens.factsOf(exchange.tokenExchangeId),
      provider: place?.provider ?? null,
      environment: place?.environment ?? null,
      clockAheadSeconds: measureClock(last, receivedAt),
      certificate: null,
      proxy: null,
      history: await historyFacts.of(exchange, place?.provider ?? null),
      probes: []
    }
  }

  return { gather, readBody }
}
