import { randomBytes, randomUUID } from 'node:crypto'
import { AppFailure } from '@shared/errors'
import {
  type GeneratedForm,
  maxSecretLength,
  type SecretDraft,
  type SecretPurpose,
  type SecretSource
} from '@shared/schemas/secret'
import { cleanSecret, inspectSecret } from '../../domain/secret-hygiene'
import type { Clipboard } from '../../ports'
import type { CredentialService } from '../credential'
import { secretContextFor } from '../credential/authentication'
import type { ProviderService } from '../provider'
import type { VaultService } from '../vault'
import type { SecretDraftStore } from './store'

/** Keys on their way into the vault, which has to be open. */
export interface SecretDraftService {
  type(purpose: SecretPurpose, text: string): Promise<SecretDraft>
  /** Reads the clipboard; throws `clipboard_empty`, and `secret_rejected` for what is too long to be a key. */
  paste(purpose: SecretPurpose): Promise<SecretDraft>
  generate(purpose: SecretPurpose, form: GeneratedForm): Promise<SecretDraft>
  /** Puts the clean form in its place. Throws `secret_draft_gone`, as all that name one. */
  clean(id: string): Promise<SecretDraft>
  discard(id: string): void
  /** A key that came with a response: kept as a draft under this name, whose id is the answer. */
  capture(name: string, text: string, purpose: SecretPurpose): string
  /** The key itself, for a service that saves it; the draft stays until `used`. */
  textOf(source: SecretSource): string
  used(source: SecretSource): void
}

interface Parts {
  store: SecretDraftStore
  clipboard: Clipboard
  vault: VaultService
  providers: ProviderService
  credentials: Pick<CredentialService, 'labelOf'>
}

/** Shown in place of a key that nobody has named yet. */
const unsavedName = 'unsaved key'

const generators: Record<GeneratedForm, () => string> = {
  uuid4: randomUUID,
  base64url: () => randomBytes(32).toString('base64url')
}

export const createSecretDraftService = (parts: Parts): SecretDraftService => {
  const { store, clipboard, vault, providers, credentials } = parts

  const describe = async (id: string): Promise<SecretDraft> => {
    const { text, context } = store.peek(id)
    const findings = inspectSecret(text, context)
    return { id, length: text.length, findings, sameAs: await credentials.labelOf(new TextEncoder().encode(text)) }
  }

  const put = (
    name: string,
    text: string,
    { providerId, methodId }: SecretPurpose,
    origin: 'person' | 'response'
  ): string => {
    vault.access()
    return store.put(text, name, secretContextFor(providers.get(providerId), methodId, providers.all()), origin)
  }

  const hold = (purpose: SecretPurpose, text: string): Promise<SecretDraft> =>
    describe(put(unsavedName, text, purpose, 'person'))

  vault.onClosing(async () => store.wipe())

  return {
    capture: (name, text, purpose) => put(name, text, purpose, 'response'),
    type: hold,
    async paste(purpose) {
      vault.access()
      const text = await clipboard.readText()
      if (text === '') throw new AppFailure('clipboard_empty', 'There is no text in the clipboard.')
      if (text.length > maxSecretLength) {
        throw new AppFailure('secret_rejected', 'What is in the clipboard is too long for a key.', {
          secret: 'too_long'
        })
      }
      return hold(purpose, text)
    },
    generate: (purpose, form) => hold(purpose, generators[form]()),
    async clean(id) {
      const { text, context } = store.peek(id)
      store.replace(id, cleanSecret(text, context))
      return describe(id)
    },
    discard: id => store.discard(id),
    textOf: source => store.textOf(source),
    used: source => store.used(source)
  }
}
