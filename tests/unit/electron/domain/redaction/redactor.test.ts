import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor, type Redactor } from '../../../../../electron/domain/redaction'
import { byteEncodings, encodings } from './encodings'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const redactorOf = (...secrets: string[]): Redactor =>
  createRedactor(secrets.map((secret, index) => ({ name: `key ${index + 1}`, value: bytes(secret) })))
const mask = '[redacted:key 1]'

/** Keys as they occur, and ones with every character that some encoder escapes. */
const plainSecret = fc.stringMatching(/^[A-Za-z0-9._-]{16,48}$/)
const hardSecret = fc
  .string({ unit: fc.constantFrom(...'aZ09 /+=&<>"\'`\\%#?@:;,.!*()~-_{}|^$ñÿ'), minLength: 12, maxLength: 40 })
  .map(text => `Xq7${text}9Kz`)
/** Nothing that a secret is made of. */
const around = fc.string({ unit: fc.constantFrom('é', '·', '\n', '—', '€') })

describe.each(Object.keys(encodings))('a secret written as %s', name => {
  const encode = encodings[name] ?? String

  it('is masked wherever it stands', () => {
    fc.assert(
      fc.property(fc.oneof(plainSecret, hardSecret), around, around, (secret, before, after) => {
        const encoded = encode(secret)
        const { text, count } = redactorOf(secret).redactText(before + encoded + after)
        expect(count).toBeGreaterThan(0)
        expect(text).toContain(mask)
        expect(text.startsWith(before) && text.endsWith(after)).toBe(true)
        // At most the characters at the edges that a base64 text shares with its neighbours are left.
        const left = text.slice(before.length, text.length - after.length).split(mask)
        expect(left).toHaveLength(2)
        const edges = name.includes('base64') ? 27 : 0
        expect(left.join('').length).toBeLessThanOrEqual(edges)
      }),
      { numRuns: 60 }
    )
  })
})

it.each(['UTF-16LE', 'UTF-16BE'])('masks %s without putting the text around it out of step', name => {
  const encode = byteEncodings[name] ?? Buffer.from
  const decode = (body: Uint8Array): string => new TextDecoder(name).decode(body)
  const word = fc.string({ unit: fc.constantFrom('a', ' ', 'ñ', '€', 'Ā') })
  fc.assert(
    fc.property(
      fc.oneof(
        plainSecret,
        hardSecret.filter(text => !/[ñÿ]/.test(text))
      ),
      word,
      word,
      (secret, before, after) => {
        const { bytes: masked, count } = redactorOf(secret).redactBytes(encode(before + secret + after))
        expect(count).toBe(1)
        expect(decode(masked)).toBe(before + mask + after)
      }
    )
  )
})

it('masks a key beyond ASCII in Latin-1', () => {
  const { bytes: masked } = redactorOf('contraseña-ñandú').redactBytes(Buffer.from('a: contraseña-ñandú.', 'latin1'))
  expect(Buffer.from(masked).toString('latin1')).toBe('a: [redacted:key 1].')
})

it('masks a key that is no text', () => {
  const value = Uint8Array.from([255, 254, 0, 1, 2, 128, 129, 200, 201])
  const redactor = createRedactor([{ name: 'k', value }])
  expect(redactor.redactText(`x${Buffer.from(value).toString('hex')}y`).text).toBe('x[redacted:k]y')
  expect(redactor.redactText(`x${Buffer.from(value).toString('base64')}y`).text).toBe('x[redacted:k]y')
  expect(redactor.redactBytes(value).count).toBe(1)
})

it('finds a key within Basic credentials', () => {
  const basic = Buffer.from('admin:s3cr3t-passw0rd').toString('base64')
  const { text } = redactorOf('s3cr3t-passw0rd').redactText(`Basic ${basic}`)
  expect(text).toMatch(/^Basic YWRtaW46\[redacted:key 1\].{0,2}$/)
})

describe('a token', () => {
  const segment = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const [header, payload, signature] = [
    segment({ alg: 'HS256', typ: 'JWT' }),
    segment({ sub: 'ana', n: 1 }),
    'c2lnbmF0dXJlLW9m'
  ]
  const redactor = redactorOf(`${header}.${payload}.${signature}`)

  it('is masked whole, and by its payload and signature alone', () => {
    expect(redactor.redactText(`Bearer ${header}.${payload}.${signature}`).text).toBe(`Bearer ${mask}`)
    expect(redactor.redactText(`payload=${payload} signature=${signature}`).text).toBe(
      `payload=${mask} signature=${mask}`
    )
  })

  it('is not masked by its header, which it shares with others', () => {
    expect(redactor.redactText(`${header}.other.token`)).toEqual({ text: `${header}.other.token`, count: 0 })
  })
})

