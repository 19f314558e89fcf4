import type { WireHeader } from '@shared/schemas/exchange'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareHeaders } from '../../../../../electron/domain/comparison/compare-headers'

const header = (name: string, value: string): WireHeader => ({ name, value })

const anyHeaders = fc.array(
  fc.record({ name: fc.constantFrom('Vary', 'vary', 'ETag', 'Date', 'X-Request-Id', 'Allow'), value: fc.string() })
)

it('takes names as the same in any case, and their order as nothing', () => {
  const left = [header('Content-Type', 'application/json'), header('Allow', 'GET')]
  const right = [header('allow', 'GET'), header('content-type', 'application/json')]
  expect(compareHeaders(left, right).map(({ name, change }) => [name, change])).toEqual([
    ['allow', 'same'],
    ['content-type', 'same']
  ])
})

it('says on which side one is, and what differs', () => {
  const compared = compareHeaders(
    [header('Vary', 'Accept'), header('Vary', 'Cookie'), header('WWW-Authenticate', 'Api-Key')],
    [header('Vary', 'Cookie'), header('Vary', 'Accept'), header('Allow', '')]
  )
  expect(compared).toEqual([
    { name: 'allow', change: 'only_right', left: [], right: [''], usuallyDiffers: false },
    { name: 'vary', change: 'changed', left: ['Accept', 'Cookie'], right: ['Cookie', 'Accept'], usuallyDiffers: false },
    { name: 'www-authenticate', change: 'only_left', left: ['Api-Key'], right: [], usuallyDiffers: false }
  ])
})

it.each(['Date', 'Age', 'X-Request-ID', 'x-amzn-RequestId', 'X-Correlation-Id', 'CF-Ray', 'X-RateLimit-Remaining'])(
  'knows that %s usually differs',
  name => {
    expect(compareHeaders([header(name, '1')], [header(name, '2')])[0]?.usuallyDiffers).toBe(true)
  }
)

it.each(['Content-Type', 'ETag', 'Set-Cookie', 'Retry-After', 'X-RateLimit-Limit', 'X-Client-Id'])(
  'does not excuse %s',
  name => {
    expect(compareHeaders([header(name, '1')], [header(name, '2')])[0]?.usuallyDiffers).toBe(false)
  }
)

it('finds nothing between headers and themselves, and the mirror of it the other way round', () => {
  fc.assert(
    fc.property(anyHeaders, anyHeaders, (left, right) => {
      expect(compareHeaders(left, left).every(({ change }) => change === 'same')).toBe(true)
      const mirrored = { same: 'same', changed: 'changed', only_left: 'only_right', only_right: 'only_left' } as const
      expect(compareHeaders(right, left)).toEqual(
        compareHeaders(left, right).map(one => ({
          ...one,
          change: mirrored[one.change],
          left: one.right,
          right: one.left
        }))
      )
    })
  )
})
