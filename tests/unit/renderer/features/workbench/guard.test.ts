import { httpMethods } from '@shared/schemas/provider'
import { describe, expect, it } from 'vitest'
import { guardFor } from '../../../../../renderer/features/workbench/guard'

const changing = ['POST', 'PUT', 'PATCH', 'DELETE']

describe('in an environment that is open', () => {
  it.each(httpMethods)('%s is asked about only where it destroys', method => {
    expect(guardFor(method, 'read', { guard: 'open' })).toBe(method === 'DELETE' ? 'ask' : 'none')
    expect(guardFor(method, 'destructive', { guard: 'open' })).toBe('ask')
  })
})

describe('where changes are confirmed', () => {
  it.each(httpMethods)('%s', method => {
    expect(guardFor(method, null, { guard: 'confirm' })).toBe(changing.includes(method) ? 'type' : 'none')
    expect(guardFor(method, 'destructive', { guard: 'confirm' })).toBe('type')
  })

  it('counts a change whatever its effect is said to be', () => {
    expect(guardFor('POST', 'read', { guard: 'confirm' })).toBe('type')
    expect(guardFor('POST', 'diagnostic', { guard: 'confirm' })).toBe('type')
  })
})

describe('where only reading is allowed', () => {
  it.each(httpMethods)('%s', method => {
    expect(guardFor(method, null, { guard: 'read_only' })).toBe(changing.includes(method) ? 'refuse' : 'none')
    expect(guardFor(method, 'destructive', { guard: 'read_only' })).toBe('refuse')
  })
})

it('asks before deleting even where no environment is known', () => {
  expect(guardFor('DELETE', null, undefined)).toBe('ask')
  expect(guardFor('GET', null, undefined)).toBe('none')
})
