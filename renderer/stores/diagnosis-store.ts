/** What is known of why calls went wrong, by exchange, and the series of questions under way. */
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Diagnosis, DiagnosisProgress } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import { create } from 'zustand'
import { call } from '../bridge'

export interface DiagnosisRun {
  runId: string
  progress: DiagnosisProgress | null
  cancelling: boolean
}

export interface Diagnosed {
  diagnosis: Diagnosis | null
  error: AppError | null
  run: DiagnosisRun | null
}

const unknown: Diagnosed = { diagnosis: null, error: null, run: null }

/** Exchanges that are remembered: what is shown again asks again. */
const maxRemembered = 50

interface DiagnosisStore {
  byExchange: Readonly<Record<string, Diagnosed>>
  load(exchangeId: string): Promise<void>
  /** `allowed`: probes for which the person gave their word. False where a series is under way, or it failed. */
  findOut(exchangeId: string, allowed: readonly string[]): Promise<boolean>
  cancel(exchangeId: string): Promise<void>
  cleanKey(credentialId: string): Promise<Result<CredentialSummary>>
  /** One that is explained where no one opened it. */
  exchange(id: string): Promise<Result<Exchange>>
  receive(progress: DiagnosisProgress): void
  /** Behind a lock nothing is known. */
  forget(): void
}

export const useDiagnosis = create<DiagnosisStore>()((set, get) => {
  const change = (exchangeId: string, part: Partial<Diagnosed>): void => {
    const { [exchangeId]: before = unknown, ...others } = get().byExchange
    const kept = Object.entries(others).slice(1 - maxRemembered)
    set({ byExchange: { ...Object.fromEntries(kept), [exchangeId]: { ...before, ...part } } })
  }
  return {
    byExchange: {},
    async load(exchangeId) {
      const result = await call('diagnosis.get', { exchangeId })
      change(exchangeId, result.ok ? { diagnosis: result.value, error: null } : { error: result.error })
    },
    async findOut(exchangeId, allowed) {
      if (get().byExchange[exchangeId]?.run) return false
      const runId = crypto.randomUUID()
      change(exchangeId, { run: { runId, progress: null, cancelling: false }, error: null })
      const result = await call('diagnosis.findOut', { exchangeId, runId, allowed: [...allowed] })
      if (get().byExchange[exchangeId]?.run?.runId !== runId) return false
      change(exchangeId, { run: null, ...(result.ok ? { diagnosis: result.value } : { error: result.error }) })
      return result.ok
    },
    async cancel(exchangeId) {
      const run = get().byExchange[exchangeId]?.run
      if (!run || run.cancelling) return
      change(exchangeId, { run: { ...run, cancelling: true } })
      await call('requests.cancel', { sendId: run.runId })
    },
    cleanKey: credentialId => call('diagnosis.cleanKey', { credentialId }),
    exchange: id => call('history.get', { id }),
    receive(progress) {
      const run = get().byExchange[progress.exchangeId]?.run
      if (run?.runId === progress.runId) change(progress.exchangeId, { run: { ...run, progress } })
    },
    forget: () => set({ byExchange: {} })
  }
})
