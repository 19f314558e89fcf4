/** Every provider the app knows. A new one is its own file and one line here. */
import type { Provider } from './provider'
import { wisphubNet } from './wisphub-net'

export const providers: readonly Provider[] = [wisphubNet]
