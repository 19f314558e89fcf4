/** Every provider the app knows. A new one is its own folder and one line here. */
import { apala } from './apala'
import { apiKey } from './api-key'
import { fiberwise } from './fiberwise'
import type { Provider } from './provider'
import { wisphubMiddleware } from './wisphub-middleware'
import { wisphubNet } from './wisphub-net'

export const providers: readonly Provider[] = [wisphubNet, wisphubMiddleware, fiberwise, apala, apiKey]
