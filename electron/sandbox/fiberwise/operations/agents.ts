import { json } from '../../core/routes/reply'
import { guarded, type Operation } from '../../fastapi/operation'
import type { Gate } from '../gate'
import type { Store, Tools } from '../store'

/**
 * Source: wire facts of Fiberwise, `GET /agents` (read) and `POST /agents` (write). Which fields a new agent has is an
 * assumption, as is that agent keys may read the list by their own scope.
 */
export function agentOperations(tools: Tools, store: Store, gate: Gate, base: string): Operation[] {
  const path = `${base}/agents`
  const security = () => ['HTTPBearer']
  return [
    guarded({
      ...{ method: 'GET', path, name: 'list_agents', security },
      guard: gate.forScopes(['read:all', 'agents:read']),
      run: () => json({ agents: store.agents.list() })
    }),
    guarded({
      ...{ method: 'POST', path, name: 'create_agent', security },
      guard: gate.forScopes(['write:all']),
      body: {
        model: 'AgentCreate',
        as: 'json',
        fields: {
          name: { kind: 'str', required: true },
          version: { kind: 'str' },
          description: { kind: 'str', nullable: true },
          capabilities: { kind: 'str[]' }
        }
      },
      run({ body }) {
        const agent = store.agents.add({
          name: body.text('name'),
          version: body.optionalText('version') ?? '1.0.0',
          description: body.optionalText('description') ?? '',
          capabilities: body.optionalTexts('capabilities') ?? []
        })
        return json(agent, tools.switches.read().createStatus)
      }
    })
  ]
}
