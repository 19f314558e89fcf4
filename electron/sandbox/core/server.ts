import { createServer } from 'node:http'
import { Hono } from 'hono'
import type { ApiDefinition, ExampleLogin, SandboxEnv } from './api'
import { createClock } from './clock'
import { createControl, type SandboxControl } from './control'
import { createCounters } from './counters'
import { createFront } from './http-front'
import { createKeyRing, type ExampleKey, type ExtraKey, type Title } from './key-ring'
import { closeServer, listen, loopback } from './listen'
import { type Clock, createRateLimiter } from './rate-limiter'
import { createRequestLog } from './request-log'
import { mountSandboxRoutes } from './routes'
import { createSwitchBoard } from './switches'

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
  readonly methodId?: string
  readonly fields?: Readonly<Record<string, string>>
}

/** A user to log in as, where the API has a login. */
export interface OfferedLogin {
  readonly label: Title
  readonly email: string
  readonly password: string
}

export interface Sandbox<S> {
  readonly origin: string
  /** To try it with; the first one works for everything, the last one is that one with quotes around it. */
  readonly exampleKeys: readonly OfferedKey[]
  readonly exampleLogins: readonly OfferedLogin[]
  /** True when the wished port was taken and the sandbox listens on another one. */
  readonly wishedPortTaken: boolean
  readonly control: SandboxControl<S>
  /** Ends the server and every connection; may be called again. */
  close(): Promise<void>
}

/** Starts one emulated API on loopback. `peers` are the origins of those that run already. */
export async function startServer<S extends object>(
  api: string,
  definition: ApiDefinition<S>,
  options: SandboxOptions<S>,
  peers: Readonly<Record<string, string>>
): Promise<Sandbox<S>> {
  const missing = definition.needs?.find(name => peers[name] === undefined)
  if (missing !== undefined) throw new Error(`${api} needs ${missing}`)
  const clock = createClock(options.now)
  const switches = createSwitchBoard(definition.switchRules, options.switches)
  const known = definition.openPermissions ? 'any' : definition.permissions
  const keys = createKeyRing(known, definition.exampleKeys, options.keys)
  const limits = createRateLimiter(clock.now)
  const counters = createCounters(definition.counters ?? [])
  const log = createRequestLog()

  const app = new Hono<SandboxEnv>()
  const control = createControl<S>({
    ...{ keys, switches, limits, counters, clock, log },
    levers: () => mounted.levers ?? {},
    resetData: () => mounted.resetData()
  })
  const { permissions } = definition
  mountSandboxRoutes(app, control, { api, permissions, switches: switchNotes(definition) })
  const mounted = definition.mount(app, { switches, keys, limits, counters, now: clock.now, wall: clock.wall, peers })

  const server = createServer(createFront(app, log))
  const { port, wishedPortTaken } = await listen(server, options.port)
  return {
    origin: `http://${loopback}:${port}`,
    exampleKeys: [...definition.exampleKeys, ...definition.exampleKeys.slice(0, 1).map(pastedWithQuotes)].map(
      offeredKey
    ),
    exampleLogins: (definition.exampleLogins ?? []).map(offeredLogin),
    wishedPortTaken,
    control,
    close: () => closeServer(server)
  }
}

/** What a careless paste makes of a good key. Offered like the others, and refused: the sandbox does not know it. */
function pastedWithQuotes(good: ExampleKey): ExampleKey {
  return { ...good, key: `'${good.key}'`, title: { en: 'Pasted with quotes', es: 'Pegada con comillas' } }
}

function offeredKey({ key, title, methodId, fields }: ExampleKey): OfferedKey {
  return { label: title, secret: key, ...(methodId !== undefined && { methodId }), ...(fields && { fields }) }
}

function offeredLogin({ title, email, password }: ExampleLogin): OfferedLogin {
  return { label: title, email, password }
}

function switchNotes<S extends object>({ switchRules }: ApiDefinition<S>): Record<string, string> {
  const names = Object.keys(switchRules) as (keyof S & string)[]
  return Object.fromEntries(names.map(name => [name, switchRules[name].note]))
}
