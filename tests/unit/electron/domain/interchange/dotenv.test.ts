import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDotenv } from '../../../../../electron/domain/interchange/dotenv'

const entriesOf = (text: string) =>
  [...readDotenv(text)].flatMap(line => (line.kind === 'entry' ? [[line.name, line.value, line.line]] : []))
const unreadable = (text: string) =>
  [...readDotenv(text)].flatMap(line => (line.kind === 'not_readable' ? [line.line] : []))

/** What a shell would put something else in place of. */
const reference = ['$', '{HOME}$(id)`id`'].join('')

describe('reading a .env file', () => {
  it.each([
    ['a plain value', 'A=b', 'b'],
    ['export', 'export A=b', 'b'],
    ['export with blanks', '  export \t A = b  ', 'b'],
    ['no value', 'A=', ''],
    ['a value with equals signs', 'A=abc==', 'abc=='],
    ['a value with a hash inside', 'A=ab#cd', 'ab#cd'],
    ['a comment behind', 'A=ab #cd', 'ab'],
    ['nothing but a comment', 'A= # nothing yet', ''],
    ['single quotes', "A='a b # \\n'", 'a b # \\n'],
    ['double quotes', 'A="a b # c"', 'a b # c'],
    ['backticks', 'A=`a "b" \'c\'`', 'a "b" \'c\''],
    ['escapes', 'A="a\\nb\\t\\"c\\" \\\\ \\$d"', 'a\nb\t"c" \\ $d'],
    ['a comment behind quotes', 'A="a" # why', 'a'],
    ['a quote that nothing closes', 'A="abc', '"abc'],
    ['a quote inside', "A=it's", "it's"],
    ['a byte order mark', '\ufeffA=b', 'b'],
    ['no expansion', `A=${reference}`, reference]
  ])('%s', (_, text, value) => {
    expect(entriesOf(text)).toEqual([['A', value, 1]])
  })

  it('counts lines, whatever ends them, and over values of several lines', () => {
    const text = '# top\r\n\r\nA=1\rB="x\r\ny\nz"\nC=\'p\nq\'\nD=4'
    expect(entriesOf(text)).toEqual([
      ['A', '1', 3],
      ['B', 'x\ny\nz', 4],
      ['C', 'p\nq', 7],
      ['D', '4', 9]
    ])
  })

  it('names the lines it could not read, and reads on', () => {
    const text = 'just words\nA=1\n=x\n1A=b\nB="a"b\n{"json": true}\nC=2'
    expect(unreadable(text)).toEqual([1, 3, 4, 5, 6])
    expect(entriesOf(text).map(([name]) => name)).toEqual(['A', 'C'])
  })

  it('hands over names from prototypes as any other', () => {
    expect(entriesOf('__proto__=x\nconstructor=y')).toEqual([
      ['__proto__', 'x', 1],
      ['constructor', 'y', 2]
    ])
  })

  it('gives back whatever was written in double quotes', () => {
    const quoted = (value: string) => `A="${value.replace(/[\\"]/g, '\\$&').replace(/\r/g, '\\r')}"`
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), value => {
        expect(entriesOf(`${quoted(value)}\nB=2`).map(([name, text]) => [name, text])).toEqual([
          ['A', value],
          ['B', '2']
        ])
      }),
      { numRuns: 200 }
    )
  })

  it('ends on any text, in time that grows with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const lines = [...readDotenv(text)]
        expect(lines.length).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length)
      })
    )
    const start = performance.now()
    for (const piece of ['A="', 'A=#', "A='\\", '  ', '\\"']) [...readDotenv(piece.repeat(20_000))]
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
