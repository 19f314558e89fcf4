import { expect, it } from 'vitest'
import { editManagedSecret, maxManagedBytes } from '../../../../../electron/domain/destinations/managed-secret'

const members = { keyMember: 'api_key', baseUrlMember: 'base_url' }
const values = { secret: 'new', baseUrl: 'https://a.example' }
const bytesOf = (text: string | null) => (text === null ? null : new TextEncoder().encode(text))
const textAfter = (current: string | null, keyMember: string | null = 'api_key') => {
  const result = editManagedSecret(bytesOf(current), { ...members, keyMember }, values)
  return result.ok ? new TextDecoder().decode(result.edit.bytes) : result.problem
}

it.each([
  [null, '{\n  "api_key": "new",\n  "base_url": "https://a.example"\n}\n'],
  ['{"api_key":"old","base_url":"https://a.example","x":1}', '{"api_key":"new","base_url":"https://a.example","x":1}'],
  ['just the key', 'not_readable'],
  [`{"api_key":"old","x":"${'x'.repeat(maxManagedBytes)}"}`, 'secret_not_writable']
])('%s', (current, after) => {
  expect(textAfter(current)).toBe(after)
})

it.each([
  ['old', 'new'],
  ['old\n', 'new\n'],
  ['one\ntwo', 'several_lines']
])('the whole text: %j', (current, after) => {
  expect(textAfter(current, null)).toBe(after)
})
