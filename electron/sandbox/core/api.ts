import type { HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import type { ExampleKey, KeyRing } from './key-ring'
import type { Clock, RateLimiter } from './rate-limiter'
import type { OpenEntry } from './request-log'
import type { SwitchBoard, SwitchRules } from './switches'

/** What a route finds in `c.env`: Node's own objects, the body that was read already, and the log entry. */
export interface SandboxEnv {
  Bindings: HttpBindings & { readonly body: Buffer; readonly entry: OpenEntry | undefined }
}

/** What the core hands to an emulated API. */
export interface ApiTools<S> {
  readonly switches: SwitchBoard<S>
  readonly keys: KeyRing
  readonly limits: RateLimiter
  readonly now: Clock
}

/** One emulated API: data for the core, and a function that adds its routes. A new API is a folder with one of these. */
export interface ApiDefinition<S extends object> {
  readonly permissions: readonly string[]
  readonly exampleKeys: readonly ExampleKey[]
  readonly switchRules: SwitchRules<S>
  /** Adds the routes and the answer to unknown paths. */
  mount(app: Hono<SandboxEnv>, tools: ApiTools<S>): { resetData(): void }
}
