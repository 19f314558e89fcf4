import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCodeBlock, toWords } from '../../../../../electron/domain/share/markdown'

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('`', '~', '\n', '\r', '#', '<', '[', ']', '!', '(', 'a', ' ', '\\') })
)

describe('a block of code', () => {
  it('is ended by its own fence alone', () => {
    fc.assert(
      fc.property(hostile, text => {
        const [first = '', ...rest] = toCodeBlock(text, 'http').split('\n')
        const fence = /^`+/.exec(first)?.[0] ?? ''
        expect(first).toBe(`${fence}http`)
        expect(rest.at(-1)).toBe(fence)
        // A line of at least as many backticks would end it before.
        for (const line of rest.slice(0, -1)) expect(line.trim()).not.toMatch(new RegExp(`^\`{${fence.length},}$`))
      })
    )
  })
})

describe('words', () => {
  it('are one line in which nothing takes effect', () => {
    fc.assert(
      fc.property(hostile, text => {
        const words = toWords(text)
        expect(words).not.toMatch(/[\r\n]/)
        expect(words).not.toMatch(/^[#+-]/)
        expect(words.replace(/\\[\\`*_[\]<>|~&#+-]/g, '')).not.toMatch(/[`*_[\]<>|~&]/)
      })
    )
  })

  it.each([
    ['![x](http://tracker)', '!\\[x\\](http://tracker)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['# Title', '\\# Title'],
    ['1. one', '\\1. one'],
    ['La clave “Soporte” caducó.', 'La clave “Soporte” caducó.']
  ])('%s', (text, expected) => {
    expect(toWords(text)).toBe(expected)
  })
})
