/**
 * Why a call was refused or did not arrive: gathers what is known, and asks what can be asked without harm. The rules
 * themselves are in the domain. What must not happen here: a probe that nobody asked for.
 */

import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Diagnosis, Probe } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { diagnose } from '../../domain/diagnosis/diagnose'
import type { Evidence, ProbeResult } from '../../domain/diagnosis/evidence'
import { type ProbeBudget, planProbes } from '../../domain/diagnosis/probes/plan'
import type { Clock, Ports } from '../../ports'
import type { BodyService } from '../body'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { HistoryService } from '../history'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { Delivery } from '../request/delivery'
import type { Sendings } from '../request/sendings'
import type { TokenService } from '../token'
import type { VaultService } from '../vault'
import { createKeyCleaner } from './clean-key'
import { createCredentialExaminer } from './credential-facts'
import { createEvidenceGatherer } from './gather-evidence'
import { countSent, createHistoryFacts } from './history-facts'
import { createConnectionProbe } from './inspect-connection'
import { createProbeMemory } from './probe-memory'
import { createProbeRunner } from './run-probe'

export interface DiagnosisService {
  /** Throws `exchange_not_found` or `row_damaged`. */
  get(exchangeId: string): Promise<Diagnosis>
  /** `allowed`: ids of the probes that need a person's word and have it. Cancelled, it tells what is known by then. */
  findOut(exchangeId: string, runId: string, allowed: readonly string[]): Promise<Diagnosis>
  /** Throws `secret_rejected` where there is nothing to clean, and what saving throws. */
  cleanKey(credentialId: string): Promise<CredentialSummary>
}

interface Parts {
  ports: Pick<Ports, 'connectionInspector'> & { clock: Clock }
  vault: VaultService
  history: HistoryService
  bodies: BodyService
  credentials: CredentialService
  environments: EnvironmentService
  providers: ProviderService
  tokens: TokenService
  knownSecrets: KnownSecrets
  sendings: Sendings
  delivery: Delivery
  publish: Publish
}

/** Requests of one series, and the part of a limit that is left for the person's own work. */
const mostProbes = 6
const reservedShare = 0.2

const lookBack = 500

export const createDiagnosisService = (parts: Parts): DiagnosisService => {
  const { ports, vault, history, bodies, credentials, environments, providers, tokens } = parts
  const { knownSecrets, sendings, delivery, publish } = parts
  const examiner = createCredentialExaminer({ credentials, environments, providers })
  const historyFacts = createHistoryFacts({ history, bodies })
  const gatherer = createEvidenceGatherer({ bodies, environments, providers, tokens, examiner, historyFacts })
  const inspect = createConnectionProbe({
    inspector: ports.connectionInspector,
    redact: text => knownSecrets.redactor().redactText(text).text
  })
  const runProbe = createProbeRunner({ delivery, providers, knownSecrets, evidence: gatherer, inspect })
  const memory = createProbeMemory()
  const cleanKey = createKeyCleaner({ credentials, providers })

  vault.onClosing(async () => memory.clear())

  const budgetFor = async ({ provider, exchange }: Evidence): Promise<ProbeBudget> => {
    const [limit] = provider?.limits ?? []
    if (!limit) return { remaining: null, reserve: 0, most: mostProbes }
    const { exchanges } = await history.list(null, lookBack)
    const sent = countSent(exchanges, exchange.hops[0]?.url ?? '', limit.seconds, Date.parse(ports.clock.now()))
    return {
      remaining: limit.requests - sent,
      reserve: Math.ceil(limit.requests * reservedShare),
      most: mostProbes
    }
  }

  const plan = async (evidence: Evidence): Promise<Probe[]> => planProbes(evidence, await budgetFor(evidence))

  const evidenceOf = async (exchange: Exchange): Promise<Evidence> =>
    memory.foldInto(exchange.id, await gatherer.gather(exchange))

  const get = async (exchangeId: string): Promise<Diagnosis> => {
    const evidence = await evidenceOf(await history.get(exchangeId))
    const findings = diagnose(evidence)
    // Of a call that went well nothing is asked, but for a list that may be too short or too long to be true.
    return { exchangeId, findings, probes: await plan(evidence) }
  }

  /** More requests would make it worse. */
  const isTooMany = (result: ProbeResult | null): boolean => result?.status === 429

  const ask = async (
    exchange: Exchange,
    runId: string,
    allowed: readonly string[],
    controller: AbortController
  ): Promise<void> => {
    const planned = await plan(await evidenceOf(exchange))
    const probes = planned.filter(({ id, needsConsent }) => !needsConsent || allowed.includes(id))
    const tell = (done: number): void =>
      publish('diagnosis.progress', {
        runId,
        exchangeId: exchange.id,
        done,
        total: probes.length,
        kind: probes[done]?.kind ?? null
      })
    for (const [done, probe] of probes.entries()) {
      tell(done)
      const result = await runProbe(probe, exchange, runId, controller)
      if (result) memory.add(exchange.id, result)
      if (isTooMany(result)) break
    }
    tell(probes.length)
  }

  return {
    get,
    async findOut(exchangeId, runId, allowed) {
      const exchange = await history.get(exchangeId)
      await sendings
        .track(runId, controller => ask(exchange, runId, allowed, controller))
        .catch(error => {
          if (!(error instanceof AppFailure) || error.code !== 'send_cancelled') throw error
        })
      return get(exchangeId)
    },
    async cleanKey(credentialId) {
      await vault.writable()
      return cleanKey(credentialId)
    }
  }
}
