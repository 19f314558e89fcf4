/** What people paste in place of a key, for every way of every provider, through the service that the window asks. */
import type { SecretFindingCode } from '@shared/schemas/secret'
import { beforeAll, describe, expect, it } from 'vitest'
import { providers } from '../../electron/providers/registry'
import {
  apalaKeys,
  apiKeyKeys,
  fiberwiseKeys,
  wisphubMiddlewareKeys,
  wisphubNetKeys
} from '../../electron/sandbox/server'
import { setUpServices } from '../unit/electron/services/setup'

/** A good key for each way, from the emulators, which share no code with the providers. */
const goodKeys: Record<string, string> = {
  'wisphub-net api-key': wisphubNetKeys.good.key,
  'wisphub-middleware x-api-key': wisphubMiddlewareKeys.good.key,
  'fiberwise bearer': fiberwiseKeys.good.key,
  'fiberwise bearer-api': fiberwiseKeys.uuid.key,
  'fiberwise agent': fiberwiseKeys.agent.key,
  'apala exchange': apalaKeys.good.key,
  ...Object.fromEntries(
    ['header', 'query', 'cookie', 'bearer', 'basic'].map(method => [`api-key ${method}`, apiKeyKeys.good.key])
  )
}

const cleanable: [what: string, wrap: (key: string) => string, code: SecretFindingCode][] = [
  ['a blank before', key => ` ${key}`, 'surrounding_blank'],
  ['blanks behind', key => `${key}   `, 'surrounding_blank'],
  ['a tab behind', key => `${key}\t`, 'tab'],
  ['a line break behind', key => `${key}\n`, 'line_break'],
  ['a line break of Windows', key => `${key}\r\n`, 'line_break'],
  ['a byte order mark', key => `\uFEFF${key}`, 'byte_order_mark'],
  ['a space without width', key => `${key}\u200B`, 'zero_width'],
  ['a word joiner', key => `\u2060${key}`, 'zero_width'],
  ['a no-break space', key => `${key}\u00A0`, 'no_break_space'],
  ['quotes', key => `"${key}"`, 'quotes'],
  ['single quotes', key => `'${key}'`, 'quotes'],
  ['typographic quotes', key => `“${key}”`, 'quotes'],
  ['backticks', key => `\`${key}\``, 'quotes'],
  ['a scheme', key => `Bearer ${key}`, 'scheme_prefix'],
  ['the scheme of WispHub', key => `Api-Key ${key}`, 'scheme_prefix'],
  ['a header', key => `Authorization: Bearer ${key}`, 'header_prefix'],
  ['another header', key => `X-API-Key: ${key}`, 'header_prefix'],
  ['a line of a file', key => `API_KEY=${key}`, 'name_prefix'],
  ['a line of a shell script', key => `export API_KEY="${key}"`, 'name_prefix']
]

const refused: [what: string, spoil: (key: string) => string, code: SecretFindingCode][] = [
  ['a line break within', key => `${key.slice(0, 9)}\n${key.slice(9)}`, 'line_break'],
  ['a NUL within', key => `${key.slice(0, 9)}\0${key.slice(9)}`, 'nul'],
  ['a control character within', key => `${key.slice(0, 9)}\u0007${key.slice(9)}`, 'control_character'],
  ['nothing but blanks', () => '   ', 'empty']
]

const ways = providers.flatMap(({ id, authMethods }) =>
  authMethods.map(method => ({ providerId: id, methodId: method.id }))
)
const { vault, secretDrafts } = setUpServices()
beforeAll(() => vault.open())

describe.each(ways)('$providerId, $methodId', purpose => {
  const key = goodKeys[`${purpose.providerId} ${purpose.methodId}`] ?? ''

  it('finds nothing wrong with a good key', async () => {
    expect(key).not.toBe('')
    expect((await secretDrafts.type(purpose, key)).findings).toEqual([])
  })

  it.each(cleanable)('names %s and offers the key without it', async (_what, wrap, code) => {
    const draft = await secretDrafts.type(purpose, wrap(key))
    expect(draft.findings.map(finding => finding.code)).toContain(code)
    const cleaned = await secretDrafts.clean(draft.id)
    expect({ length: cleaned.length, findings: cleaned.findings }).toEqual({ length: key.length, findings: [] })
    secretDrafts.discard(draft.id)
  })

  it.each(refused)('refuses %s', async (_what, spoil, code) => {
    const draft = await secretDrafts.type(purpose, spoil(key))
    const severities = Object.fromEntries(draft.findings.map(finding => [finding.code, finding.severity]))
    expect(severities).toMatchObject({ [code]: 'refused' })
    secretDrafts.discard(draft.id)
  })
})
