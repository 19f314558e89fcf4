import { expect, it } from 'vitest'
import { groupByDay, shortUrl } from '../../../../../renderer/features/history/history-rows'
import { fakeId } from '../../fake-data'

const exchange = (number: number, sentAt: Date) => ({
  id: fakeId(3, number),
  sentAt: sentAt.toISOString(),
  method: 'GET',
  url: 'https://api.wisphub.net/a',
  status: 200,
  failure: null,
  durationMs: 1,
  bytes: 1,
  credentialLabel: null,
  environmentName: 'Main'
})

it('puts a heading before each day, by the person’s clock', () => {
  const rows = groupByDay([
    exchange(1, new Date(2025, 10, 22, 0, 5)),
    exchange(2, new Date(2025, 10, 21, 23, 55)),
    exchange(3, new Date(2025, 10, 21, 1, 0))
  ])
  expect(rows.map(({ kind }) => kind)).toEqual(['day', 'exchange', 'day', 'exchange', 'exchange'])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(5)
})

it('shortens a URL to its path and query', () => {
  expect(shortUrl('https://api.wisphub.net/api/clientes/?limit=50')).toBe('/api/clientes/?limit=50')
  expect(shortUrl('/api/{id}')).toBe('/api/{id}')
})
