import type { SandboxControl } from './core/control'
import type { ControlAction, ControlValue } from './host-messages'

/** Does to a running emulator what its parent process asks for. */
export function act(control: SandboxControl<object>, action: ControlAction): ControlValue {
  switch (action.name) {
    case 'set-switches':
      return { ...control.setSwitches(action.switches) }
    case 'read-switches':
      return { ...control.switches() }
    case 'list-keys':
      return control.keys()
    case 'add-key':
      return silent(() => control.addKey(action.key, action.permissions))
    case 'revoke-key':
      return control.revoke(action.key)
    case 'restore-key':
      return control.restore(action.key)
    case 'reset-limits':
      return silent(() => control.resetLimits(action.key))
    case 'read-counters':
      return control.counters()
    case 'reset-counters':
      return silent(() => control.resetCounters())
    case 'list-levers':
      return control.levers()
    case 'pull-lever':
      return control.pull(action.lever)
    case 'advance-clock':
      return silent(() => control.advanceClock(action.milliseconds))
    case 'read-log':
      return control.log()
    case 'clear-log':
      return silent(() => control.clearLog())
    case 'reset':
      return silent(() => control.reset())
    default:
      throw new Error('no such action')
  }
}

/** Null can travel between processes; undefined is lost on the way. */
function silent(act: () => void): null {
  act()
  return null
}
