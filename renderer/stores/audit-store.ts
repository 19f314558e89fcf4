import type { AppError } from '@shared/errors'
import type { AuditVerification } from '@shared/schemas/audit'
import { create } from 'zustand'
import { call } from '../bridge'

interface AuditStore {
  verifying: boolean
  cancelling: boolean
  /** Records read so far. */
  records: number
  result: AuditVerification | null
  error: AppError | null
  verify(): Promise<void>
  cancel(): Promise<void>
  receive(records: number): void
}

/** The check of the audit log: one at a time, and it goes on while other things are shown. */
export const useAudit = create<AuditStore>()((set, get) => ({
  verifying: false,
  cancelling: false,
  records: 0,
  result: null,
  error: null,
  async verify() {
    if (get().verifying) return
    set({ verifying: true, cancelling: false, records: 0, result: null, error: null })
    const result = await call('audit.verify', {})
    set({ verifying: false, cancelling: false, ...(result.ok ? { result: result.value } : { error: result.error }) })
  },
  async cancel() {
    if (!get().verifying || get().cancelling) return
    set({ cancelling: true })
    const result = await call('audit.cancelVerify', {})
    if (!result.ok) set({ cancelling: false })
  },
  receive(records) {
    if (get().verifying) set({ records })
  }
}))
