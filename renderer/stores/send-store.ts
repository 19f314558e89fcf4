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

interface Asked {
  spec: RequestSpec
  /** What has been agreed to so far. */
  consent: Consent
}

/** What has to be answered before the request leaves. */
export type Question = Asked &
  /** The environment whose guard asks: an absolute address may lead to another than the request is sent in. */
  (
    | { kind: 'guard'; level: 'ask' | 'type'; environmentId: string }
    | { kind: 'plainHttp' }
    | { kind: 'origin'; credentialId: string; label: string; origin: string; bound: string }
  )

/** The last send of one tab. */
export interface TabSend {
  /** The send under way; null when none is. */
  sendId: string | null
  cancelling: boolean
  progress: SendProgress | null
  exchange: Exchange | null
  /** Why nothing was sent. */
  error: AppError | null
  question: Question | null
}

const settled = { sendId: null, cancelling: false, progress: null }
export const noSend: TabSend = { ...settled, exchange: null, error: null, question: null }

interface SendStore {
  /** By tab; a tab that was never sent has none. */
  sends: Readonly<Record<string, TabSend>>
  send(tabId: string, spec: RequestSpec, consent: Consent): Promise<Result<Exchange> | null>
  cancel(tabId: string): Promise<void>
  ask(tabId: string, question: Question): void
  dismiss(tabId: string): void
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
    async send(tabId, spec, consent) {
      if (get().sends[tabId]?.sendId) return null
      const sendId = crypto.randomUUID()
      change(tabId, { ...noSend, sendId })
      const result = await call('requests.send', { sendId, spec, ...consent })
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
    dismiss: tabId => change(tabId, { question: null }),
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
