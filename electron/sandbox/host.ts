import { KeyError } from './core/key-ring'
import { SwitchError } from './core/switches'
import type {
  ControlAction,
  ControlValue,
  HostFailure,
  HostReport,
  HostRequest,
  Origins,
  StartedApis
} from './host-messages'
import { apiNames, type Sandbox, type Sandboxes, startSandboxes } from './server'

/** As much as is needed of the port to the parent process. */
export interface HostPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  postMessage(message: HostReport): void
}

/** Serves the messages of a parent process, one after the other. Returns what ends the emulators without a word. */
export function serveHost(port: HostPort): { shutDown(): Promise<void> } {
  let running: Sandboxes | undefined
  let turn: Promise<void> = Promise.resolve()

  const close = async () => {
    const ending = running
    running = undefined
    if (ending) await Promise.all(apiNames.map(api => ending[api].close()))
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
        running = await startSandboxes(request.options)
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

function originsOf(sandboxes: Sandboxes): Origins {
  return Object.fromEntries(apiNames.map(api => [api, sandboxes[api].origin])) as Origins
}

function apisOf(sandboxes: Sandboxes): StartedApis {
  const told = apiNames.map(api => {
    const { origin, exampleKeys } = sandboxes[api]
    return [api, { origin, exampleKeys }]
  })
  return Object.fromEntries(told) as StartedApis
}

function takenPorts(sandboxes: Sandboxes, request: HostRequest & { type: 'start' }): HostReport[] {
  return apiNames
    .filter(api => sandboxes[api].wishedPortTaken)
    .map(api => {
      const wished = request.options?.[api]?.port ?? 0
      return { type: 'port-taken', api, wished, origin: sandboxes[api].origin }
    })
}

function controlled(running: Sandboxes | undefined, request: HostRequest & { type: 'control' }): HostReport {
  const { id, api, action } = request
  try {
    const sandbox = running?.[api]
    if (!sandbox) throw new Error('no such emulator is running')
    return { type: 'control-done', id, value: act(sandbox.control, action) }
  } catch (cause) {
    return { type: 'control-failed', id, message: messageOf(cause) }
  }
}

function act<S extends object>(control: Sandbox<S>['control'], action: ControlAction): ControlValue {
  switch (action.name) {
    case 'set-switches':
      return { ...(control.setSwitches(action.switches as Partial<S>) as object) }
    case 'read-switches':
      return { ...(control.switches() as object) }
    case 'list-keys':
      return control.keys()
    case 'add-key':
      control.addKey(action.key, action.permissions)
      return null
    case 'revoke-key':
      return control.revoke(action.key)
    case 'restore-key':
      return control.restore(action.key)
    case 'reset-limits':
      control.resetLimits(action.key)
      return null
    case 'read-log':
      return control.log()
    case 'clear-log':
      control.clearLog()
      return null
    case 'reset':
      control.reset()
      return null
    default:
      throw new Error('no such action')
  }
}

function failed(cause: unknown): HostReport {
  return { type: 'failed', code: codeOf(cause), message: messageOf(cause) }
}

function codeOf(cause: unknown): HostFailure {
  if (cause instanceof SwitchError || cause instanceof KeyError) return 'bad-options'
  return cause instanceof Error && 'syscall' in cause && cause.syscall === 'listen' ? 'listen-failed' : 'internal'
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
