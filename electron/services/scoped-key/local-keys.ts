/** The credentials of an environment as what they may be at its provider. */
import { AppFailure } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import { keyHeads, type LocalKey } from '../../domain/scoped-key'
import type { ScopedKeyMechanism } from '../../providers/provider'
import type { CredentialService } from '../credential'

type Credentials = Pick<CredentialService, 'list' | 'use' | 'linkKey'>

const ownOf = async (credentials: Credentials, environmentId: string): Promise<CredentialSummary[]> =>
  (await credentials.list()).filter(one => one.environmentId === environmentId)

/** A key that cannot be read now links by its id alone. */
export const readLocalKeys = async (
  credentials: Credentials,
  environmentId: string,
  { prefix }: ScopedKeyMechanism
): Promise<LocalKey[]> =>
  Promise.all(
    (await ownOf(credentials, environmentId)).map(async ({ id, details }) => {
      const secret = await credentials.use(id).then(
        used => new TextDecoder().decode(used.secret),
        () => null
      )
      const heads = secret === null ? [] : keyHeads(secret, prefix)
      return { credentialId: id, providerKeyId: details.providerKeyId ?? null, heads }
    })
  )

/** Throws `invalid_input` for a credential of another environment (`not_here`) and for a key that another one is (`taken`). */
export const linkKey = async (
  credentials: Credentials,
  environmentId: string,
  keyId: string,
  credentialId: string | null
): Promise<void> => {
  const own = await ownOf(credentials, environmentId)
  const holders = own.filter(({ details }) => details.providerKeyId === keyId)
  if (credentialId === null) {
    for (const { id } of holders) await credentials.linkKey(id, null)
    return
  }
  if (!own.some(({ id }) => id === credentialId)) {
    throw new AppFailure('invalid_input', 'This credential is not in that environment.', { credentialId: 'not_here' })
  }
  if (holders.some(({ id }) => id !== credentialId)) {
    throw new AppFailure('invalid_input', 'Another credential is this key already.', { keyId: 'taken' })
  }
  if (holders.length === 0) await credentials.linkKey(credentialId, keyId)
}
