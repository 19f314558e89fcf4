/** Two answers beside each other: whose they are, how far the sends are, and what main says of the two. */
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Comparison, ComparisonView } from '@shared/schemas/comparison'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { create } from 'zustand'
import { call } from '../bridge'
import { otherSigner } from './compare-spec'
import { useCredentials } from './credential-store'
import { useEnvironments } from './environment-store'
import type { Consent, Question } from './send-store'
import type { Signer } from './tabs-store'

export const sides = ['left', 'right'] as const
export type Side = (typeof sides)[number]

/** `send` the request twice, now · `kept` an answer that is there with another one of the history */
export type CompareMode = 'send' | 'kept'

export interface SideState {
  signer: Signer
  exchange: Exchange | null
  /** Why nothing was sent. */
  error: AppError | null
}

/** What has to be answered before one of the two leaves. */
export interface SideQuestion {
  side: Side
  question: Question
  answer(agreed: boolean): void
}

interface CompareStore {
  phase: 'choosing' | 'sending' | 'done'
  mode: CompareMode
  /** Null while nothing is to be compared. */
  spec: RequestSpec | null
  /** The answer that the comparison started from. */
  kept: Exchange | null
  /** The other one, of the history. */
  otherId: string | null
  left: SideState
  right: SideState
  /** The side that is on its way. */
  sending: { side: Side; sendId: string } | null
  cancelled: boolean
  asked: SideQuestion | null
  comparison: Comparison | null
  comparisonError: AppError | null
  view: ComparisonView
  /** Begins anew with a request. */
  begin(spec: RequestSpec, kept: Exchange | null): void
  chooseMode(mode: CompareMode): void
  sign(side: Side, signer: Signer): void
  chooseOther(id: string | null): void
  /** Sends for one side; null where the whole was ended or closed meanwhile. */
  send(side: Side, spec: RequestSpec, consent: Consent): Promise<Result<Exchange> | null>
  /** Asks the person; false where they do not want it. */
  ask(side: Side, question: Question): Promise<boolean>
  /** Sets out; what was there before is gone. True as long as nothing else was begun since. */
  start(): () => boolean
  finish(): void
  /** Ends what is on its way and lets the other never leave. */
  cancel(): Promise<void>
  /** Takes the two answers that are there. */
  compareKept(): Promise<void>
  /** Asks main for the rows of the bodies from `offset` on. */
  compare(view: ComparisonView, offset: number): Promise<void>
  /** Back to the choice; the answers stay in the history. */
  choose(): void
  reset(): void
}

const noSide: SideState = { signer: { credentialId: null, environmentId: '' }, exchange: null, error: null }
const noResult = { comparison: null, comparisonError: null, view: 'differences' as const }
const idle = { sending: null, cancelled: false, asked: null, ...noResult }
const nothing = { spec: null, kept: null, otherId: null, left: noSide, right: noSide }
const fresh = { phase: 'choosing' as const, mode: 'send' as const, ...nothing, ...idle }

export const useCompare = create<CompareStore>()((set, get) => {
  const change = (side: Side, part: Partial<SideState>): void => {
    const changed = { ...get()[side], ...part }
    set(side === 'left' ? { left: changed } : { right: changed })
  }
  const withoutAnswers = () => {
    const { left, right } = get()
    return { left: { ...noSide, signer: left.signer }, right: { ...noSide, signer: right.signer } }
  }
  /** Count what was begun and what was asked of main: an answer to an older question came too late. */
  let runs = 0
  let asks = 0
  const stop = (): void => {
    runs += 1
    asks += 1
    const { sending, asked } = get()
    if (sending) void call('requests.cancel', { sendId: sending.sendId })
    asked?.answer(false)
  }
  return {
    ...fresh,
    begin(spec, kept) {
      stop()
      const { credentials } = useCredentials.getState()
      const { environments } = useEnvironments.getState()
      const { credentialId, environmentId, session } = spec
      const signer: Signer = { credentialId, environmentId, ...(session ? { session } : {}) }
      const other = otherSigner(signer, credentials, environments)
      set({ ...fresh, spec, kept, left: { ...noSide, signer }, right: { ...noSide, signer: other } })
    },
    chooseMode: mode => set({ mode }),
    sign: (side, signer) => change(side, { signer }),
    chooseOther: otherId => set({ otherId }),
    async send(side, spec, consent) {
      const sendId = crypto.randomUUID()
      set({ sending: { side, sendId } })
      const result = await call('requests.send', { sendId, spec, ...consent })
      if (get().sending?.sendId !== sendId) return null
      set({ sending: null })
      change(side, result.ok ? { exchange: result.value, error: null } : { exchange: null, error: result.error })
      return result
    },
    ask: (side, question) =>
      new Promise(resolve =>
        set({
          asked: {
            side,
            question,
            answer(agreed) {
              set({ asked: null })
              resolve(agreed)
            }
          }
        })
      ),
    start() {
      stop()
      const mine = runs
      set({ phase: 'sending', ...withoutAnswers(), ...idle })
      return () => mine === runs
    },
    finish: () => set({ phase: 'done', sending: null }),
    async cancel() {
      const { sending, cancelled } = get()
      if (cancelled) return
      set({ cancelled: true })
      if (sending) await call('requests.cancel', { sendId: sending.sendId })
    },
    async compareKept() {
      const { kept, otherId } = get()
      if (!kept || otherId === null) return
      const isCurrent = get().start()
      const other = await call('history.get', { id: otherId })
      if (!isCurrent()) return
      change('left', { exchange: kept })
      change('right', other.ok ? { exchange: other.value } : { error: other.error })
      set({ phase: 'done' })
      await get().compare('differences', 0)
    },
    async compare(view, offset) {
      const { left, right } = get()
      if (!left.exchange || !right.exchange) return
      asks += 1
      const mine = asks
      set({ view })
      const result = await call('comparisons.get', {
        leftId: left.exchange.id,
        rightId: right.exchange.id,
        view,
        offset
      })
      if (mine !== asks) return
      set(result.ok ? { comparison: result.value, comparisonError: null } : { comparisonError: result.error })
    },
    choose() {
      stop()
      set({ phase: 'choosing', ...withoutAnswers(), ...idle })
    },
    reset() {
      stop()
      set(fresh)
    }
  }
})
