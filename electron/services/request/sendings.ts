import { AppFailure } from '@shared/errors'
import { TransportFailure } from '../../ports'
import type { KnownSecrets } from '../known-secrets'

/** What is on its way, by the id that its caller chose. */
export interface Sendings {
  /** Throws `send_in_progress` where the id is taken. */
  track<T>(sendId: string, work: (controller: AbortController) => Promise<T>): Promise<T>
  /** Ends one that is under way; does nothing when it is over. */
  cancel(sendId: string): void
  cancelAll(): void
}

export const createSendings = (knownSecrets: Pick<KnownSecrets, 'hold'>): Sendings => {
  const controllers = new Map<string, AbortController>()

  const cancel = (sendId: string): void => {
    controllers.get(sendId)?.abort(new TransportFailure('cancelled', 'Cancelled by the person.'))
  }

  return {
    async track(sendId, work) {
      if (controllers.has(sendId)) throw new AppFailure('send_in_progress', 'This send is under way already.')
      const controller = new AbortController()
      controllers.set(sendId, controller)
      const letGo = knownSecrets.hold()
      return work(controller).finally(() => {
        controllers.delete(sendId)
        letGo()
      })
    },
    cancel,
    cancelAll() {
      for (const sendId of controllers.keys()) cancel(sendId)
    }
  }
}
