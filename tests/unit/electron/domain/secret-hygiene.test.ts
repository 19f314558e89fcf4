import type { SecretFindingCode } from '@shared/schemas/secret'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anySecret, cleanSecret, inspectSecret, type SecretContext } from '../../../../electron/domain/secret-hygiene'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const base64 = '[A-Za-z0-9+/]{43}='

interface Case extends SecretContext {
  key: string
}

const contextOf = (provider: string, key: string, change: Partial<SecretContext> = {}): Case => ({
  ...anySecret,
  provider,
  blanksWithin: false,
  key,
  ...change
})

/** Each way in which one of the providers takes a key, with a key of its own. */
const ways: Case[] = [
  contextOf('WispHub', 'AbCd1234.abcdefghijklmnopqrstuvwxyz012345', {
    prefix: 'Api-Key ',
    header: 'Authorization',
    keyForm: '[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}',
    placeholder: 'xxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
  }),
  contextOf('Middleware', '3f0c6f6e-2c8e-4a43-9b0f-0a6f1f0b1b1b', { header: 'X-API-Key' }),
  contextOf('Fiberwise', 'fw_key_0123456789abcdefghijABCDEFGHIJ', {
    prefix: 'Bearer ',
    header: 'Authorization',
    keyForm: `fw_key_[A-Za-z0-9]{20,64}|(?:api_)?${uuid}`
  }),
  contextOf('Fiberwise agent', 'agent_0123456789abcdefghijklmnopqrstuvwxyzABCDE-_', {
    prefix: 'Bearer ',
    header: 'Authorization',
    keyForm: 'agent_[A-Za-z0-9_-]{43}'
  }),
  contextOf('Apala', 'q83vEjRWeJA+/0123456789abcdefghijklmnopqrst=', { keyForm: base64 }),
  contextOf('Own header', 'k3y_of-any/kind+1==', { header: 'X-Secret' }),
  contextOf('Own query', '0123456789abcdef'),
  contextOf('Own cookie', 's%3Aabc.def', { cookie: true }),
  contextOf('Own bearer', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', { prefix: 'Bearer ' }),
  contextOf('Own basic', 'Correct-horse=battery;9', { blanksWithin: true })
].map((way, _, all) => ({
  ...way,
  others: all.flatMap(({ provider, keyForm }) =>
    provider === way.provider || keyForm === null ? [] : [{ provider, keyForm }]
  )
}))

const codesOf = (text: string, context: SecretContext): SecretFindingCode[] =>
  inspectSecret(text, context).map(({ code }) => code)

/** What people paste in place of a key, and what is found; each cleans to the key itself. */
const wrapped: [what: string, wrap: (key: string) => string, codes: SecretFindingCode[], refused: boolean][] = [
  ['a blank before', key => ` ${key}`, ['surrounding_blank'], false],
  ['blanks after', key => `${key}   `, ['surrounding_blank'], false],
  ['a line break after', key => `${key}\n`, ['line_break'], true],
  ['a Windows line break', key => `${key}\r\n`, ['line_break'], true],
  ['a tab', key => `\t${key}`, ['tab'], true],
  ['a byte order mark', key => `\ufeff${key}`, ['byte_order_mark'], true],
  ['a zero-width space', key => `${key}\u200b`, ['zero_width'], true],
  ['a word joiner and a soft hyphen', key => `\u2060${key}\u00ad`, ['zero_width'], true],
  ['a no-break space', key => `\u00a0${key}`, ['no_break_space'], false],
  ['an ideographic blank', key => `${key}\u3000`, ['no_break_space'], true],
  ['NUL after', key => `${key}\0`, ['nul'], true],
  ['a control character', key => `\u001b${key}`, ['control_character'], true],
  ['straight quotes', key => `"${key}"`, ['quotes'], false],
  ['single quotes', key => `'${key}'`, ['quotes'], false],
  ['typographic quotes', key => `“${key}”`, ['quotes'], true],
  ['angled quotes', key => `«${key}»`, ['quotes'], false],
  ['backticks', key => `\`${key}\``, ['quotes'], false],
  ['a scheme', key => `Bearer ${key}`, ['scheme_prefix'], false],
  ['another scheme in lower case', key => `api-key  ${key}`, ['scheme_prefix'], false],
  ['a third scheme', key => `Token ${key}`, ['scheme_prefix'], false],
  ['a header', key => `Authorization: Bearer ${key}`, ['header_prefix', 'scheme_prefix'], false],
  ['another header', key => `X-API-Key:${key}`, ['header_prefix'], false],
  ['a header of curl', key => `-H "x-api-key: ${key}"`, ['header_prefix'], false],
  ['a variable', key => `WISPHUB_NET_KEY=${key}`, ['name_prefix'], false],
  ['an exported one', key => `export API_TOKEN="${key}"`, ['name_prefix', 'quotes'], false],
  ['one of YAML', key => `api_key: ${key}`, ['name_prefix'], false],
  ['one of JSON', key => `"apiKey": "${key}",`, ['name_prefix', 'quotes'], false],
  ['one of PowerShell', key => `$env:SOME_NAME = '${key}'`, ['name_prefix', 'quotes'], false],
  [
    'all at once',
    key => ` export KEY='Bearer ${key}'\r\n`,
    ['surrounding_blank', 'line_break', 'name_prefix', 'quotes', 'scheme_prefix'],
    true
  ]
]

describe.each(ways.map(way => [way.provider, way] as const))('a key of %s', (_provider, context) => {
  const { key } = context

  it('is clean as it is', () => {
    expect(inspectSecret(key, context)).toEqual([])
    expect(cleanSecret(key, context)).toBe(key)
  })

  it.each(wrapped)('with %s is named and cleaned', (_what, wrap, codes, refused) => {
    const pasted = wrap(key)
    const found = inspectSecret(pasted, context)
    expect(found.map(({ code }) => code).sort()).toEqual([...codes].sort())
    expect(found.every(({ cleanable }) => cleanable)).toBe(true)
    expect(found.some(({ severity }) => severity === 'refused')).toBe(refused)
    expect(cleanSecret(pasted, context)).toBe(key)
    expect(JSON.stringify(found)).not.toContain(key)
  })

  it.each([
    ['a line break', '\n', 'line_break'],
    ['a carriage return', '\r', 'line_break'],
    ['NUL', '\0', 'nul'],
    ['a tab', '\t', 'tab'],
    ['a control character', '\u0007', 'control_character'],
    ['DEL', '\u007f', 'control_character'],
    ['a zero-width space', '\u200b', 'zero_width'],
    ['a byte order mark', '\ufeff', 'byte_order_mark'],
    ['half of a pair', '\ud83d', 'lone_surrogate'],
    ['a letter that no header carries', 'ж', 'not_latin1']
  ] as const)('with %s within is refused, and not cleaned', (_what, character, code) => {
    const pasted = key.slice(0, 5) + character + key.slice(5)
    const found = inspectSecret(pasted, context)
    expect(found).toContainEqual(expect.objectContaining({ code, severity: 'refused', cleanable: false }))
    expect(cleanSecret(pasted, context)).toBe(pasted)
  })

  it.each([
    ['stars', (text: string) => `${text.slice(0, 4)}********`, 'doubt'],
    ['bullets', (text: string) => `${text.slice(0, 4)}••••••••`, 'refused'],
    ['an ellipsis', (text: string) => `${text.slice(0, 6)}…${text.slice(-4)}`, 'refused'],
    ['three dots', (text: string) => `${text.slice(0, 6)}...${text.slice(-4)}`, 'doubt'],
    ['nothing but x', () => 'xxxxxxxxxxxxxxxx', 'doubt'],
    ['x in groups', () => 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'doubt'],
    ['what stands for a key', () => '<your key>', 'doubt']
  ] as const)('masked with %s is named', (_what, mask, severity) => {
    expect(inspectSecret(mask(key), context)).toContainEqual({ code: 'masked', severity, cleanable: false, detail: '' })
    expect(cleanSecret(mask(key), context)).toBe(mask(key))
  })

  it('is refused when nothing of it is left', () => {
    for (const nothing of ['', ' ', '\n', ' \t\r\n ', '\u00a0']) {
      expect(inspectSecret(nothing, context)).toEqual([
        { code: 'empty', severity: 'refused', cleanable: false, detail: '' }
      ])
    }
  })
})

describe('the form of a key', () => {
  const [wisphub, middleware, fiberwise, agent, apala] = ways as [Case, Case, Case, Case, Case]

  it.each([
    ['AbCd1234', wisphub],
    ['AbCd1234.abcdef', wisphub],
    ['fw_key_abc1', fiberwise],
    ['de300000', fiberwise],
    ['agent_0123', agent],
    ['q83vEjRWeJA+', apala]
  ])('%s is a key cut short', (text, context) => {
    expect(inspectSecret(text, context)).toEqual([
      { code: 'cut_to_prefix', severity: 'doubt', cleanable: false, detail: context.provider }
    ])
  })

  it.each([
    [fiberwise, wisphub],
    [wisphub, fiberwise],
    [wisphub, apala],
    [apala, fiberwise],
    [agent, fiberwise]
  ])('of another provider is named', ({ key, provider }, context) => {
    expect(inspectSecret(key, context)).toEqual([
      { code: 'other_provider', severity: 'doubt', cleanable: false, detail: provider }
    ])
  })

  it('is told as unusual where it is of no provider', () => {
    expect(codesOf('not-a-key-of-anybody', wisphub)).toEqual(['unusual_form'])
    expect(codesOf('not-a-key-of-anybody', middleware)).toEqual([])
  })

  it('is looked at behind what is around it', () => {
    expect(codesOf(` Bearer ${fiberwise.key}`, wisphub)).toEqual([
      'surrounding_blank',
      'scheme_prefix',
      'other_provider'
    ])
    expect(codesOf(`"${wisphub.key}`, wisphub)).toEqual(['quotes'])
    expect(cleanSecret(`${wisphub.key}";`, wisphub)).toBe(wisphub.key)
  })

  it.each(['a b', 'a;b', 'a,b', 'a"b', 'a\\b', 'año'])('refuses %s for a cookie, and for nothing else', text => {
    const finding = { code: 'not_in_cookie', severity: 'refused', cleanable: false, detail: '' }
    expect(inspectSecret(text, { ...anySecret, cookie: true })).toContainEqual(finding)
    expect(codesOf(text, anySecret)).not.toContain('not_in_cookie')
  })

  it('doubts blanks within a key, and not within a password', () => {
    expect(codesOf('two words', middleware)).toEqual(['inner_blank'])
    expect(codesOf('corréct horse, battery!', anySecret)).toEqual([])
  })
})

describe('a text that only looks wrapped', () => {
  const [, middleware] = ways as [Case, Case]
  it.each(['abc=', 'abc==', 'key==', 'a=b', 'x9=x9', 'MONKEYS=1', 'Bearer', 'Token', 'Bearerabc', '"', "''", 'a"b'])(
    '%s stays what it is',
    text => {
      expect(cleanSecret(text, middleware)).toBe(text)
      expect(inspectSecret(text, middleware)).toEqual([])
    }
  )
})

describe('whatever is typed', () => {
  const blanks = ' '.repeat(65_000)
  const repeated = ['\n', '" ', 'a"', 'Bearer ', 'KEY="'].map(piece => piece.repeat(65_536 / piece.length))
  it.each([...repeated, `KEY="${blanks}",`, `KEY='x${blanks}x',`])('is looked through quickly: long text %#', text => {
    const started = performance.now()
    for (const way of ways) inspectSecret(text, way)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  const context = fc.constantFrom<SecretContext>(...ways, anySecret)
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ' ',
      '\n',
      '"',
      '”',
      'Bearer ',
      'KEY=',
      'export ',
      'X-API-Key: ',
      '=',
      '\u200b',
      ...ways.map(({ key }) => key)
    )
  )
  const typed = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(''))

  it('a clean key of any form is never altered', () => {
    for (const way of ways) {
      const form = way.keyForm
      if (form === null) continue
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(`^(?:${form})$`)), key => {
          expect(inspectSecret(key, way)).toEqual([])
          expect(cleanSecret(key, way)).toBe(key)
          for (const other of ways) expect(cleanSecret(key, other)).toBe(key)
          expect(inspectSecret(key)).toEqual([])
        })
      )
    }
  })

  it('a key of printable characters without a wrapping is never altered', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9+/._~-]{1,100}={0,2}$/), context, (key, of) => {
        expect(cleanSecret(key, of)).toBe(key)
      })
    )
  })

  it('cleaning once is enough, and takes from the ends alone', () => {
    fc.assert(
      fc.property(typed, context, (text, of) => {
        const clean = cleanSecret(text, of)
        expect(cleanSecret(clean, of)).toBe(clean)
        expect(text).toContain(clean)
        expect(clean === '').toBe(text === '')
      }),
      { numRuns: 2000 }
    )
  })

  it('what is clean has nothing left that could be cleaned', () => {
    fc.assert(
      fc.property(typed, context, (text, of) => {
        const left = inspectSecret(cleanSecret(text, of), of)
        expect(left.filter(({ cleanable }) => cleanable)).toEqual([])
      }),
      { numRuns: 2000 }
    )
  })

  it('without a refusal it travels in a header as it stands', () => {
    fc.assert(
      fc.property(typed, context, (text, of) => {
        const refused = inspectSecret(text, of).some(({ severity }) => severity === 'refused')
        if (!refused) expect(text).toMatch(/^[\x20-\x7e\xa0-\xff]+$/)
      }),
      { numRuns: 2000 }
    )
  })
})
