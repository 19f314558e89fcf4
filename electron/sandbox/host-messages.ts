import type { Grant, KnownKey } from './core/key-ring'
import type { LogEntry } from './core/request-log'
import type { ApiName, OfferedKey, OfferedLogin, SandboxesOptions } from './server'

/** What can be done to a running emulator from the parent process. */
export type ControlAction =
  | { readonly name: 'set-switches'; readonly switches: Readonly<Record<string, unknown>> }
  | { readonly name: 'read-switches' }
  | { readonly name: 'list-keys' }
  | { readonly name: 'add-key'; readonly key: string; readonly permissions: Grant }
  | { readonly name: 'revoke-key'; readonly key: string }
  | { readonly name: 'restore-key'; readonly key: string }
  | { readonly name: 'reset-limits'; readonly key?: string }
  | { readonly name: 'read-counters' }
  | { readonly name: 'reset-counters' }
  | { readonly name: 'list-levers' }
  | { readonly name: 'pull-lever'; readonly lever: string }
  | { readonly name: 'advance-clock'; readonly milliseconds: number }
  | { readonly name: 'read-log' }
  | { readonly name: 'clear-log' }
  | { readonly name: 'reset' }

/** From the parent to the host process. */
export type HostRequest =
  | {
      readonly type: 'start'
      /** Which emulators to start; all when left out. What they need is started with them. */
      readonly apis?: readonly ApiName[]
      // Functions do not travel between processes, hence no clock.
      readonly options?: SandboxesOptions
    }
  | { readonly type: 'stop' }
  | { readonly type: 'control'; readonly id: number; readonly api: ApiName; readonly action: ControlAction }

export type Origins = Readonly<Partial<Record<ApiName, string>>>

/** Where an emulator listens, and what to try it with. */
export interface StartedApi {
  readonly origin: string
  readonly exampleKeys: readonly OfferedKey[]
  readonly exampleLogins: readonly OfferedLogin[]
}

/** Those that were started, and no others. */
export type StartedApis = Readonly<Partial<Record<ApiName, StartedApi>>>

/** `bad-options`: an API, switch or key does not fit · `listen-failed`: no port could be had · `internal`: anything else. */
export type HostFailure = 'bad-options' | 'listen-failed' | 'internal'

/** From the host process to the parent. */
export type HostReport =
  | { readonly type: 'port-taken'; readonly api: ApiName; readonly wished: number; readonly origin: string }
  | { readonly type: 'started'; readonly origins: Origins; readonly apis: StartedApis }
  | { readonly type: 'failed'; readonly code: HostFailure; readonly message: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'control-done'; readonly id: number; readonly value: ControlValue }
  | { readonly type: 'control-failed'; readonly id: number; readonly message: string }

/** Null where there is nothing to tell, a boolean for "the key or the lever was known". */
export type ControlValue =
  | null
  | boolean
  | readonly LogEntry[]
  | readonly KnownKey[]
  | Readonly<Record<string, unknown>>
