import { KeyError } from './core/key-ring'
import { SwitchError } from './core/switches'
import { act } from './host-actions'
import type { HostFailure, HostReport, HostRequest, Origins, StartedApi, StartedApis } from './host-messages'
import { type ApiName, apiNames, type Sandbox, type Sandboxes, startSandboxes } from './server'

/** As much as is needed of the port to the parent process. */
export interface HostPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  postMessage(message: HostReport): void
}

type Running = Partial<Sandboxes>
type StartRequest = HostRequest & { type: 'start' }

class RequestError extends Error {
  override readonly name = 'RequestError'
}

/** Serves the messages of a parent process, one after the other. Returns what ends the emulators without a word. */
export function serveHost(port: HostPort): { shutDown(): Promise<void> } {
  let running: Running | undefined
  let turn: Promise<void> = Promise.resolve()

  const close = async () => {
    const ending = running ?? {}
    running = undefined
    await Promise.all(runningApis(ending).map(([, sandbox]) => sandbox.close()))
  }
  const inTurn = (act: () => Promise<void>) => {
    // A stop that arrives during a start has to wait for it, or the servers would outlive it.
    turn = turn.then(act).catch(cause => port.postMessage(failed(cause)))
    return turn
  }
  const serve = async (request: HostRequest) => {
    if (request.type === 'stop') {
      await close()
      port.postMessage({ type: 'stopped' })
    } else if (request.type === 'control') {
      port.postMessage(controlled(running, request))
    } else {
      // A second start tells again where the emulators are.
      if (!running) {
        running = await startSandboxes(request.options, checkedApis(request.apis))
        for (const report of takenPorts(running, request)) port.postMessage(report)
      }
      port.postMessage({ type: 'started', origins: originsOf(running), apis: apisOf(running) })
    }
  }

  port.on('message', ({ data }) => {
    if (isRequest(data)) void inTurn(() => serve(data))
    else port.postMessage({ type: 'failed', code: 'internal', message: 'this is no message for the sandbox' })
  })
  return { shutDown: () => inTurn(close) }
}

function isRequest(data: unknown): data is HostRequest {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false
  if (data.type === 'control') return 'id' in data && 'api' in data && 'action' in data
  return data.type === 'start' || data.type === 'stop'
}

function checkedApis(apis: unknown = apiNames): ApiName[] {
  const known = Array.isArray(apis) ? apiNames.filter(api => apis.includes(api)) : []
  if (!Array.isArray(apis) || known.length === 0 || known.length < new Set(apis).size) {
    throw new RequestError(`apis are some of: ${apiNames.join(', ')}`)
  }
  return known
}

function runningApis(running: Running): [ApiName, Sandbox<object>][] {
  return apiNames.flatMap(api => {
    const sandbox = running[api]
    return sandbox ? [[api, sandbox] satisfies [ApiName, Sandbox<object>]] : []
  })
}

function originsOf(running: Running): Origins {
  return Object.fromEntries(runningApis(running).map(([api, { origin }]) => [api, origin]))
}

function apisOf(running: Running): StartedApis {
  const told = runningApis(running).map(([api, { origin, exampleKeys, exampleLogins }]) => {
    const started: StartedApi = { origin, exampleKeys, exampleLogins }
    return [api, started]
  })
  return Object.fromEntries(told)
}

function takenPorts(running: Running, request: StartRequest): HostReport[] {
  return runningApis(running)
    .filter(([, { wishedPortTaken }]) => wishedPortTaken)
    .map(([api, { origin }]) => ({ type: 'port-taken', api, wished: request.options?.[api]?.port ?? 0, origin }))
}

function controlled(running: Running | undefined, request: HostRequest & { type: 'control' }): HostReport {
  const { id, api, action } = request
  try {
    const sandbox: Sandbox<object> | undefined = running?.[api]
    if (!sandbox) throw new Error('no such emulator is running')
    return { type: 'control-done', id, value: act(sandbox.control, action) }
  } catch (cause) {
    return { type: 'control-failed', id, message: messageOf(cause) }
  }
}

function failed(cause: unknown): HostReport {
  return { type: 'failed', code: codeOf(cause), message: messageOf(cause) }
}

function codeOf(cause: unknown): HostFailure {
  if (cause instanceof SwitchError || cause instanceof KeyError || cause instanceof RequestError) return 'bad-options'
  return cause instanceof Error && 'syscall' in cause && cause.syscall === 'listen' ? 'listen-failed' : 'internal'
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
