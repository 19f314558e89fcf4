import { createServer } from 'node:http'
import { Hono } from 'hono'
import type { ApiDefinition, SandboxEnv } from './core/api'
import { createControl, type SandboxControl } from './core/control'
import { createFront } from './core/http-front'
import { createKeyRing, type ExtraKey, type Title } from './core/key-ring'
import { closeServer, listen, loopback } from './core/listen'
import { type Clock, createRateLimiter } from './core/rate-limiter'
import { createRequestLog } from './core/request-log'
import { mountSandboxRoutes } from './core/routes'
import { createSwitchBoard } from './core/switches'
import { wisphubNet } from './wisphub-net/api'
import type { WisphubNetSwitches } from './wisphub-net/switches'

export type { SandboxControl } from './core/control'
export type { ExtraKey, Grant, KnownKey } from './core/key-ring'
export type { LogEntry } from './core/request-log'
export { wisphubNetKeys } from './wisphub-net/keys'
export type { WisphubNetSwitches } from './wisphub-net/switches'

/** The emulated APIs and the switches of each. A new API is a line here and one in `definitions`. */
export interface ApiSwitches {
  'wisphub-net': WisphubNetSwitches
}

export type ApiName = keyof ApiSwitches

export interface SandboxOptions<S> {
  /** The wished port; 0 (the standard) means any free one. */
  readonly port?: number
  readonly switches?: Partial<S>
  readonly keys?: readonly ExtraKey[]
  /** Monotonic milliseconds, for tests that cannot wait an hour. */
  readonly now?: Clock
}

/** A key as it is offered to a person who tries the sandbox. */
export interface OfferedKey {
  readonly label: Title
  readonly secret: string
}

export interface Sandbox<S> {
  readonly origin: string
  /** Keys that the sandbox knows from its start; the first one works for everything. */
  readonly exampleKeys: readonly OfferedKey[]
  /** True when the wished port was taken and the sandbox listens on another one. */
  readonly wishedPortTaken: boolean
  readonly control: SandboxControl<S>
  /** Ends the server and every connection; may be called again. */
  close(): Promise<void>
}

export type Sandboxes = { [A in ApiName]: Sandbox<ApiSwitches[A]> }

export type SandboxesOptions = { readonly [A in ApiName]?: SandboxOptions<ApiSwitches[A]> }

const definitions: { readonly [A in ApiName]: ApiDefinition<ApiSwitches[A]> } = { 'wisphub-net': wisphubNet }

export const apiNames = Object.keys(definitions) as ApiName[]

/** Starts the emulator of WispHub Net on loopback. */
export function startSandbox(options: SandboxOptions<WisphubNetSwitches> = {}): Promise<Sandbox<WisphubNetSwitches>> {
  return startApi('wisphub-net', options)
}

/** Starts the emulators of all APIs, each on a port of its own; when one cannot start, none stays. */
export async function startSandboxes(options: SandboxesOptions = {}): Promise<Sandboxes> {
  const started: Partial<Sandboxes> = {}
  try {
    for (const api of apiNames) started[api] = await startApi(api, options[api])
    return started as Sandboxes
  } catch (cause) {
    await Promise.all(Object.values(started).map(sandbox => sandbox.close()))
    throw cause
  }
}

async function startApi<A extends ApiName>(
  api: A,
  options: SandboxOptions<ApiSwitches[A]> = {}
): Promise<Sandbox<ApiSwitches[A]>> {
  const definition: ApiDefinition<ApiSwitches[A]> = definitions[api]
  const now = options.now ?? (() => performance.now())
  const switches = createSwitchBoard(definition.switchRules, options.switches)
  const keys = createKeyRing(definition.permissions, definition.exampleKeys, options.keys)
  const limits = createRateLimiter(now)
  const log = createRequestLog()

  const app = new Hono<SandboxEnv>()
  const parts = { keys, switches, limits, log, resetData: () => data.resetData() }
  const control = createControl<ApiSwitches[A]>(parts)
  mountSandboxRoutes(app, control, { api, permissions: definition.permissions, switches: notes(definition) })
  const data = definition.mount(app, { switches, keys, limits, now })

  const server = createServer(createFront(app, log))
  const { port, wishedPortTaken } = await listen(server, options.port)
  return {
    origin: `http://${loopback}:${port}`,
    exampleKeys: definition.exampleKeys.map(({ key, title }) => ({ label: title, secret: key })),
    wishedPortTaken,
    control,
    close: () => closeServer(server)
  }
}

function notes<S extends object>({ switchRules }: ApiDefinition<S>): Record<string, string> {
  const names = Object.keys(switchRules) as (keyof S & string)[]
  return Object.fromEntries(names.map(name => [name, switchRules[name].note]))
}
