import { choice, flag, type SwitchRules, text } from '../core/switches'
import { type FastapiSwitches, fastapiSwitchRules } from '../fastapi/switches'
import { type Scheme, schemes } from './scheme'

/** How one such service differs from another. */
export interface ApiKeySwitches extends FastapiSwitches {
  readonly scheme: Scheme
  readonly headerName: string
  readonly valuePrefix: string
  readonly parameterName: string
  readonly cookieName: string
  readonly missing: 'own' | '403' | '401'
  readonly challenge: string
  readonly variantRoutes: boolean
}

const token = /^[A-Za-z0-9_-]{1,64}$/

/** Source: wire facts of the generic FastAPI service, and "Rules that hold for all four" for the versions. */
export const apiKeySwitchRules: SwitchRules<ApiKeySwitches> = {
  ...fastapiSwitchRules,
  scheme: choice(schemes, 'header', 'where /secure-endpoint looks for the key'),
  headerName: text(token, 'api-key', 'name of the header, such as X-API-Key'),
  valuePrefix: text(/^[\x20-\x7e]{0,64}$/, '', 'what stands before the key in the header, such as "Key "'),
  parameterName: text(token, 'api_key', 'name of the parameter in the query'),
  cookieName: text(token, 'api_key', 'name of the cookie'),
  missing: choice(
    ['own', '403', '401'],
    'own',
    'what a missing key gets: the same as a wrong one (measured), or what FastAPI itself says before or from 0.122 on'
  ),
  challenge: text(/^[\x20-\x7e]{0,200}$/, 'APIKey', 'WWW-Authenticate of such a 401 (an assumption), none when empty'),
  variantRoutes: flag(
    true,
    'there are also /secure-header, /secure-query, /secure-cookie, /secure-bearer, /secure-basic'
  )
}
