/** What is under way of each rotation, so that a person can end it. */
import { TransportFailure } from '../../ports'

export interface Calls {
  /** `signal` ends whatever the work waits for outside. */
  run<Output>(id: string, work: (signal: AbortSignal) => Promise<Output>): Promise<Output>
  cancel(id: string): void
  cancelAll(): void
}

export const createCalls = (): Calls => {
  const controllers = new Map<string, AbortController>()
  const cancel = (id: string): void => {
    controllers.get(id)?.abort(new TransportFailure('cancelled', 'Cancelled by the person.'))
  }
  return {
    run(id, work) {
      const controller = new AbortController()
      controllers.set(id, controller)
      return work(controller.signal).finally(() => controllers.delete(id))
    },
    cancel,
    cancelAll() {
      for (const id of controllers.keys()) cancel(id)
    }
  }
}
