import type { JsonObject } from '../../core/json-text'
import { json } from '../../core/routes/reply'
import { HttpError } from '../../fastapi/errors'
import { type Call, guarded, type Operation } from '../../fastapi/operation'
import { noContent } from '../../fastapi/reply'
import { type AgentKey, exampleAppId } from '../agent-keys'
import type { Gate } from '../gate'
import { hour, spelledOrNull } from '../instants'
import { agentScopes, scopeList } from '../scopes'
import type { Store, Tools } from '../store'

/**
 * The keys of agents. The fields are stated, the routes are assumptions altogether, hence the switch.
 * Source: wire facts of Fiberwise, "Agent keys".
 */
export function agentKeyOperations(tools: Tools, store: Store, gate: Gate, base: string): Operation[] {
  const switches = tools.switches.read
  const path = `${base}/agents/{agent_id}/keys`
  const agentParam = { agent_id: { kind: 'str', required: true } } as const
  const isThere = () => switches().agentKeyRoutes
  const shared = { guard: gate.forKeyManagement, security: () => ['HTTPBearer'], isThere }

  const told = (row: AgentKey): JsonObject => {
    const known = tools.keys.find(row.secret)
    return {
      key_id: row.keyId,
      app_id: row.appId,
      agent_id: row.agentId,
      description: row.description,
      scopes: scopeList(known?.permissions ?? []),
      expiration: spelledOrNull(row.expiration, switches().instants),
      resource_pattern: row.resourcePattern,
      is_active: known?.revoked === false
    }
  }
  const agentOf = (call: Call): string => {
    const id = call.params.text('agent_id')
    if (!store.agents.list().some(agent => agent.id === id)) throw new HttpError(404, 'Agent not found')
    return id
  }

  return [
    guarded({
      ...{ ...shared, method: 'GET', path, name: 'list_agent_keys', params: agentParam },
      run: call => json(store.agentKeys.ofAgent(agentOf(call)).map(told))
    }),
    guarded({
      ...{ ...shared, method: 'POST', path, name: 'create_agent_key', params: agentParam },
      body: {
        model: 'AgentKeyCreate',
        as: 'json',
        fields: {
          description: { kind: 'str' },
          scopes: { kind: 'str[]' },
          expiration_hours: { kind: 'int', nullable: true, least: 1 },
          resource_pattern: { kind: 'str' },
          app_id: { kind: 'str' }
        }
      },
      run(call) {
        const { body, request } = call
        const hours = body.optionalNumber('expiration_hours')
        const appId = body.optionalText('app_id') ?? exampleAppId
        const content = {
          appId,
          agentId: agentOf(call),
          description: body.optionalText('description') ?? '',
          expiration: hours === undefined ? null : tools.wall() + hours * hour,
          resourcePattern: body.optionalText('resource_pattern') ?? `apps/${appId}/*`
        }
        const row = store.agentKeys.create(content, body.optionalTexts('scopes') ?? agentScopes)
        if (switches().loseCreateReply) return request.cut()
        return json({ ...told(row), key_value: row.secret }, switches().createStatus)
      }
    }),
    guarded({
      ...{ ...shared, method: 'DELETE', path: `${path}/{key_id}`, name: 'revoke_agent_key' },
      params: { ...agentParam, key_id: { kind: 'str', required: true } },
      run(call) {
        const rows = store.agentKeys.ofAgent(agentOf(call))
        const row = rows.find(({ keyId }) => keyId === call.params.text('key_id'))
        if (!row) throw new HttpError(404, 'Agent key not found')
        tools.keys.revoke(row.secret)
        return switches().revokeStatus === 204 ? noContent() : json({ message: 'Agent key revoked' })
      }
    })
  ]
}
