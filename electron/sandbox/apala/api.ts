import type { Hono } from 'hono'
import type { ApiDefinition, SandboxEnv } from '../core/api'
import { kinds } from './gate'
import { apalaKeys } from './keys'
import { permissions } from './permissions'
import { feedbackRoutes } from './routes/feedback'
import { messageRoutes } from './routes/messages'
import { tokenRoutes } from './routes/tokens'
import { mountPhoenix } from './serve'
import { type ApalaSwitches, apalaSwitchRules } from './switches'
import { createTokens, type Tools } from './tokens'

/** The emulator of Apala. Source: wire facts of Apala, the whole of it. */
export const apala: ApiDefinition<ApalaSwitches> = {
  permissions,
  exampleKeys: Object.values(apalaKeys),
  switchRules: apalaSwitchRules,
  counters: Object.values(kinds).flatMap(({ came, granted }) => [came, granted]),
  mount(app: Hono<SandboxEnv>, tools: Tools) {
    const tokens = createTokens(tools)
    const routes = [tokenRoutes, messageRoutes, feedbackRoutes].flatMap(part => part(tools, tokens))
    mountPhoenix(app, routes, tools, tokens)
    return {
      resetData: tokens.reset,
      levers: {
        'end-access-tokens': { note: 'every access token ends at once, whatever it says', pull: tokens.endAllAccess },
        'end-refresh-tokens': { note: 'every refresh token ends at once', pull: tokens.endAllRefresh }
      }
    }
  }
}
