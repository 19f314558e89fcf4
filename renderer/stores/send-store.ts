import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec, SendProgress } from '@shared/schemas/request'
import { create } from 'zustand'
import { call } from '../bridge'

/** What a person has said yes to, for one send. */
export interface Consent {
  allowPlainHttp: boolean
  confirmed: boolean
}
export const noConsent: Consent = { allowPlainHttp: false, confirmed: false }

/** How a request goes out, beside what it says. */
export interface Manner {
  /** With the token that is held, whatever its state. */
  raw: boolean
  /** The exchange that was answered 401 and that this send repeats. */
  replayOf: string | null
}
export const asUsual: Manner = { raw: false, replayOf: null }

interface Asked {
  spec: RequestSpec
  /** What has been agreed to so far. */
  consent: Consent
  /** As usual where it is not said. */
  manner?: Manner
}

/** What has to be answered before the request leaves. */
export type Question = Asked &
  /** The environment whose guard asks: an absolute address may lead to another than the request is sent in. */
  (
    | { kind: 'guard'; level: 'ask' | 'type'; environmentId: string }
    | { kind: 'plainHttp' }
    /** Nobody is signed in where the request should go with a session. */
    | { kind: 'session'; environmentId: string }
    | { kind: 'origin'; credentialId: string; label: string; origin: string; bound: string }
  )

/** The last send of one tab. */
export interface TabSend {
  /** The send under way; null when none is. */
  sendId: string | null
  cancelling: boolean
  progress: SendProgress | null
  /** What was sent, as it was written: an exchange tells of it with its secrets masked. */
  spec: RequestSpec | null
  exchange: Exchange | null
  /** Why nothing was sent. */
  error: AppError | null
  question: Question | null
}

const settled = { sendId: null, cancelling: false, progress: null }
export const noSend: TabSend = { ...settled, spec: null, exchange: null, error: null, question: null }

interface SendStore {
  /** By tab; a tab that was never sent has none. */
  sends: Readonly<Record<string, TabSend>>
  send(tabId: string, spec: RequestSpec, consent: Consent, manner?: Manner): Promise<Result<Exchange> | null>
  cancel(tabId: string): Promise<void>
  ask(tabId: string, question: Question): void
  dismiss(tabId: string): void
  /** Takes the question away for a yes to it; false where it stands no more: answered already, or thought better of. */
  accept(tabId: string, question: Question): boolean
  /** Lets a key travel to one more origin, for good. */
  allowOrigin(credentialId: string, origin: string): Promise<Result<unknown>>
  receive(progress: SendProgress): void
  /** Of a tab that is closed: its send is cancelled, its answer let go. */
  forget(tabId: string): void
}

export const useSend = create<SendStore>()((set, get) => {
  const change = (tabId: string, part: Partial<TabSend>): void =>
    set({ sends: { ...get().sends, [tabId]: { ...(get().sends[tabId] ?? noSend), ...part } } })
  const isCurrent = (tabId: string, sendId: string): boolean => get().sends[tabId]?.sendId === sendId
  return {
    sends: {},
    /** Answers null when the tab has a send under way, or was closed meanwhile: an answer belongs to what is shown. */
    async send(tabId, spec, consent, manner = asUsual) {
      if (get().sends[tabId]?.sendId) return null
      const sendId = crypto.randomUUID()
      // What is to be sent again stays until there is another answer: the person may think better of it.
      const exchange = manner.replayOf === null ? null : (get().sends[tabId]?.exchange ?? null)
      change(tabId, { ...noSend, sendId, spec, exchange })
      const result = await call('requests.send', { sendId, spec, ...consent, ...manner })
      if (!isCurrent(tabId, sendId)) return null
      change(tabId, result.ok ? { ...settled, exchange: result.value } : { ...settled, error: result.error })
      return result
    },
    async cancel(tabId) {
      const { sendId, cancelling } = get().sends[tabId] ?? noSend
      if (sendId === null || cancelling) return
      change(tabId, { cancelling: true })
      const result = await call('requests.cancel', { sendId })
      if (!result.ok && isCurrent(tabId, sendId)) change(tabId, { cancelling: false })
    },
    ask: (tabId, question) => change(tabId, { question }),
    dismiss(tabId) {
      const answered = get().sends[tabId]?.exchange != null
      change(tabId, { question: null, ...(answered ? { error: null } : {}) })
    },
    accept(tabId, question) {
      if (get().sends[tabId]?.question !== question) return false
      get().dismiss(tabId)
      return true
    },
    allowOrigin: (id, origin) => call('credentials.allowOrigin', { id, origin }),
    receive(progress) {
      const [tabId] = Object.entries(get().sends).find(([, { sendId }]) => sendId === progress.sendId) ?? []
      if (tabId !== undefined) change(tabId, { progress })
    },
    forget(tabId) {
      const { [tabId]: gone, ...sends } = get().sends
      set({ sends })
      if (gone?.sendId) void call('requests.cancel', { sendId: gone.sendId })
    }
  }
})
