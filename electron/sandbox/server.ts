import { type ApiName, type ApiSwitches, apiNames, definitions } from './apis'
import { type Sandbox, type SandboxOptions, startServer } from './core/server'
import type { WisphubNetSwitches } from './wisphub-net/switches'

export { apalaKeys } from './apala/keys'
export type { ApalaSwitches } from './apala/switches'
export { apiKeyKeys, basicUser } from './api-key/keys'
export type { ApiKeySwitches } from './api-key/switches'
export { type ApiName, type ApiSwitches, apiNames } from './apis'
export type { SandboxControl } from './core/control'
export type { ExtraKey, Grant, KnownKey } from './core/key-ring'
export type { LogEntry } from './core/request-log'
export type { OfferedKey, OfferedLogin, Sandbox, SandboxOptions } from './core/server'
export { fiberwiseKeys, fiberwiseLogin } from './fiberwise/keys'
export type { FiberwiseSwitches } from './fiberwise/switches'
export { wisphubMiddlewareKeys } from './wisphub-middleware/keys'
export type { WisphubMiddlewareSwitches } from './wisphub-middleware/switches'
export { wisphubNetKeys } from './wisphub-net/keys'
export type { WisphubNetSwitches } from './wisphub-net/switches'

export type Sandboxes = { [A in ApiName]: Sandbox<ApiSwitches[A]> }

export type SandboxesOptions = { readonly [A in ApiName]?: SandboxOptions<ApiSwitches[A]> }

/** Starts the emulator of WispHub Net on loopback. */
export function startSandbox(options: SandboxOptions<WisphubNetSwitches> = {}): Promise<Sandbox<WisphubNetSwitches>> {
  return startApi('wisphub-net', options)
}

/** Starts the emulator of one API that needs no other. */
export function startApi<A extends ApiName>(
  api: A,
  options: SandboxOptions<ApiSwitches[A]> = {}
): Promise<Sandbox<ApiSwitches[A]>> {
  return startServer(api, definitions[api], options, {})
}

/**
 * Starts the emulators of some APIs, or of all, each on a port of its own, and with them what they need; when one
 * cannot start, none stays.
 */
export async function startSandboxes<A extends ApiName = ApiName>(
  options: SandboxesOptions = {},
  apis?: readonly A[]
): Promise<Pick<Sandboxes, A>> {
  const started: Partial<Sandboxes> = {}
  try {
    for (const api of withNeeds(apis ?? apiNames)) await startInto(started, api, options)
    return started as Pick<Sandboxes, A>
  } catch (cause) {
    await Promise.all(Object.values(started).map(sandbox => sandbox.close()))
    throw cause
  }
}

async function startInto<A extends ApiName>(
  started: Partial<Sandboxes>,
  api: A,
  options: SandboxesOptions
): Promise<void> {
  const peers = Object.fromEntries(Object.entries(started).map(([name, { origin }]) => [name, origin]))
  started[api] = (await startServer(api, definitions[api], options[api] ?? {}, peers)) as Partial<Sandboxes>[A]
}

/** The wished APIs in the order of their definitions, in which a needed one comes before those that need it. */
function withNeeds(wished: readonly ApiName[]): ApiName[] {
  const needed = wished.flatMap(api => definitions[api].needs ?? [])
  return apiNames.filter(api => wished.includes(api) || needed.includes(api))
}
