import type { JsonObject } from '../core/json-text'
import type { Scheme } from './scheme'
import type { ApiKeySwitches } from './switches'

/** What the OpenAPI document says of a scheme, by the name that FastAPI gives to it. */
export function describedScheme(scheme: Scheme, switches: ApiKeySwitches): readonly [string, JsonObject] {
  switch (scheme) {
    case 'header':
      return ['APIKeyHeader', { type: 'apiKey', in: 'header', name: switches.headerName }]
    case 'query':
      return ['APIKeyQuery', { type: 'apiKey', in: 'query', name: switches.parameterName }]
    case 'cookie':
      return ['APIKeyCookie', { type: 'apiKey', in: 'cookie', name: switches.cookieName }]
    case 'bearer':
      return ['HTTPBearer', { type: 'http', scheme: 'bearer' }]
    case 'basic':
      return ['HTTPBasic', { type: 'http', scheme: 'basic' }]
  }
}
