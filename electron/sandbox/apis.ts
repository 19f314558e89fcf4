import { apala } from './apala/api'
import type { ApalaSwitches } from './apala/switches'
import { apiKey } from './api-key/api'
import type { ApiKeySwitches } from './api-key/switches'
import type { ApiDefinition } from './core/api'
import { fiberwise } from './fiberwise/api'
import type { FiberwiseSwitches } from './fiberwise/switches'
import { wisphubMiddleware } from './wisphub-middleware/api'
import type { WisphubMiddlewareSwitches } from './wisphub-middleware/switches'
import { wisphubNet } from './wisphub-net/api'
import type { WisphubNetSwitches } from './wisphub-net/switches'

/** The emulated APIs and the switches of each. A new API is a line here and one in `definitions`. */
export interface ApiSwitches {
  'wisphub-net': WisphubNetSwitches
  fiberwise: FiberwiseSwitches
  apala: ApalaSwitches
  'wisphub-middleware': WisphubMiddlewareSwitches
  'api-key': ApiKeySwitches
}

export type ApiName = keyof ApiSwitches

/** Those that need another one come after it. */
export const definitions: { readonly [A in ApiName]: ApiDefinition<ApiSwitches[A]> } = {
  'wisphub-net': wisphubNet,
  fiberwise,
  apala,
  'wisphub-middleware': wisphubMiddleware,
  'api-key': apiKey
}

export const apiNames = Object.keys(definitions) as ApiName[]
