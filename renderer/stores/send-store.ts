import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec, SendProgress } from '@shared/schemas/request'
import { create } from 'zustand'
import { call } from '../bridge'

interface SendStore {
  /** The send under way; null when none is. */
  sendId: string | null
  cancelling: boolean
  progress: SendProgress | null
  /** The last answer. */
  exchange: Exchange | null
  /** Why nothing was sent, the last time. */
  error: AppError | null
  send(spec: RequestSpec, allowPlainHttp: boolean): Promise<Result<Exchange> | null>
  cancel(): Promise<void>
  receive(progress: SendProgress): void
  clear(): void
}

export const useSend = create<SendStore>()((set, get) => ({
  sendId: null,
  cancelling: false,
  progress: null,
  exchange: null,
  error: null,
  /** Answers null when a send is under way: one at a time, so that an answer always belongs to what is shown. */
  async send(spec, allowPlainHttp) {
    if (get().sendId !== null) return null
    const sendId = crypto.randomUUID()
    set({ sendId, cancelling: false, progress: null, exchange: null, error: null })
    const result = await call('requests.send', { sendId, spec, allowPlainHttp })
    const settled = { sendId: null, cancelling: false, progress: null }
    set(result.ok ? { ...settled, exchange: result.value } : { ...settled, error: result.error })
    return result
  },
  async cancel() {
    const { sendId, cancelling } = get()
    if (sendId === null || cancelling) return
    set({ cancelling: true })
    const result = await call('requests.cancel', { sendId })
    if (!result.ok && get().sendId === sendId) set({ cancelling: false })
  },
  receive(progress) {
    if (progress.sendId === get().sendId) set({ progress })
  },
  clear() {
    if (get().sendId === null) set({ exchange: null, error: null })
  }
}))
