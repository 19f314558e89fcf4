/**
 * Keys on their way into the vault. Main holds them from the first moment; here is only what was found in them. The
 * one text that passes is the one a person typed, and it is kept nowhere.
 */
import type { Result } from '@shared/result'
import type { GeneratedForm, SecretDraft } from '@shared/schemas/secret'
import { call } from '../bridge'

/** For whom the key is. */
export interface SecretPurpose {
  providerId: string
  methodId: string
}

type Asked = Promise<Result<SecretDraft>>

export const typeSecret = (purpose: SecretPurpose, text: string): Asked =>
  call('secretDrafts.type', { ...purpose, text })

/** Main reads the clipboard itself. */
export const pasteSecret = (purpose: SecretPurpose): Asked => call('secretDrafts.paste', { ...purpose })

export const generateSecret = (purpose: SecretPurpose, form: GeneratedForm): Asked =>
  call('secretDrafts.generate', { ...purpose, form })

export const cleanSecret = (id: string): Asked => call('secretDrafts.clean', { id })

export const discardSecret = (id: string): void => void call('secretDrafts.discard', { id })
