import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { AuditVerification } from '@shared/schemas/audit'
import type { Clock, Logger } from '../ports'
import type { VaultService } from './vault'

export interface AuditService {
  /**
   * Reads the whole log and checks it; whoever asks meanwhile gets the same answer. Throws `audit_unavailable` where it
   * cannot be read, and as `vault.access`.
   */
  verify(): Promise<AuditVerification>
  /** Ends a check that is under way; does nothing otherwise. */
  cancelVerify(): void
  /**
   * Puts a call of somebody who may not call on record, once a second at most: whoever floods us must not fill the disk.
   * Never throws; while the vault is closed there is nowhere to record it.
   */
  noteRefusedSender(command: string): void
}

/** Milliseconds between two reports of progress. */
const progressInterval = 100
/** Milliseconds between two records of refused senders. */
const refusalInterval = 1000

interface Parts {
  vault: VaultService
  clock: Clock
  logger: Logger
  publish: Publish
}

export const createAuditService = ({ vault, clock, logger, publish }: Parts): AuditService => {
  let running: Promise<AuditVerification> | null = null
  let cancelling: AbortController | null = null

  const reporter = (): ((records: number) => void) => {
    let last = Number.NEGATIVE_INFINITY
    return records => {
      const now = performance.now()
      if (now - last < progressInterval) return
      last = now
      publish('audit.progress', { records })
    }
  }

  const check = async (signal: AbortSignal): Promise<AuditVerification> => {
    const { audit } = vault.access()
    const found = await audit.verify(reporter(), signal)
    try {
      await audit.append({ type: 'audit.verified', data: { result: found.result, records: found.records } })
    } catch (error) {
      // What was found has to be told all the more.
      logger.error('The check of the audit log could not be recorded', error)
    }
    return found
  }

  let lastRefusal = Number.NEGATIVE_INFINITY

  const recordRefusal = async (command: string): Promise<void> => {
    const now = clock.monotonic()
    if (now - lastRefusal < refusalInterval) return
    const { audit } = vault.access()
    lastRefusal = now
    await audit.append({ type: 'sender.refused', data: { command } })
  }

  const cancelVerify = (): void => cancelling?.abort()
  vault.onClosing(async () => cancelVerify())

  return {
    async verify() {
      vault.access()
      if (running) return running
      cancelling = new AbortController()
      running = check(cancelling.signal).finally(() => {
        running = null
        cancelling = null
      })
      return running
    },
    cancelVerify,
    noteRefusedSender(command) {
      recordRefusal(command).catch(error => {
        if (!(error instanceof AppFailure)) logger.error('A refused sender could not be recorded', error)
      })
    }
  }
}
