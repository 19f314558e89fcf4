import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDotenv, readDotenvValue } from '../../../../../electron/domain/destinations/dotenv'
import { readDotenv } from '../../../../../electron/domain/interchange/dotenv'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const edit = (text: string | null, secret = 'new', variable = 'KEY') =>
  editDotenv(text === null ? null : encode(text), variable, secret)
const textAfter = (text: string | null, secret?: string) => {
  const result = edit(text, secret)
  return result.ok ? decode(result.edit.bytes) : result.problem
}
const others = (bytes: Uint8Array) =>
  [...readDotenv(decode(bytes))].flatMap(line =>
    line.kind === 'entry' && line.name !== 'KEY' ? [[line.name, line.value]] : []
  )

describe('a line of a .env file', () => {
  it.each([
    ['a plain value', 'A=1\nKEY=old\nB=2\n', 'A=1\nKEY=new\nB=2\n'],
    ['no final newline', 'A=1\nKEY=old', 'A=1\nKEY=new'],
    ['CRLF', 'A=1\r\nKEY=old\r\nB=2\r\n', 'A=1\r\nKEY=new\r\nB=2\r\n'],
    ['lone CR', 'A=1\rKEY=old\rB=2', 'A=1\rKEY=new\rB=2'],
    ['mixed endings', 'A=1\r\nKEY=old\nB=2\r', 'A=1\r\nKEY=new\nB=2\r'],
    ['export and blanks', '  export\tKEY =  old  \nB=2', '  export\tKEY =  new  \nB=2'],
    ['a comment behind', 'KEY=old   # why\n', 'KEY=new   # why\n'],
    ['a hash inside', 'KEY=old#part\n', 'KEY=new\n'],
    ['double quotes', 'KEY="old" # why\n', 'KEY="new" # why\n'],
    ['single quotes', "KEY='old'\n", "KEY='new'\n"],
    ['backticks', 'KEY=`old`\n', 'KEY=`new`\n'],
    ['a value of several lines', 'KEY="a\nb"\nB=2\n', 'KEY="new"\nB=2\n'],
    ['no value', 'KEY=\nB=2\n', 'KEY=new\nB=2\n'],
    ['no value and a comment', 'KEY= # later\n', 'KEY= new # later\n'],
    ['no value and a comment close by', 'KEY=#later\n', 'KEY=new #later\n'],
    ['a value that ends with what is a blank elsewhere', 'KEY=voilà\n', 'KEY=new\n'],
    ['a byte order mark', '\ufeffKEY=old\n', '\ufeffKEY=new\n'],
    ['a quote that nothing closes', 'KEY="old\nB=2\n', 'KEY=new\nB=2\n'],
    ['a commented line of that name', '#KEY=x\nKEY=old\n', '#KEY=x\nKEY=new\n'],
    ['that name in another value', 'P="\nKEY=x\n"\nKEY=old\n', 'P="\nKEY=x\n"\nKEY=new\n'],
    ['a longer name', 'KEY2=x\nMY_KEY=y\nKEY=old\n', 'KEY2=x\nMY_KEY=y\nKEY=new\n'],
    ['lines that are none', 'just words\n{"a": 1}\nKEY=old\n', 'just words\n{"a": 1}\nKEY=new\n'],
    ['no such line', 'A=1\n', 'A=1\nKEY=new\n'],
    ['no such line, CRLF', 'A=1\r\nB=2\r\n', 'A=1\r\nB=2\r\nKEY=new\r\n'],
    ['no such line and no final newline', 'A=1', 'A=1\nKEY=new'],
    ['an empty file', '', 'KEY=new\n'],
    ['no file', null, 'KEY=new\n']
  ])('%s', (_, before, after) => {
    expect(textAfter(before)).toBe(after)
  })

  it.each([
    ['KEY=old', 'with blank', "KEY='with blank'"],
    ['KEY=old', 'a#b', "KEY='a#b'"],
    ['KEY=old', 'it"s', `KEY='it"s'`],
    ['KEY=old', "it's", `KEY="it's"`],
    ['KEY="old"', 'a$b', "KEY='a$b'"],
    ['KEY="old"', `a'$"b`, `KEY="a'\\$\\"b"`],
    ["KEY='old'", "it's", `KEY="it's"`],
    ['KEY=`old`', 'a`b', "KEY='a`b'"],
    ['KEY=old', 'abc+/=', 'KEY=abc+/='],
    ['KEY=old', 'ñandú', "KEY='ñandú'"]
  ])('%s takes %j', (before, secret, after) => {
    expect(textAfter(before, secret)).toBe(after)
    expect(readDotenvValue(encode(after), 'KEY')).toBe(secret)
  })

  it('is the last one of several, as every reader takes it, and the earlier ones are named', () => {
    const result = edit('KEY=one\nKEY=two\nKEY=three\n')
    expect(result).toMatchObject({ ok: true, edit: { warnings: ['earlier_line_stays'], changes: [{ line: 3 }] } })
    expect(textAfter('KEY=one\nKEY=two\nKEY=three\n')).toBe('KEY=one\nKEY=two\nKEY=new\n')
  })

  it('says what changes, on which line', () => {
    expect(edit('A=1\r\n\r\nKEY=old # x\r\n')).toMatchObject({
      edit: { changes: [{ line: 3, name: 'KEY', action: 'replaced', before: 'old', after: 'new', isSecret: true }] }
    })
    expect(edit('A=1\n')).toMatchObject({ edit: { changes: [{ line: 2, action: 'added', before: null }] } })
    expect(edit('KEY=old', 'a b')).toMatchObject({ edit: { warnings: ['quotes_added'] } })
  })

  it('changes nothing where the key stands there already', () => {
    expect(edit('KEY="new" # x')).toMatchObject({ ok: true, edit: { changes: [] } })
    expect(textAfter('KEY="new" # x')).toBe('KEY="new" # x')
  })

  it.each([
    ['KEY="a"b\n', 'line_not_readable'],
    ['KEY="a"b\nKEY=c\n', 'line_not_readable'],
    ['A=1\0\n', 'encoding']
  ])('refuses %j', (text, problem) => {
    expect(textAfter(text)).toBe(problem)
  })

  it('refuses a key with line breaks, and a file in UTF-16', () => {
    expect(textAfter('KEY=old', 'a\nb')).toBe('secret_not_writable')
    expect(editDotenv(new Uint8Array([0xff, 0xfe, 0x4b, 0]), 'KEY', 'new')).toEqual({ ok: false, problem: 'encoding' })
  })

  it('keeps bytes that are no UTF-8', () => {
    const before = Uint8Array.from([0x41, 0x3d, 0xe9, 0xff, 0x0a, ...encode('KEY=old\n'), 0x23, 0xc3, 0x0a])
    const result = editDotenv(before, 'KEY', 'new')
    expect(result.ok && [...result.edit.bytes]).toEqual([
      0x41,
      0x3d,
      0xe9,
      0xff,
      0x0a,
      ...encode('KEY=new\n'),
      0x23,
      0xc3,
      0x0a
    ])
  })
})

