import { describe, expect, it } from 'vitest'
import { providers } from '../../../../../electron/providers/registry'
import { summarizeProvider } from '../../../../../electron/providers/summary'
import {
  emptyKey,
  keyOf,
  methodOf,
  missingIn,
  wireText,
  withMethod
} from '../../../../../renderer/features/credentials/key-values'
import { credential } from '../../fake-data'

const provider = (id: string) => {
  const found = providers.find(one => one.id === id)
  if (!found) throw new Error(`There is no provider ${id}.`)
  return summarizeProvider(found)
}
const own = provider('api-key')

it('begins with the provider’s first way and what its fields begin with', () => {
  const values = emptyKey(own)
  expect(values.methodId).toBe(own.authMethods[0]?.id)
  expect(Object.keys(values.fields)).toEqual(own.authMethods[0]?.fields.map(({ name }) => name))
})

it('keeps, when the way changes, what the new way needs too', () => {
  const [first, ...others] = own.authMethods
  const shared = others.find(other => other.fields.some(({ name }) => first?.fields.some(one => one.name === name)))
  const name = shared?.fields.find(field => first?.fields.some(one => one.name === field.name))?.name ?? ''
  const before = { ...emptyKey(own), fields: { ...emptyKey(own).fields, [name]: 'mine' } }
  const after = withMethod(own, before, shared?.id ?? '')
  expect(after.fields[name]).toBe('mine')
  expect(Object.keys(after.fields).sort()).toEqual(shared?.fields.map(one => one.name).sort())
})

it('says what has to be filled in', () => {
  const required = own.authMethods.flatMap(({ id, fields }) =>
    fields.filter(field => field.required).map(({ name }) => ({ id, name }))
  )
  expect(required.length).toBeGreaterThan(0)
  for (const { id, name } of required) {
    const values = withMethod(own, emptyKey(own), id)
    const blank = { ...values, label: ' ', fields: { ...values.fields, [name]: ' ' } }
    expect(missingIn(own, blank, 'Fill in.')).toMatchObject({ label: 'Fill in.', [`field.${name}`]: 'Fill in.' })
  }
  expect(missingIn(provider('wisphub-net'), keyOf(credential(1)), 'Fill in.')).toEqual({})
})

describe('how a key travels', () => {
  const method = {
    ...(methodOf(own, '') ?? own.authMethods[0]),
    wire: '{header}: {prefix}<key>',
    fields: [
      { name: 'header', label: { en: '', es: '' }, help: null, initial: '', required: true, kind: 'header_name' },
      { name: 'prefix', label: { en: '', es: '' }, help: null, initial: '', required: false, kind: 'header_prefix' }
    ]
  } as Parameters<typeof wireText>[0]

  it('is told with the fields filled in', () => {
    expect(wireText(method, { header: 'X-Api-Key', prefix: '' })).toBe('X-Api-Key: <key>')
    expect(wireText(method, { header: 'Authorization', prefix: 'Token ' })).toBe('Authorization: Token <key>')
    expect(wireText(method, { header: '', prefix: '' })).toBe('{header}: <key>')
  })
})
