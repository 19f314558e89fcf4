import { expect, it } from 'vitest'
import { formatJson } from '../../../../../renderer/features/workbench/format-json'

it('puts every member on its line', () => {
  expect(formatJson('{"a":[1,2]}')).toBe('{\n  "a": [\n    1,\n    2\n  ]\n}')
})

it('says no to what is not JSON', () => {
  expect(formatJson('{"a":}')).toBeNull()
})

it.each(['{"id":12345678901234567890}', '{"a":1E400}', '{"a":1.0e2}'])('changes no number: %s', text => {
  expect(formatJson(text)).toBe(text)
})