const ending = fc.constantFrom('\n', '\r\n', '\r', '\n\n')
const oddLine = fc.oneof(
  fc.constantFrom(
    '',
    '# comment KEY=x',
    '  ',
    'words',
    '=x',
    '1A=b',
    "it's",
    '\t#',
    '{"KEY": 1}',
    'KEYS=1',
    '#KEY=old'
  ),
  fc
    .tuple(fc.constantFrom('A', 'MY_KEY', 'KEY_2', 'export B'), fc.constantFrom('=', ' = ', '=\t'))
    .chain(([name, sign]) =>
      fc
        .oneof(
          fc.string({ unit: 'grapheme' }).map(text => text.replace(/[\r\n\0]/g, '')),
          fc.string().map(text => `'${text.replace(/['\0]/g, '')}'`),
          fc.string().map(text => `"${text.replace(/["\\\0]/g, '')}\nmore"`)
        )
        .map(value => `${name}${sign}${value}`)
    )
)
const ownLine = fc
  .tuple(
    fc.constantFrom('KEY=', 'export KEY=', ' KEY = '),
    fc.constantFrom('', 'old', '"old"', "'o l d'", '`old`', '"two\nlines"', 'o#d'),
    fc.constantFrom('', ' ', ' # why', '\t#KEY=x')
  )
  // Where there is no value, what stands before it and behind it cannot be told apart.
  .map(([before, value, after]) => ({ before, value, after: value === '' ? '' : after }))
const secret = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map(text => text.replace(/[\r\n\0]/g, ''))
  .filter(text => text !== '')

describe('whatever the file looks like', () => {
  it('the value alone changes: every byte before and behind it stays', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(oddLine, ending), { maxLength: 6 }),
        ownLine,
        fc.array(fc.tuple(ending, oddLine), { maxLength: 6 }),
        fc.constantFrom('', '\ufeff'),
        secret,
        (above, own, below, mark, key) => {
          const head = mark + above.flat().join('') + own.before
          const tail = own.after + below.flat().join('')
          const before = encode(head + own.value + tail)
          const result = editDotenv(before, 'KEY', key)
          // A quote above that nothing closes may swallow the line: then there is nothing to say about it.
          const reads = [...readDotenv(decode(before))].filter(line => line.kind === 'entry' && line.name === 'KEY')
          fc.pre(result.ok && reads.length === 1 && result.edit.changes.length === 1)
          if (!result.ok) return
          const after = decode(result.edit.bytes)
          expect(after.startsWith(head)).toBe(true)
          expect(after.endsWith(tail)).toBe(true)
          expect(readDotenvValue(result.edit.bytes, 'KEY')).toBe(key)
          expect(others(result.edit.bytes)).toEqual(others(before))
        }
      ),
      { numRuns: 500 }
    )
  })

  it('any bytes are either refused or read back right, with every other entry as it was', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('', 'KEY=old', '\nKEY="x'),
        secret,
        (bytes, own, key) => {
          const before = Uint8Array.from([...bytes, ...encode(own)])
          const result = editDotenv(before, 'KEY', key)
          if (!result.ok) return
          expect(readDotenvValue(result.edit.bytes, 'KEY')).toBe(key)
          expect(others(result.edit.bytes)).toEqual(others(before))
        }
      ),
      { numRuns: 500 }
    )
  })

  it('writing it twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(oddLine, ending)), secret, (lines, key) => {
        const once = editDotenv(encode(lines.flat().join('')), 'KEY', key)
        if (!once.ok) return
        expect(editDotenv(once.edit.bytes, 'KEY', key)).toMatchObject({ ok: true, edit: { changes: [] } })
      })
    )
  })
})
