import type { JsonObject } from '../../core/json-text'
import { json } from '../../core/routes/reply'
import { HttpError } from '../../fastapi/errors'
import { type Call, guarded, type Operation } from '../../fastapi/operation'
import { noContent } from '../../fastapi/reply'
import type { Gate } from '../gate'
import { day, spelled, spelledOrNull } from '../instants'
import { scopeList } from '../scopes'
import type { Store, Tools } from '../store'
import type { UserKey } from '../user-keys'

/**
 * The keys of a user. Source: wire facts of Fiberwise, the table of API keys and the one of guide and code: an empty
 * `expires_in_days` and 0 both mean "never" in the code, a negative one an end in the past.
 */
export function userKeyOperations(tools: Tools, store: Store, gate: Gate, base: string): Operation[] {
  const switches = tools.switches.read
  const path = `${base}/user/api-keys`
  const onePath = `${path}/{key_id}`
  const params = { key_id: { kind: 'int', required: true } } as const
  const guard = gate.forKeyManagement
  const security = () => ['HTTPBearer']

  const scopesOf = ({ secret }: UserKey) => scopeList(tools.keys.find(secret)?.permissions ?? [])
  /** What a creation and the list tell alike. */
  const common = (row: UserKey): JsonObject => {
    const { keyPrefixLength, instants } = switches()
    return {
      id: row.id,
      key_prefix: row.secret.slice(0, keyPrefixLength),
      name: row.name,
      scopes: scopesOf(row),
      expires_at: spelledOrNull(row.expiresAt, instants),
      created_at: spelled(row.createdAt, instants)
    }
  }
  const told = (row: UserKey): JsonObject => ({
    ...common(row),
    user_id: row.userId,
    organization_id: null,
    last_used_at: spelledOrNull(row.lastUsedAt, switches().instants)
  })
  /** A key of somebody else is not there either. */
  const found = (call: Call, userId: number): UserKey => {
    const row = store.userKeys.find(call.params.number('key_id'))
    if (row?.userId !== userId || !row) throw new HttpError(404, 'API key not found')
    return row
  }

  const edit = (method: 'PUT' | 'PATCH') =>
    guarded({
      ...{ method, path: onePath, name: 'update_api_key', params, guard, security },
      isThere: () => switches().editVerb === method || switches().editVerb === 'both',
      body: {
        model: 'APIKeyUpdate',
        as: 'json',
        fields: { name: { kind: 'str', nullable: true }, scopes: { kind: 'str[]', nullable: true } }
      },
      run(call, userId) {
        const row = found(call, userId)
        const name = call.body.optionalText('name')
        const scopes = call.body.optionalTexts('scopes')
        if (name !== undefined) store.userKeys.rename(row.id, name)
        if (scopes) tools.keys.add(row.secret, scopes)
        return json(told(found(call, userId)))
      }
    })

  return [
    guarded({
      ...{ method: 'GET', path, name: 'list_api_keys', guard, security },
      run: (_, userId) => json(store.userKeys.ofUser(userId).map(told))
    }),
    guarded({
      ...{ method: 'POST', path, name: 'create_api_key', guard, security },
      body: {
        model: 'APIKeyCreate',
        as: 'json',
        fields: {
          name: { kind: 'str', required: true },
          scopes: { kind: 'str[]' },
          expires_in_days: { kind: 'int', nullable: true }
        }
      },
      run({ body, request }, userId) {
        const days = body.optionalNumber('expires_in_days') ?? 0
        const expiresAt = days === 0 ? null : tools.wall() + days * day
        const content = { userId, name: body.text('name'), expiresAt }
        const row = store.userKeys.create(content, body.optionalTexts('scopes') ?? [])
        if (switches().loseCreateReply) return request.cut()
        return json({ ...common(row), key: row.secret }, switches().createStatus)
      }
    }),
    edit('PUT'),
    edit('PATCH'),
    guarded({
      ...{ method: 'DELETE', path: onePath, name: 'delete_api_key', params, guard, security },
      run(call, userId) {
        // The row is deleted for good; the ring remembers it as revoked, so that a test may bring it back.
        tools.keys.revoke(found(call, userId).secret)
        if (switches().revokeStatus === 204) return noContent()
        return json({ message: 'API key deleted successfully' })
      }
    })
  ]
}
