/**
 * Keys from a file or from a secret manager: looked at first, saved when the person has chosen. What must not happen here: a key on its way to
 * the renderer, or one that is read and then forgotten in memory.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { ImportChoice, ImportPreview, ImportResult, ImportRow } from '@shared/schemas/import'
import { maxSecretLength } from '@shared/schemas/secret'
import type { FoundKey, FoundKeys } from '../../domain/interchange/found-key'
import { anySecret, inspectSecret } from '../../domain/secret-hygiene'
import type { Ports } from '../../ports'
import type { CredentialService } from '../credential'
import { secretContextFor } from '../credential/authentication'
import type { ProviderService } from '../provider'
import type { SecretManagerService } from '../secret-manager'
import type { VaultService } from '../vault'
import { placeKey } from './place-key'
import { readKeys, readSecretKeys } from './read-keys'
import { createKeySaver } from './save-keys'
import { createImportSessions, type ImportSession } from './sessions'
import { createSlices } from './slices'

/** All but `choose` and `open` throw `import_gone` when the file's keys are no longer held. */
export interface ImportService {
  /** Asks the person for a file; null when they thought better of it. Throws as `open`. */
  choose(): Promise<ImportPreview | null>
  /** Throws `import_unreadable` (reason: not_found, too_large, not_a_file, io, unknown_format, too_many_rows). */
  open(path: string): Promise<ImportPreview>
  /** `readId` can be cancelled as a send is. Throws as a secret manager does. */
  fromSecretManager(connectionId: string, name: string, readId: string): Promise<ImportPreview>
  /** What goes wrong with one key does not keep the others from being saved. */
  save(id: string, choices: ImportChoice[]): Promise<ImportResult>
  /** Ends a save between two keys. */
  cancel(id: string): void
  discard(id: string): void
  /** Throws `import_unreadable` (reason: changed) where the file is not the one that was read any more. */
  deleteFile(id: string): Promise<void>
}

/** Milliseconds between two reports of progress. */
const progressInterval = 100

interface Parts {
  ports: Pick<Ports, 'importFiles' | 'ids' | 'logger'>
  vault: VaultService
  providers: ProviderService
  credentials: CredentialService
  secretManagers: Pick<SecretManagerService, 'read'>
  publish: Publish
}

export const createImportService = (parts: Parts): ImportService => {
  const { ports, vault, providers, credentials, secretManagers, publish } = parts
  const { importFiles, ids, logger } = ports
  const sessions = createImportSessions()
  const saveKeys = createKeySaver({ credentials, providers, logger })
  vault.onClosing(async () => sessions.discardAll())

  const rowOf = (found: FoundKey, index: number, labelOf: (secret: Uint8Array) => string | null): ImportRow => {
    const { line, label, tags, details, secret } = found
    const { provider, authentication, ...place } = placeKey(found, providers.all())
    const context =
      provider && authentication ? secretContextFor(provider, authentication.methodId, providers.all()) : anySecret
    return {
      index,
      line,
      label,
      tags,
      details,
      ...place,
      providerId: provider?.id ?? null,
      authentication,
      length: secret.length,
      findings: inspectSecret(secret, context),
      sameAs: labelOf(new TextEncoder().encode(secret))
    }
  }

  /** Held until the person has chosen. */
  const present = async (
    { format, keys: found, skipped }: FoundKeys,
    source: Pick<ImportPreview, 'fileName' | 'readableByOthers'>,
    file: ImportSession['file']
  ): Promise<ImportPreview> => {
    const keys = found.filter(({ secret }) => secret.length <= maxSecretLength)
    const tooLong = found.filter(({ secret }) => secret.length > maxSecretLength)
    const labelOf = await credentials.labelFinder()
    const pause = createSlices()
    const rows: ImportRow[] = []
    for (const [index, key] of keys.entries()) {
      rows.push(rowOf(key, index, labelOf))
      await pause()
    }
    // The vault may have been closed in the meantime: then nothing is held.
    vault.access()
    const held = keys.map(({ secret, ...rest }) => ({ ...rest, secret: new TextEncoder().encode(secret) }))
    const id = ids.next()
    sessions.add({ id, file, format, keys: held, saving: false, cancelled: false })
    return {
      id,
      ...source,
      format,
      rows,
      skipped: [...skipped, ...tooLong.map(({ line }) => ({ line, reason: 'not_readable' as const }))]
    }
  }

  const open = async (path: string): Promise<ImportPreview> => {
    vault.access()
    const { name, bytes, sha256, readableByOthers } = await importFiles.read(path)
    const found = await readKeys(bytes, name, providers.all()).finally(() => bytes.fill(0))
    return present(found, { fileName: name, readableByOthers }, { path, sha256 })
  }

  const reporter = (id: string, total: number): ((done: number) => void) => {
    let last = Number.NEGATIVE_INFINITY
    return done => {
      const now = performance.now()
      if (done < total && now - last < progressInterval) return
      last = now
      publish('imports.progress', { id, done, total })
    }
  }

  return {
    async choose() {
      vault.access()
      const path = await importFiles.choose()
      return path === null ? null : open(path)
    },
    open,
    async fromSecretManager(connectionId, name, readId) {
      const text = await secretManagers.read(connectionId, name, readId)
      const found = readSecretKeys(text, name, providers.all())
      return present(found, { fileName: name, readableByOthers: false }, null)
    },
    async save(id, choices) {
      const session = sessions.get(id)
      if (session.saving) throw new AppFailure('import_gone', 'This file is being saved already.', { reason: 'saving' })
      session.saving = true
      session.cancelled = false
      try {
        const { audit } = await vault.writable()
        const result = await saveKeys(session, choices, reporter(id, choices.length))
        const data = { format: session.format, saved: result.saved, failed: result.failed.length }
        // Each key has a record of its own by now; without this one nothing is hidden.
        await audit
          .append({ type: 'import.finished', data })
          .catch(error => logger.error('The end of an import could not be recorded', error))
        return result
      } finally {
        session.saving = false
      }
    },
    cancel(id) {
      sessions.get(id).cancelled = true
    },
    discard: id => sessions.discard(id),
    async deleteFile(id) {
      const { file, format } = sessions.get(id)
      if (!file) throw new AppFailure('import_gone', 'These keys came from no file.', { id })
      const { audit } = vault.access()
      await audit.append({ type: 'import.file_deleted', data: { format } })
      await importFiles.delete(file.path, file.sha256)
    }
  }
}
