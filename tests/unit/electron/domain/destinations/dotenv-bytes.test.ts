/** Odd files, byte by byte: whatever stands around the one value that changes comes out as it went in. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDotenv, readDotenvValue } from '../../../../../electron/domain/destinations/dotenv'

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]
const ending = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n').map(utf8)
const oneLine = fc.string({ unit: 'grapheme', maxLength: 12 }).map(text => text.replace(/[\r\n\0]/g, ''))
const without = (signs: RegExp) => fc.string({ maxLength: 12 }).map(text => text.replace(signs, ''))

/** Bytes of any encoding, but for zeros and line breaks. */
const anyBytes = fc.array(
  fc.integer({ min: 1, max: 255 }).filter(byte => byte !== 0x0a && byte !== 0x0d),
  { maxLength: 12 }
)
const comment = fc
  .tuple(fc.constantFrom('#', '# ', '\t# KEY=', '#KEY="'), anyBytes)
  .map(([sign, bytes]) => [...utf8(sign), ...bytes])
const noAssignment = fc
  .constantFrom('', '   ', '\t', 'just words', '{"KEY": 1}', '=x', '1KEY=x', '- KEY', "it's", 'KEY', 'KEY: x')
  .map(utf8)
const behind = fc.constantFrom('', ' ', '\t', ' # why', '\t#KEY=x', ' # "quoted')
const value = fc.oneof(
  fc.constantFrom('', 'plain', 'a#b', 'a=b', '$HOME', '\\n', 'KEY=x', 'C:\\keys'),
  without(/['\0]/g).map(text => `'${text}\r\nKEY=inside'`),
  without(/["\\\0]/g).map(text => `"${text}\nKEY=inside\\"\n"`),
  without(/[`\0]/g).map(text => `\`${text}\``)
)
const otherName = fc.constantFrom('A', 'MY_KEY', 'KEY2', 'KEY.A', 'key', 'export B', '  export\tC')
const sign = fc.constantFrom('=', ' = ', '=\t', '\t=')
const otherEntry = fc.tuple(otherName, sign, value, behind).map(parts => utf8(parts.join('')))
const line = fc.oneof(comment, noAssignment, otherEntry)
const lines = fc
  .array(
    fc.tuple(line, ending).map(parts => parts.flat()),
    { maxLength: 5 }
  )
  .map(all => all.flat())

const ownName = fc.constantFrom('KEY=', 'export KEY=', ' KEY = ', '\texport\tKEY\t=')
const ownValue = fc.constantFrom('old', '"old"', "'o l d'", '`old`', '"two\r\nlines"', 'o#d', "'#'", 'ñ')
const own = fc.tuple(ownName, ownValue, behind).map(([before, text, after]) => ({
  before: utf8(before),
  value: utf8(text),
  after: utf8(after)
}))
const earlier = fc
  .array(fc.tuple(own, ending), { maxLength: 2 })
  .map(all => all.map(([one, end]) => [...one.before, ...one.value, ...one.after, ...end]))
const mark = fc.constantFrom<number[]>([], [0xef, 0xbb, 0xbf])
const secret = fc
  .oneof(oneLine, fc.constantFrom('abc.DEF-123', `it's "$\\\`#`, ' # ', "'", 'a\tb', '$(x)', '=', '#'))
  .filter(text => text !== '')

const bytesOf = (...parts: number[][]): Uint8Array => Uint8Array.from(parts.flat())

describe('a value that stands there', () => {
  it('is the only thing that changes, in any file, and is never refused for its neighbours', () => {
    fc.assert(
      fc.property(
        fc.tuple(mark, lines, earlier, lines, own),
        fc.option(
          fc.tuple(ending, lines).map(parts => parts.flat()),
          { nil: [] }
        ),
        secret,
        ([start, above, twins, between, mine], below, key) => {
          const head = bytesOf(start, above, twins.flat(), between, mine.before)
          const tail = bytesOf(mine.after, below)
          const result = editDotenv(bytesOf([...head], mine.value, [...tail]), 'KEY', key)
          expect(result.ok).toBe(true)
          if (!result.ok) return
          const { bytes, warnings, changes } = result.edit
          expect(bytes.slice(0, head.length)).toEqual(head)
          expect(bytes.slice(bytes.length - tail.length)).toEqual(tail)
          const written = bytes.slice(head.length, bytes.length - tail.length)
          expect(changes.length > 0 ? written.includes(0x0a) || written.includes(0x0d) : false).toBe(false)
          expect(readDotenvValue(bytes, 'KEY')).toBe(key)
          expect(warnings.includes('earlier_line_stays')).toBe(changes.length > 0 && twins.length > 0)
        }
      ),
      { numRuns: 1000 }
    )
  })
})

describe('a value that is not there yet', () => {
  it('is one line more, with the ending of the file, behind every byte that stands there', () => {
    fc.assert(
      fc.property(mark, lines, fc.option(line, { nil: [] }), secret, (start, above, last, key) => {
        const before = bytesOf(start, above, last)
        const result = editDotenv(before, 'KEY', key)
        expect(result.ok).toBe(true)
        if (!result.ok) return
        const { bytes, changes } = result.edit
        expect(bytes.slice(0, before.length)).toEqual(before)
        const added = new TextDecoder().decode(bytes.slice(before.length))
        expect(added.replace(/^(\r\n?|\n)|(\r\n?|\n)$/g, '')).toMatch(/^KEY=[^\r\n]+$/)
        expect(changes).toMatchObject([{ action: 'added', before: null }])
        expect(readDotenvValue(bytes, 'KEY')).toBe(key)
      }),
      { numRuns: 500 }
    )
  })
})