describe('what is no secret', () => {
  it('stays byte for byte', () => {
    const secret = 'a1b2c3d4.0123456789abcdef0123456789abcdef'
    const redactor = redactorOf(secret)
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 500 }), fc.string({ maxLength: 500 }).map(bytes)), body => {
        expect(redactor.redactBytes(body)).toEqual({ bytes: body, count: 0 })
      })
    )
  })

  it('stays, malformed UTF-16 included, around what is masked', () => {
    const redactor = redactorOf('0123456789abcdef')
    expect(redactor.redactText('\ud800 lone')).toEqual({ text: '\ud800 lone', count: 0 })
    expect(redactor.redactText('\ud800é\u{1f511}0123456789abcdef\udc00\u{1f511}')).toEqual({
      text: `\ud800é\u{1f511}${mask}\udc00\u{1f511}`,
      count: 1
    })
  })

  it('stays where only a part of a secret is', () => {
    const secret = '0123456789abcdefXYZ'
    const redactor = redactorOf(secret)
    for (let cut = 1; cut < secret.length; cut += 1) {
      const parts = `${secret.slice(0, cut)} ${secret.slice(cut)}`
      expect(redactor.redactText(parts)).toEqual({ text: parts, count: 0 })
    }
  })

  it('stays without secrets', () => {
    expect(createRedactor([]).redactText('anything')).toEqual({ text: 'anything', count: 0 })
  })
})

describe('several secrets', () => {
  it('are told apart, and counted', () => {
    expect(redactorOf('first-secret', 'other-secret').redactText('other-secret first-secret other-secret')).toEqual({
      text: '[redacted:key 2] [redacted:key 1] [redacted:key 2]',
      count: 3
    })
  })

  it('the longest of those that begin together names the mask', () => {
    expect(redactorOf('01234567', '0123456789ab').redactText('x0123456789abx').text).toBe('x[redacted:key 2]x')
  })

  it('that overlap are masked together', () => {
    expect(redactorOf('abcdefgh1234', '1234wxyz5678').redactText('-abcdefgh1234wxyz5678-')).toEqual({
      text: '-[redacted:key 1]-',
      count: 1
    })
    expect(redactorOf('aaaaaaaa').redactText(`-${'a'.repeat(21)}-`)).toEqual({ text: `-${mask}-`, count: 1 })
  })

  it('that touch are two', () => {
    expect(redactorOf('abcdefgh1234').redactText('abcdefgh1234abcdefgh1234').text).toBe(mask + mask)
  })

  it('of one beginning are all found', () => {
    const secrets = Array.from({ length: 50 }, (_, index) => `sk_live_${String(index).padStart(20, '0')}`)
    const { text, count } = redactorOf(...secrets).redactText(secrets.join(' '))
    expect(count).toBe(50)
    expect(text).toBe(secrets.map((_, index) => `[redacted:key ${index + 1}]`).join(' '))
  })
})

describe('the name in the mask', () => {
  const text = (name: string): string =>
    createRedactor([{ name, value: bytes('0123456789abcdef') }]).redactText('0123456789abcdef').text

  it.each([
    ['Soporte · Ana', '[redacted:Soporte _ Ana]'],
    ['a"b\\c<d>]&\n', '[redacted:a_b_c_d____]'],
    ['Producción 2', '[redacted:Producción 2]'],
    ['x'.repeat(100), `[redacted:${'x'.repeat(64)}]`]
  ])('%j is written %s', (name, mask) => expect(text(name)).toBe(mask))

  it('is not the secret itself, when that was pasted for a label', () => {
    expect(text('0123456789abcdef')).toBe('[redacted:secret]')
    expect(text('key 0123456789abcdef!')).toBe('[redacted:secret]')
  })
})

it('names secrets that are too short to be looked for, and leaves texts alone', () => {
  const redactor = createRedactor([
    { name: 'short', value: bytes('1234567') },
    { name: 'long', value: bytes('12345678') }
  ])
  expect(redactor.unscannable).toEqual(['short'])
  expect(redactor.redactText('1234567 12345678').text).toBe('1234567 [redacted:long]')
})

it.each([
  ['a text', bytes('0123456789abcdef')],
  ['no text', Uint8Array.from([255, 254, 253, 1, 2, 3, 250, 251])]
])('keeps its own copy of a secret that is %s', (_what, value) => {
  const redactor = createRedactor([{ name: 'k', value }])
  const body = value.slice()
  value.fill(0)
  expect(redactor.redactBytes(body).bytes).toEqual(bytes('[redacted:k]'))
  expect(redactor.redactBytes(value).count).toBe(0)
})
