import { summarizeExchange } from '@shared/schemas/exchange'
import { expect, it } from 'vitest'
import { linkedOf } from '../../../../../renderer/features/exchange/linked'
import { type Answer, environments, exchangeOf, fakeId } from '../../fake-data'

const [environment] = environments()
if (!environment) throw new Error('There are environments.')

const spec = {
  method: 'POST' as const,
  url: '/api/feedback',
  pathParameters: [],
  query: [],
  headers: [],
  body: { kind: 'none' as const },
  environmentId: environment.id,
  credentialId: fakeId(2, 1),
  timeoutMs: 30_000,
  followRedirects: true
}
const exchange = (number: number, answer: Answer) => exchangeOf(fakeId(3, number), spec, environment, answer)

const first = exchange(1, { status: 401 })
const second = exchange(2, { status: 201, replayOfId: first.id })
const other = exchange(3, {})
const history = [other, second, first].map(summarizeExchange)

it('links the two tries of a request, from either side', () => {
  expect(linkedOf(second, history)).toMatchObject({ first: { id: first.id, line: { status: 401 } }, second: null })
  expect(linkedOf(first, history)).toMatchObject({ first: null, second: { id: second.id, status: 201 } })
  expect(linkedOf(other, history)).toEqual({ first: null, second: null })
})

it('still leads to a first try that the list does not reach', () => {
  expect(linkedOf(second, [])).toEqual({ first: { id: first.id, line: undefined }, second: null })
})
