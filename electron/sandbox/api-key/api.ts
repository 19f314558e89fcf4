import type { Hono } from 'hono'
import type { ApiDefinition, SandboxEnv } from '../core/api'
import { json } from '../core/routes/reply'
import { guarded, type Operation, open } from '../fastapi/operation'
import { mountFastapi } from '../fastapi/serve'
import { gateFor, type Tools } from './gate'
import { apiKeyKeys } from './keys'
import { type Scheme, schemes } from './scheme'
import { describedScheme } from './security'
import { type ApiKeySwitches, apiKeySwitchRules } from './switches'

/** The emulator of a small FastAPI service with an API key. Source: wire facts of the generic FastAPI service. */
export const apiKey: ApiDefinition<ApiKeySwitches> = {
  permissions: ['use'],
  exampleKeys: Object.values(apiKeyKeys),
  switchRules: apiKeySwitchRules,
  mount(app: Hono<SandboxEnv>, tools: Tools) {
    const switches = tools.switches.read
    const secure = (path: string, name: string, scheme: () => Scheme): Operation =>
      guarded({
        ...{ method: 'GET', path, name, guard: gateFor(scheme, tools) },
        security: () => [describedScheme(scheme(), switches())[0]],
        run: () => json({ message: 'You have access!' })
      })
    const variants = schemes.map(scheme => ({
      ...secure(`/secure-${scheme}`, `secure_${scheme}`, () => scheme),
      isThere: () => switches().variantRoutes
    }))
    mountFastapi(app, {
      about: {
        title: 'FastAPI',
        version: '0.1.0',
        securitySchemes() {
          const { scheme, variantRoutes } = switches()
          const used = variantRoutes ? schemes : [scheme]
          return Object.fromEntries(used.map(one => describedScheme(one, switches())))
        }
      },
      operations: [
        open({ method: 'GET', path: '/', name: 'read_root', run: () => json({ Hello: 'World' }) }),
        secure('/secure-endpoint', 'secure_endpoint', () => switches().scheme),
        ...variants
      ],
      switches
    })
    return { resetData() {} }
  }
}
