/** Reads the secret of a saved or of a temporary credential, and notes when the keychain no longer holds what it should. */
import { AppFailure } from '@shared/errors'
import type { CredentialState } from '@shared/schemas/credential'
import type { AuditEvent, CredentialRow } from '../../ports'
import type { KnownSecrets } from '../known-secrets'
import type { VaultService } from '../vault'
import type { Changes } from './changes'
import type { UsableCredential } from './credential-service'
import { shortFingerprint } from './fingerprint'
import type { SecretKeeper } from './secret-keeper'
import type { Summaries } from './summaries'

interface Parts {
  vault: VaultService
  keeper: SecretKeeper
  changes: Changes
  summaries: Summaries
  knownSecrets: KnownSecrets
  append(event: AuditEvent): Promise<void>
  changed(): void
  /** The keyed hash of a secret, in full. */
  fingerprintOf(secret: Uint8Array): string
}

export interface SecretReader {
  /** Of a saved one, with its row as it is by then; null where its state says why not. */
  read(row: CredentialRow): Promise<{ row: CredentialRow; secret: Uint8Array | null }>
  /** Throws `secret_missing`, `secret_mismatch`, `secret_unreadable`. */
  use(id: string): Promise<UsableCredential>
}

const failureOf: Record<Exclude<CredentialState, 'ready' | 'unchecked'>, [AppFailure['code'], string]> = {
  missing: ['secret_missing', 'The keychain works and no longer has this key.'],
  mismatch: ['secret_mismatch', 'The keychain item is not what was saved.'],
  unreadable: ['secret_unreadable', 'What the vault keeps of this key cannot be read.'],
  saving: ['secret_unreadable', 'The save of this key has not finished.']
}

export const createSecretReader = (parts: Parts): SecretReader => {
  const { vault, keeper, changes, summaries, knownSecrets, append, changed, fingerprintOf } = parts
  const { states, savedRow } = summaries

  const read: SecretReader['read'] = async row => {
    const before = states.get(row.id)
    const reading = await keeper.read(row)
    if (reading.state !== 'ready') {
      // What was replaced or deleted while it was read has not gone missing.
      const now = await savedRow(row.id)
      if (now.currentVersion !== row.currentVersion) return read(now)
    }
    if (before !== reading.state) {
      const noted = reading.state === 'missing' || reading.state === 'mismatch' ? reading.state : null
      if (noted) {
        const data = { version: row.currentVersion ?? 0 }
        await append({ type: `credential.${noted}`, subject: row.id, data })
      }
      states.set(row.id, reading.state)
      changed()
    }
    // A keychain that answers may now let go of what it held up before.
    if (reading.state === 'ready') void changes.tidy().catch(() => undefined)
    return { row, secret: reading.state === 'ready' ? reading.secret : null }
  }

  return {
    read,
    async use(id) {
      vault.access()
      const temporary = summaries.temporary(id)
      if (temporary) {
        const fingerprint = shortFingerprint(fingerprintOf(temporary.secret))
        return { row: temporary.row, secret: Uint8Array.from(temporary.secret), fingerprint }
      }
      const { row, secret } = await read(await savedRow(id))
      if (!secret) {
        const state = states.get(id)
        const [code, message] =
          failureOf[state === undefined || state === 'ready' || state === 'unchecked' ? 'unreadable' : state]
        throw new AppFailure(code, message, { label: row.label })
      }
      knownSecrets.add(row.id, row.label, secret)
      return { row, secret, fingerprint: shortFingerprint(fingerprintOf(secret)) }
    }
  }
}
