/** Helpers as Electron starts them. */
import { utilityProcess } from 'electron'
import type { SpawnHelper } from './helper-process'

export interface UtilityProcessOptions {
  /** The built file. */
  entry: string
  /** As it is called in task managers. */
  serviceName: string
  /** All that the helper's environment holds. Never a secret. */
  environment: Record<string, string>
}

export const createUtilityProcessSpawner =
  ({ entry, serviceName, environment }: UtilityProcessOptions): SpawnHelper =>
  () => {
    const child = utilityProcess.fork(entry, [], {
      serviceName,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment
    })
    return {
      post: message => child.postMessage(message),
      onMessage: listener => child.on('message', listener),
      onExit: listener => child.on('exit', listener),
      kill: () => child.kill()
    }
  }
