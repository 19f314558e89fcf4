/** A call for somebody else's eyes. Main masks it, writes it and looks at it a last time; here are only the questions. */
import type { Result } from '@shared/result'
import type { SharePart, SharePreview, ShareRequest } from '@shared/schemas/share'
import { call } from '../bridge'

export const previewShare = (request: ShareRequest): Promise<Result<SharePreview>> => call('share.preview', request)

/** `file` is null where the person thought better of it. */
export const saveShare = (
  request: ShareRequest,
  parts: readonly SharePart[]
): Promise<Result<{ file: string | null }>> => call('share.save', { ...request, parts: [...parts] })

export const copyShare = (request: ShareRequest): Promise<Result<unknown>> => call('share.copy', request)
