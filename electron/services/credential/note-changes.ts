/** Changes of what is noted beside a key, saved or temporary: the key itself and its version stay. */
import { AppFailure } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import { originOf } from '../../domain/base-url'
import type { AuditEvent, CredentialRow, Ports } from '../../ports'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { VaultService } from '../vault'
import { requireAuthentication } from './authentication'
import type { Changes } from './changes'
import type { CredentialService } from './credential-service'
import type { Summaries } from './summaries'
import type { TemporaryCredentials } from './temporary'

interface Parts {
  ports: Pick<Ports, 'clock' | 'database'>
  vault: VaultService
  providers: ProviderService
  changes: Changes
  summaries: Summaries
  temporaries: TemporaryCredentials
  knownSecrets: KnownSecrets
  append(event: AuditEvent): Promise<void>
  changed(): void
}

export const createNoteChanges = (
  parts: Parts
): Pick<CredentialService, 'update' | 'linkKey' | 'allowOrigin' | 'forgetOrigin'> => {
  const { ports, vault, providers, changes, summaries, temporaries, knownSecrets, append, changed } = parts
  const { clock, database } = ports

  /** Of a saved or of a temporary one; `event` is written before anything changes. */
  const changeRow = (
    id: string,
    change: (row: CredentialRow) => CredentialRow,
    event: (row: CredentialRow) => AuditEvent
  ): Promise<CredentialSummary> =>
    changes.run(async () => {
      await vault.writable()
      const temporary = summaries.temporary(id)
      const before = temporary?.row ?? (await summaries.savedRow(id))
      const { currentVersion, ...row } = { ...change(before), updatedAt: clock.now() }
      await append(event(before))
      if (temporary) temporaries.put({ ...temporary, row: { ...row, currentVersion: temporary.row.currentVersion } })
      else await database.credentials.update(row)
      knownSecrets.rename(id, row.label)
      changed()
      return summaries.of(id)
    })

  const updated =
    (subject: string) =>
    ({ providerId, currentVersion }: CredentialRow): AuditEvent => ({
      type: 'credential.updated',
      subject,
      data: { provider: providerId, version: currentVersion ?? 0 }
    })

  const normalizeOrigin = (text: string): string => {
    const origin = originOf(text)
    if (!origin) throw new AppFailure('credential_invalid', 'This is no http(s) origin.', { origin: 'invalid' })
    return origin
  }

  return {
    update: ({ id, label, tags, authentication, details }) =>
      changeRow(
        id,
        row => {
          const complete = requireAuthentication(providers.get(row.providerId), authentication)
          // Whoever edits the notes does not know of it.
          const { providerKeyId = row.details.providerKeyId } = details
          const noted = { ...details, ...(providerKeyId !== undefined && { providerKeyId }) }
          return { ...row, label, tags, authentication: complete, details: noted }
        },
        updated(id)
      ),

    linkKey: (id, keyId) =>
      changeRow(
        id,
        ({ details: { providerKeyId: _, ...details }, ...row }) => ({
          ...row,
          details: keyId === null ? details : { ...details, providerKeyId: keyId }
        }),
        updated(id)
      ),

    allowOrigin(id, text) {
      const origin = normalizeOrigin(text)
      return changeRow(
        id,
        row => ({ ...row, origins: [...row.origins.filter(known => known !== origin), origin] }),
        () => ({ type: 'credential.origin_allowed', subject: id, data: { origin } })
      )
    },

    forgetOrigin(id, text) {
      const origin = normalizeOrigin(text)
      return changeRow(
        id,
        row => ({ ...row, origins: row.origins.filter(known => known !== origin) }),
        () => ({ type: 'credential.origin_forgotten', subject: id, data: { origin } })
      )
    }
  }
}
