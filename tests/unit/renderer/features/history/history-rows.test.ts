import type { ExchangeSummary } from '@shared/schemas/exchange'
import { expect, it } from 'vitest'
import { groupByDay, ofPurpose, shortUrl } from '../../../../../renderer/features/history/history-rows'
import { fakeId } from '../../fake-data'

const exchange = (number: number, sentAt: Date, purpose: ExchangeSummary['purpose'] = 'request'): ExchangeSummary => ({
  id: fakeId(3, number),
  sentAt: sentAt.toISOString(),
  method: 'GET',
  url: 'https://api.wisphub.net/a',
  status: 200,
  failure: null,
  durationMs: 1,
  bytes: 1,
  credentialLabel: null,
  environmentName: 'Main',
  purpose
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

it('tells what the app sent from what a person sent', () => {
  const day = new Date(2025, 10, 22)
  const all = [exchange(1, day), exchange(2, day, 'token'), exchange(3, day, 'test')]
  expect(ofPurpose(all, 'token')).toEqual([all[1]])
  expect(ofPurpose(all, 'all')).toBe(all)
})

it('shortens a URL to its path and query', () => {
  expect(shortUrl('https://api.wisphub.net/api/clientes/?limit=50')).toBe('/api/clientes/?limit=50')
  expect(shortUrl('/api/{id}')).toBe('/api/{id}')
})
