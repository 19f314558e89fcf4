import { AppFailure } from '@shared/errors'

export type BodyFailureReason = 'missing' | 'damaged' | 'disk_full' | 'exists' | 'closed' | 'io'

export const bodyFailure = (reason: BodyFailureReason, message: string): AppFailure =>
  new AppFailure('body_unavailable', message, { reason })

const reasonOf: Record<string, BodyFailureReason> = {
  ENOENT: 'missing',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EFBIG: 'disk_full',
  EEXIST: 'exists'
}

/** The failure that an error of the file system means; anything else is passed on as it is. */
export const toBodyFailure = (error: unknown): unknown => {
  if (error instanceof AppFailure || !(error instanceof Error) || !('code' in error)) return error
  return bodyFailure(reasonOf[String(error.code)] ?? 'io', `The file of a body: ${error.message}`)
}

/** Ids become names of files, so nothing but a UUID may pass. */
export const requireId = (id: string): string => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw bodyFailure('missing', 'No body has such an id')
  return id.toLowerCase()
}
