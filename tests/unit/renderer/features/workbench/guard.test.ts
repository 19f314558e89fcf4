import { expect, it } from 'vitest'
import { guardFor } from '../../../../../renderer/features/workbench/guard'

it.each([
  ['GET', 'read', true, 'none'],
  ['GET', null, true, 'none'],
  ['HEAD', null, true, 'none'],
  ['POST', 'write', false, 'none'],
  ['POST', 'diagnostic', true, 'type'],
  ['POST', null, true, 'type'],
  ['PUT', 'write', true, 'type'],
  ['PATCH', null, true, 'type'],
  ['DELETE', 'destructive', true, 'type'],
  ['DELETE', 'destructive', false, 'ask'],
  ['DELETE', null, false, 'ask'],
  ['POST', 'destructive', false, 'ask'],
  // A provider may delete with a GET.
  ['GET', 'destructive', true, 'type']
] as const)('%s, %s, production %s: %s', (method, effect, production, guard) => {
  expect(guardFor(method, effect, { production })).toBe(guard)
})

it('asks before a deletion even where nothing is known of the environment', () => {
  expect(guardFor('DELETE', null, undefined)).toBe('ask')
})
