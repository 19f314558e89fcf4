import { grants } from '../../core/key-ring'
import { admit, kinds } from '../gate'
import { exampleCompany } from '../keys'
import { Refusal } from '../refusal'
import type { Params, Route } from '../serve'
import { tokenReply } from '../token-reply'
import type { Tokens, Tools } from '../tokens'

/** The exchange of a key for tokens, and the refresh. Source: wire facts of Apala, the first two calls of the table. */
export function tokenRoutes(tools: Tools, tokens: Tokens): Route[] {
  const switches = tools.switches.read
  const exchange: Route = {
    path: '/api/auth/token',
    run(params, request) {
      admit('exchange', tools, tokens)
      const known = tools.keys.find(textIn(params, 'api_key', tools))
      if (known) request.noteKey(known.key)
      if (!known || known.revoked) throw new Refusal(401, 'Invalid API key')
      if (!grants(known, 'tokens')) throw new Refusal(403, 'API key has no permission')
      tools.counters.add(kinds.exchange.granted)
      const fields = {
        access_token: tokens.newAccess(known.key),
        refresh_token: tokens.newRefresh(known.key),
        token_type: 'Bearer',
        company_id: exampleCompany.id,
        company_name: exampleCompany.name
      }
      return tokenReply('exchange', fields, switches(), request)
    }
  }
  const refresh: Route = {
    path: '/api/auth/refresh',
    run(params, request) {
      admit('refresh', tools, tokens)
      const old = textIn(params, 'refresh_token', tools)
      const known = tokens.keyOfRefresh(old)
      if (!known) throw new Refusal(401, 'Invalid refresh token')
      request.noteKey(known.key)
      tools.counters.add(kinds.refresh.granted)
      const { refreshRotates, refreshTellsType } = switches()
      if (refreshRotates) tokens.endRefresh(old)
      const fields = {
        access_token: tokens.newAccess(known.key),
        ...(refreshRotates && { refresh_token: tokens.newRefresh(known.key) }),
        ...(refreshTellsType && { token_type: 'Bearer' })
      }
      return tokenReply('refresh', fields, switches(), request)
    }
  }
  return [exchange, refresh]
}

/** A text that must be there, compared later byte for byte: blanks around it are part of it. */
function textIn(params: Params, name: string, tools: Tools): string {
  const value = params[name]
  if (typeof value === 'string' && value !== '') return value
  const { missingFieldStatus } = tools.switches.read()
  throw new Refusal(missingFieldStatus, `${name} is required`)
}
