import type { Hono } from 'hono'
import type { ApiDefinition, SandboxEnv } from '../core/api'
import { json } from '../core/routes/reply'
import { open } from '../fastapi/operation'
import { messageOf, type Problem } from '../fastapi/problems'
import { detail } from '../fastapi/reply'
import { mountFastapi, type Service } from '../fastapi/serve'
import { withCors } from './cors'
import { markedProtected } from './document'
import { createGate } from './gate'
import { wisphubMiddlewareKeys } from './keys'
import { catalogueOperations } from './operations/catalogue'
import { clientOperations } from './operations/clients'
import { networkOperations } from './operations/network'
import { ticketOperations } from './operations/tickets'
import { createStore, type Tools } from './store'
import { type WisphubMiddlewareSwitches, wisphubMiddlewareSwitchRules } from './switches'

/** The emulator of the WispHub middleware, which asks the emulator of WispHub Net. Source: wire facts of the middleware. */
export const wisphubMiddleware: ApiDefinition<WisphubMiddlewareSwitches> = {
  permissions: ['use'],
  exampleKeys: Object.values(wisphubMiddlewareKeys),
  switchRules: wisphubMiddlewareSwitchRules,
  needs: ['wisphub-net'],
  mount(app: Hono<SandboxEnv>, tools: Tools) {
    const store = createStore(tools)
    const guard = createGate(tools)
    const parts = [clientOperations, catalogueOperations, ticketOperations, networkOperations]
    const isOpen = () => tools.switches.read().clientAuth === 'none'
    const health = open({
      ...{ method: 'GET', path: '/health', name: 'health_check' },
      run: () => json({ status: 'ok', service: 'WispHub Local API' })
    })
    const service: Service = {
      about: { title: 'WispHub API', version: '2.0.0', description: 'API de integración local con WispHub.' },
      operations: [health, ...parts.flatMap(part => part(store, guard, tools))],
      switches: tools.switches.read,
      hasRedoc: false,
      // Its handlers drop every header: also `allow`.
      refusal: error => detail(error.status, error.detail),
      invalid: problems => detail(422, `Error de validación: ${described(problems, tools)}`),
      failure: () => detail(500, 'Ocurrió un error interno en el servidor.'),
      intercept: withCors,
      openapi: document => (isOpen() ? document : markedProtected(document))
    }
    mountFastapi(app, service)
    return {
      resetData: store.clear,
      levers: { 'clear-caches': { note: 'everything remembered is forgotten, as by a restart', pull: store.clear } }
    }
  }
}

/** One text, not a list; of the place only the last part. */
function described(problems: readonly Problem[], { switches }: Tools): string {
  const { pydantic } = switches.read()
  return problems.map(problem => `${problem.loc.at(-1) ?? ''}: ${messageOf(problem, pydantic)}`).join('; ')
}
