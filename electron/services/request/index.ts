/** Sends what a person wrote. A failure to arrive is an exchange too; an error means that nothing of it was sent. */
import type { Publish } from '@shared/ipc/contract'
import type { Exchange } from '@shared/schemas/exchange'
import type { SendProgress, SendRequest } from '@shared/schemas/request'
import type { Clock } from '../../ports'
import type { VaultService } from '../vault'
import type { Delivery } from './delivery'
import type { Sendings } from './sendings'

/** Milliseconds between two reports of progress. */
const progressInterval = 100

/** `raw` and `replayOf` only where they are wanted. */
export type RequestToSend = Omit<SendRequest, 'raw' | 'replayOf'> & Partial<Pick<SendRequest, 'raw' | 'replayOf'>>

export interface RequestService {
  send(request: RequestToSend): Promise<Exchange>
  /** Ends a send that is under way; does nothing when it is over. */
  cancel(sendId: string): void
  cancelAll(): void
}

interface Parts {
  vault: VaultService
  clock: Clock
  sendings: Sendings
  delivery: Delivery
  publish: Publish
}

export const createRequestService = ({ vault, clock, sendings, delivery, publish }: Parts): RequestService => {
  const reporter = (sendId: string) => {
    let last = { phase: '', at: 0 }
    return (phase: SendProgress['phase'], receivedBytes: number): void => {
      const at = clock.monotonic()
      if (phase === last.phase && at - last.at < progressInterval) return
      last = { phase, at }
      publish('requests.progress', { sendId, phase, receivedBytes })
    }
  }

  return {
    async send(request) {
      vault.access()
      const onProgress = reporter(request.sendId)
      const order = { ...request, purpose: 'request' as const, beginningBytes: 0, onProgress }
      const { exchange } = await sendings.track(request.sendId, controller => delivery.deliver(order, controller))
      return exchange
    },
    cancel: sendings.cancel,
    cancelAll: sendings.cancelAll
  }
}
