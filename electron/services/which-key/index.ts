/**
 * Whose key is this? Answered by comparing keyed hashes, so that no key of the vault is read for it. What must not happen
 * here: the key that is asked about being kept, logged or told back.
 */
import { AppFailure } from '@shared/errors'
import { maxSecretLength } from '@shared/schemas/secret'
import { type KeyAnswer, type KeySource, maxNamedKeys, type NamedKey } from '@shared/schemas/which-key'
import type { Ports } from '../../ports'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { HistoryService } from '../history'
import { createSlices } from '../import/slices'
import type { ProviderService } from '../provider'
import type { VaultService } from '../vault'
import { createFormerKeys } from './former-keys'
import { createKeyNamer, type Knowledge } from './name-key'
import { valuesIn } from './values-in-file'

export interface WhichKeyService {
  /** Null where the person chose no file. Throws `clipboard_empty`, `secret_rejected` and `import_unreadable`. */
  ask(source: KeySource): Promise<KeyAnswer | null>
}

interface Parts {
  ports: Pick<Ports, 'clipboard' | 'importFiles'>
  vault: VaultService
  credentials: CredentialService
  environments: EnvironmentService
  providers: ProviderService
  history: HistoryService
}

export const createWhichKeyService = (parts: Parts): WhichKeyService => {
  const { ports, vault, credentials, environments, providers, history } = parts
  const { clipboard, importFiles } = ports
  const nameKey = createKeyNamer(providers)
  const formerKeys = createFormerKeys({ history, credentials })

  const learn = async (): Promise<Knowledge> => ({
    find: await credentials.keyFinder(),
    summaries: await credentials.list(),
    environments: await environments.list(),
    former: await formerKeys()
  })

  const one = async (text: string): Promise<KeyAnswer> => {
    if (text.length > maxSecretLength) {
      throw new AppFailure('secret_rejected', 'This is too long for a key.', { secret: 'too_long' })
    }
    const named = nameKey(text, await learn())
    return { fileName: null, readableByOthers: false, keys: [{ line: null, name: null, ...named }] }
  }

  const fromClipboard = async (): Promise<KeyAnswer> => {
    const text = await clipboard.readText()
    if (text.trim() === '') throw new AppFailure('clipboard_empty', 'There is no text in the clipboard.')
    return one(text)
  }

  /** What is named as keys are, and whatever else holds a key of the vault. */
  const fromFile = async (path: string | null): Promise<KeyAnswer | null> => {
    if (path === null) return null
    const { name, bytes, readableByOthers } = await importFiles.read(path)
    const values = await valuesIn(bytes, name, providers.all()).finally(() => bytes.fill(0))
    const known = await learn()
    const pause = createSlices()
    const keys: NamedKey[] = []
    for (const { line, name: variable, value, isKey } of values) {
      const named = nameKey(value, known)
      if (isKey || named.matches.length > 0) keys.push({ line, name: variable, ...named })
      await pause()
    }
    return { fileName: name, readableByOthers, keys: keys.slice(0, maxNamedKeys) }
  }

  return {
    async ask(source) {
      vault.access()
      switch (source.from) {
        case 'text':
          return one(source.text)
        case 'clipboard':
          return fromClipboard()
        case 'file':
          return fromFile(source.path)
        case 'dialog':
          return fromFile(await importFiles.choose())
      }
    }
  }
}
