/**
 * What a person pasted or opened, explained. What must not happen here: keeping a text, or a piece of one, longer than
 * it takes to read it.
 */
import { AppFailure } from '@shared/errors'
import { maxPastedLength } from '@shared/schemas/diagnosis'
import type { PastedDiagnosis, PastedSource } from '@shared/schemas/pasted'
import { decodeText } from '../../domain/decode-text'
import type { Ports } from '../../ports'
import type { CredentialService } from '../credential'
import { createCredentialExaminer } from '../diagnosis/credential-facts'
import type { EnvironmentService } from '../environment'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { VaultService } from '../vault'
import { createTextReader } from './read-text'

export interface PastedService {
  /** Sends nothing. Null where the person chose no file. Throws `clipboard_empty` and `import_unreadable`. */
  explain(source: PastedSource): Promise<PastedDiagnosis | null>
}

interface Parts {
  ports: Pick<Ports, 'pastedReader' | 'pastedFiles' | 'clipboard'>
  vault: VaultService
  credentials: CredentialService
  environments: EnvironmentService
  providers: ProviderService
  knownSecrets: KnownSecrets
}

const problem = (problem: 'too_long' | 'not_text'): PastedDiagnosis => ({ read: false, problem })

const isTooLarge = (error: unknown): boolean =>
  error instanceof AppFailure && error.code === 'import_unreadable' && error.fields['reason'] === 'too_large'

export const createPastedService = (parts: Parts): PastedService => {
  const { ports, vault, credentials, environments, providers, knownSecrets } = parts
  const { pastedReader, pastedFiles, clipboard } = ports
  const examiner = createCredentialExaminer({ credentials, environments, providers })
  const readText = createTextReader({ pastedReader, environments, providers, knownSecrets, examiner })

  const fromFile = async (path: string | null): Promise<PastedDiagnosis | null> => {
    if (path === null) return null
    try {
      const { bytes } = await pastedFiles.read(path)
      const text = decodeText(bytes)
      bytes.fill(0)
      return text === null ? problem('not_text') : await readText(text)
    } catch (error) {
      if (isTooLarge(error)) return problem('too_long')
      throw error
    }
  }

  const fromClipboard = async (): Promise<PastedDiagnosis> => {
    const text = await clipboard.readText()
    if (text === '') throw new AppFailure('clipboard_empty', 'There is no text in the clipboard.')
    return text.length > maxPastedLength ? problem('too_long') : readText(text)
  }

  return {
    async explain(source) {
      vault.access()
      switch (source.from) {
        case 'text':
          return readText(source.text)
        case 'clipboard':
          return fromClipboard()
        case 'file':
          return fromFile(source.path)
        case 'dialog':
          return fromFile(await pastedFiles.choose())
      }
    }
  }
}
