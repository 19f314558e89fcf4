import type { Handlers } from '@shared/ipc/contract'
import { maxComparedRows } from '@shared/schemas/comparison'
import { compareInProcess } from '../../../../electron/adapters/comparison-worker/compare-in-process'
import { compareHeaders } from '../../../../electron/domain/comparison/compare-headers'
import { type FakeContext, find } from './state'

/** Compared by the real rules, without a worker. */
export const comparisonHandlers = ({ state, pause }: FakeContext) =>
  ({
    'comparisons.get': async ({ leftId, rightId, view, offset }) => {
      const left = find(state.exchanges, leftId, 'exchange_not_found')
      const right = find(state.exchanges, rightId, 'exchange_not_found')
      if (state.delay > 0) await pause('comparison')
      const bodyOf = (id: string) => ({
        bytes: new TextEncoder().encode(state.bodies.get(id) ?? ''),
        charset: 'utf-8'
      })
      const statusOf = ({ failure, hops }: typeof left) => (failure ? null : (hops.at(-1)?.status ?? null))
      const headersOf = ({ hops }: typeof left) => hops.at(-1)?.responseHeaders ?? []
      return {
        status: { left: statusOf(left), right: statusOf(right) },
        headers: compareHeaders(headersOf(left), headersOf(right)),
        body: compareInProcess({
          left: bodyOf(leftId),
          right: bodyOf(rightId),
          json: left.body.kind === 'json' && right.body.kind === 'json',
          view,
          offset,
          limit: maxComparedRows
        })
      }
    }
  }) satisfies Partial<Handlers>
