import { AppFailure } from '@shared/errors'
import { diskReason } from '../durable-file'

/** The one error of this adapter, with the disk's reason where the disk was it. Nothing of the cause's text. */
export const auditFailure = (message: string, cause?: unknown): AppFailure =>
  cause instanceof AppFailure && cause.code === 'audit_unavailable'
    ? cause
    : new AppFailure('audit_unavailable', message, { reason: diskReason(cause) })

/** Runs a step of the log; whatever it throws becomes `audit_unavailable`. */
export const orAuditFailure = async <Output>(message: string, step: () => Promise<Output>): Promise<Output> => {
  try {
    return await step()
  } catch (error) {
    throw auditFailure(message, error)
  }
}

export const notOpen = (): never => {
  throw auditFailure('The audit log is not open')
}
