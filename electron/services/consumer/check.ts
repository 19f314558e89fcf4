/** Asks a consumer for what shows that it works, on the way of every request. */
import { AppFailure } from '@shared/errors'
import type { CheckOutcome, ConsumerCheck } from '@shared/schemas/consumer'
import { judgeCheck } from '../../domain/consumers'
import type { Delivery } from '../request/delivery'
import type { Sendings } from '../request/sendings'

/** Milliseconds. */
const checkTimeout = 15_000
const maxAnswerBytes = 1024 * 1024

export const askConsumer = (
  delivery: Pick<Delivery, 'deliver'>,
  sendings: Pick<Sendings, 'track'>,
  check: ConsumerCheck,
  checkId: string
): Promise<{ outcome: CheckOutcome; exchangeId: string }> =>
  sendings.track(checkId, async controller => {
    const { exchange, beginning } = await delivery.deliver(
      {
        sendId: checkId,
        spec: {
          method: 'GET',
          url: check.path,
          pathParameters: [],
          query: [],
          headers: [],
          body: { kind: 'none' },
          environmentId: check.environmentId,
          credentialId: check.credentialId,
          timeoutMs: checkTimeout,
          followRedirects: false
        },
        allowPlainHttp: false,
        confirmed: false,
        purpose: 'test',
        beginningBytes: maxAnswerBytes,
        onProgress: () => undefined
      },
      controller
    )
    if (exchange.failure?.code === 'cancelled') throw new AppFailure('send_cancelled', 'The check was cancelled.')
    const status = exchange.failure ? null : (exchange.hops.at(-1)?.status ?? null)
    const outcome = judgeCheck(check.expectation, { status, text: new TextDecoder().decode(beginning) })
    return { outcome, exchangeId: exchange.id }
  })
