import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectSecret } from '../../../../electron/domain/secret-hygiene'

/** What keys are made of: anything printable in Latin-1. */
const cleanCharacter = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xa0, max: 0xff }))
const cleanSecret = fc
  .array(cleanCharacter, { minLength: 1, maxLength: 200 })
  .map(codes => String.fromCharCode(...codes))

describe('inspectSecret', () => {
  it('finds nothing in a clean key', () => {
    fc.assert(
      fc.property(cleanSecret, secret => {
        expect(inspectSecret(secret)).toEqual([])
      })
    )
  })

  it.each([
    ['an API key', 'a1B2c3D4.0123456789abcdef0123456789abcdef'],
    ['a UUID', '3f0c6f6e-2c8e-4a43-9b0f-0a6f1f0b1b1b'],
    ['a token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
    ['base64', 'q83vEjRWeJA+/w=='],
    ['a pass phrase', 'corréct horse, battery!']
  ])('finds nothing in %s', (_what, secret) => expect(inspectSecret(secret)).toEqual([]))

  it.each([
    ['', 'empty', 0],
    ['key\n', 'line_break', 3],
    ['key\r', 'line_break', 3],
    ['k\0ey', 'nul', 1],
    ['\tkey', 'control_character', 0],
    ['k\u0007ey', 'control_character', 1],
    ['k\u007fey', 'control_character', 1],
    ['k\u0085ey', 'control_character', 1],
    ['\ufeffkey', 'not_latin1', 0],
    ['ke\u200by', 'not_latin1', 2],
    ['key\u20ac', 'not_latin1', 3],
    ['ke\u{1f511}y', 'not_latin1', 2],
    ['ke\ud83dy', 'lone_surrogate', 2],
    ['ke\udd11y', 'lone_surrogate', 2]
  ])('says what is wrong with %j, and where', (secret, code, position) => {
    expect(inspectSecret(secret)).toEqual([{ code, position }])
  })

  it('finds every foreign character at its place, however many there are', () => {
    const foreign = fc.constantFrom(
      '\r',
      '\n',
      '\0',
      '\t',
      '\u001b',
      '\u009f',
      '\u0100',
      '\ufeff',
      '\u{1f600}',
      '\ud800'
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cleanSecret, foreign), { minLength: 1, maxLength: 5 }), parts => {
        let secret = ''
        const expected = parts.map(([clean, character]) => {
          secret += clean + character
          return secret.length - character.length
        })
        expect(inspectSecret(secret).map(({ position }) => position)).toEqual(expected)
      })
    )
  })

  it('tells all problems of one key in their order', () => {
    expect(inspectSecret('\ufeffa\nb\u20ac')).toEqual([
      { code: 'not_latin1', position: 0 },
      { code: 'line_break', position: 2 },
      { code: 'not_latin1', position: 4 }
    ])
  })
})
