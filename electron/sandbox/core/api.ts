import type { HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Counters } from './counters'
import type { ExampleKey, KeyRing, Title } from './key-ring'
import type { Levers } from './levers'
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
  readonly counters: Counters
  readonly now: Clock
  /** Milliseconds since 1970; moves together with `now`. */
  readonly wall: Clock
  /** Where the APIs listen that this one needs, by name. */
  readonly peers: Readonly<Record<string, string>>
}

/** A user who may log in where an API has a login. */
export interface ExampleLogin {
  readonly title: Title
  readonly email: string
  readonly password: string
}

/** What the core needs of an API that runs. */
export interface MountedApi {
  resetData(): void
  readonly levers?: Levers
}

/** One emulated API: data for the core, and a function that adds its routes. A new API is a folder with one of these. */
export interface ApiDefinition<S extends object> {
  readonly permissions: readonly string[]
  /** True where any text is a permission, as the service itself does not check them; `permissions` are then the usual ones. */
  readonly openPermissions?: boolean
  readonly exampleKeys: readonly ExampleKey[]
  readonly exampleLogins?: readonly ExampleLogin[]
  readonly switchRules: SwitchRules<S>
  /** The names of what it counts. */
  readonly counters?: readonly string[]
  /** Other APIs that it calls; they are started with it. */
  readonly needs?: readonly string[]
  /** Adds the routes and the answer to unknown paths. */
  mount(app: Hono<SandboxEnv>, tools: ApiTools<S>): MountedApi
}
