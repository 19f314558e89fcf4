/** The only file that touches `window.bridge`. */
import type { Bridge, CommandInput, CommandName, CommandOutput, EventName, EventPayload } from '@shared/ipc/contract'
import type { Result } from '@shared/result'

declare global {
  interface Window {
    bridge: Bridge
  }
}

/** Asks main. Never throws: a main process that is gone is an error like any other. */
export const call = async <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>
): Promise<Result<CommandOutput<Name>>> => {
  try {
    return await window.bridge.call(name, input)
  } catch {
    return { ok: false, error: { code: 'internal', message: 'The main process did not answer.', fields: {} } }
  }
}

/** Listens to main; the returned function stops listening. */
export const listen = <Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void
): (() => void) => window.bridge.on(name, listener)

/** Where a file that was dropped on the window lies; empty for anything else. */
export const pathForFile = (file: File): string => window.bridge.pathForFile(file)
