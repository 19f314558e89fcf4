import { AppFailure } from '@shared/errors'
import type { ImportChoice, ImportResult } from '@shared/schemas/import'
import { cleanSecret } from '../../domain/secret-hygiene'
import type { Logger } from '../../ports'
import type { CredentialService } from '../credential'
import { secretContextFor } from '../credential/authentication'
import type { ProviderService } from '../provider'
import type { HeldKey, ImportSession } from './sessions'

/** What concerns the vault and not the key: every further one would fail alike, after the same wait. */
const ofTheVault = new Set([
  'vault_closed',
  'vault_locked',
  'vault_unavailable',
  'audit_unavailable',
  'database_unavailable'
])

interface Parts {
  credentials: CredentialService
  providers: ProviderService
  logger: Logger
}

export const createKeySaver = ({ credentials, providers, logger }: Parts) => {
  const saveOne = async (key: HeldKey, choice: ImportChoice): Promise<void> => {
    if (!key.secret) throw new AppFailure('import_gone', 'This key is in the vault already.')
    const { label, providerId, authentication, environmentName, baseUrl, production, clean } = choice
    const provider = providers.get(providerId)
    const text = Buffer.from(key.secret).toString('utf8')
    const context = secretContextFor(provider, authentication.methodId, providers.all())
    await credentials.create(
      {
        providerId,
        label,
        tags: key.tags,
        authentication,
        details: key.details,
        environment: { name: environmentName, baseUrl, production, color: 'gray' },
        secret: clean ? cleanSecret(text, context) : text,
        keep: true
      },
      'file'
    )
    key.secret?.fill(0)
    key.secret = null
  }

  /** Null where it was saved, else the code of the error. */
  const attempt = async (key: HeldKey | undefined, choice: ImportChoice): Promise<string | null> => {
    try {
      if (!key) throw new AppFailure('invalid_input', 'The file has no such row.')
      await saveOne(key, choice)
      return null
    } catch (error) {
      if (error instanceof AppFailure) return error.code
      logger.error('A key of a file could not be saved', error)
      return 'internal'
    }
  }

  /** One after the other, each for itself. `onProgress` gets how many have been dealt with. */
  return async (
    session: ImportSession,
    choices: readonly ImportChoice[],
    onProgress: (done: number) => void
  ): Promise<ImportResult> => {
    const failed: ImportResult['failed'] = []
    let saved = 0
    let blocked: string | null = null
    for (const choice of choices) {
      if (session.cancelled) break
      const problem: string | null = blocked ?? (await attempt(session.keys[choice.index], choice))
      if (problem === null) saved += 1
      else failed.push({ index: choice.index, code: problem })
      if (problem !== null && ofTheVault.has(problem)) blocked = problem
      onProgress(saved + failed.length)
    }
    return { saved, failed, cancelled: session.cancelled }
  }
}
