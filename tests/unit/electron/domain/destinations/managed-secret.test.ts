import { expect, it } from 'vitest'
import { editManagedSecret, maxManagedBytes } from '../../../../../electron/domain/destinations/managed-secret'

const members = { keyMember: 'api_key', baseUrlMember: 'base_url' }
const values = { secret: 'new', baseUrl: 'https://a.example' }
const textAfter = (current: string | null) => {
  const result = editManagedSecret(current, members, values)
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
