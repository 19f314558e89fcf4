import { expect, it } from 'vitest'
import { judgeCheck } from '../../../../../electron/domain/consumers'

const filled = { kind: 'filled', member: '' } as const
const inResults = { kind: 'filled', member: 'results' } as const
const member = { kind: 'member', member: 'plan.name' } as const
const text = { kind: 'text', contains: 'Juan' } as const

it.each([
  [filled, 200, '[]', 'empty'],
  [filled, 200, ' [ ] ', 'empty'],
  [filled, 200, '[{"id":1}]', 'proven'],
  [filled, 200, '{"status":"ok"}', 'unexpected'],
  [filled, 200, '<html>', 'unexpected'],
  [filled, 200, '', 'unexpected'],
  [inResults, 200, '{"count":0,"results":[]}', 'empty'],
  [inResults, 200, '{"results":[1]}', 'proven'],
  [inResults, 200, '[1]', 'unexpected'],
  [member, 200, '{"plan":{"name":"Fibra"}}', 'proven'],
  [member, 200, '{"plan":{"name":""}}', 'empty'],
  [member, 200, '{"plan":{"name":null}}', 'empty'],
  [member, 200, '{"plan":null}', 'unexpected'],
  [{ kind: 'member', member: 'constructor' } as const, 200, '{}', 'unexpected'],
  [text, 200, 'x Juan y', 'proven'],
  [text, 200, '[]', 'empty'],
  [text, 200, 'something else', 'unexpected'],
  [filled, 401, '[1]', 'refused'],
  [filled, 403, '[1]', 'refused'],
  [filled, 500, '[1]', 'unexpected'],
  [filled, 302, '[1]', 'unexpected'],
  [filled, null, '', 'no_answer']
] as const)('%j and %s %j: %s', (expectation, status, body, outcome) => {
  expect(judgeCheck(expectation, { status, text: body })).toBe(outcome)
})
