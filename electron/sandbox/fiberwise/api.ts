import type { Hono } from 'hono'
import type { ApiDefinition, SandboxEnv } from '../core/api'
import { messageOf, type Problem } from '../fastapi/problems'
import { detail } from '../fastapi/reply'
import { mountFastapi, type Service } from '../fastapi/serve'
import { createGate } from './gate'
import { fiberwiseKeys, fiberwiseLogin } from './keys'
import { agentKeyOperations } from './operations/agent-keys'
import { agentOperations } from './operations/agents'
import { formOperations } from './operations/forms'
import { userKeyOperations } from './operations/user-keys'
import { agentScopes, userScopes } from './scopes'
import { createStore, type Tools } from './store'
import { type FiberwiseSwitches, fiberwiseSwitchRules } from './switches'

/** Below the port; the port differs between the guide and the code (wire facts of Fiberwise, "Base"). */
const base = '/api/v1'

/** The emulator of Fiberwise. Source: wire facts of Fiberwise, the whole of it, without execution keys. */
export const fiberwise: ApiDefinition<FiberwiseSwitches> = {
  permissions: [...userScopes, ...agentScopes],
  openPermissions: true,
  exampleKeys: Object.values(fiberwiseKeys),
  exampleLogins: [fiberwiseLogin],
  switchRules: fiberwiseSwitchRules,
  mount(app: Hono<SandboxEnv>, tools: Tools) {
    const store = createStore(tools)
    const gate = createGate(tools, store)
    const parts = [formOperations, userKeyOperations, agentOperations, agentKeyOperations]
    const service: Service = {
      about: {
        title: 'FiberWise API',
        version: '1.0.0',
        securitySchemes: () => ({ HTTPBearer: { type: 'http', scheme: 'bearer' } })
      },
      operations: parts.flatMap(part => part(tools, store, gate, base)),
      switches: tools.switches.read,
      invalid: problems => refusedValues(problems, tools.switches.read())
    }
    mountFastapi(app, service)
    return {
      resetData: store.reset,
      levers: {
        'end-sessions': { note: 'every session ends at once, as after a restart', pull: store.accounts.endSessions }
      }
    }
  }
}

/** Undefined leaves it to FastAPI. The guide speaks of 400 with `detail` (a text, which is an assumption). */
function refusedValues(problems: readonly Problem[], switches: FiberwiseSwitches): Response | undefined {
  if (switches.validationStatus === 422) return undefined
  const texts = problems.map(problem => `${problem.loc.slice(1).join('.')}: ${messageOf(problem, switches.pydantic)}`)
  return detail(400, texts.join('; '))
}
