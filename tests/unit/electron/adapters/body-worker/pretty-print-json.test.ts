import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prettyPrintJson } from '../../../../../electron/adapters/body-worker/pretty-print-json'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (array: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(array)

const pretty = (text: string): string => {
  const printed = prettyPrintJson(bytes(text))
  if (!printed.ok) throw new Error(`Refused at ${printed.line}:${printed.column}`)
  return textOf(printed.text)
}
const faultOf = (text: string): string => {
  const printed = prettyPrintJson(bytes(text))
  return printed.ok ? 'none' : `${printed.line}:${printed.column}`
}

/** Made without the scanner that is under test. */
const tokensOf = (text: string): string[] => text.match(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g) ?? []

const accepts = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('what is printed', () => {
  it('is indented by two, with empty brackets kept short', () => {
    const text = '{"a":1,"b":[],"c":{},"d":[1,{"e":[[]]}],"f":{"g":null}}'
    expect(pretty(text)).toBe(JSON.stringify(JSON.parse(text), null, 2))
  })

  it('is the same however it was spaced', () => {
    expect(pretty(' \t\r\n{ "a"\n:\r[ 1 ,\t[ ] , { } ]\n} \n')).toBe('{\n  "a": [\n    1,\n    [],\n    {}\n  ]\n}')
  })

  it.each([
    ['numbers that no double holds', '[1e400,9007199254740993,0.1000,-0,1E+2,1e-999,12345678901234567890.123]'],
    ['names that come twice, and their order', '{"b":1,"a":2,"b":3,"10":4,"2":5,"__proto__":6}'],
    ['escapes as they were written', '["\\u0041\\u00e9\\ud83d\\ude00\\/\\b\\f\\n\\r\\t\\"\\\\","\\uD800"]'],
    ['characters beyond ASCII', '["ñ","日本","🔑","\u2028\u2029\u007f\u00a0\ufeff"]'],
    ['brackets and white space inside strings', '["{ [ , : ] }  ","//","/* */"]'],
    ['a lone value', '"only"'],
    ['a lone number', '-1.5e+10']
  ])('keeps %s', (_name, text) => {
    expect(tokensOf(pretty(text))).toEqual(tokensOf(text))
    expect(JSON.parse(pretty(text))).toEqual(JSON.parse(text))
  })

  it('keeps every token of any JSON, in any spacing', () => {
    const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/)
    fc.assert(
      fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), fc.array(space, { minLength: 1 }), (json, spaces) => {
        const text = tokensOf(json)
          .map((token, index) => `${spaces[index % spaces.length]}${token}`)
          .join('')
        // A lone surrogate has no UTF-8: what arrives is what can be sent.
        const sent = textOf(bytes(text))
        const printed = pretty(sent)
        expect(tokensOf(printed)).toEqual(tokensOf(sent))
        expect(JSON.parse(printed)).toEqual(JSON.parse(sent))
        expect(printed).toBe(pretty(printed))
      }),
      { numRuns: 1000 }
    )
  })

  it('is what JSON.stringify makes of values without odd spellings', () => {
    const value = fc.jsonValue({ maxDepth: 5, noUnicodeString: false })
    fc.assert(
      fc.property(value, content => {
        const text = JSON.stringify(content)
        expect(pretty(text)).toBe(JSON.stringify(JSON.parse(text), null, 2))
      }),
      { numRuns: 1000 }
    )
  })

  it('has no byte order mark', () => {
    expect(pretty('\ufeff{"a":1}')).toBe('{\n  "a": 1\n}')
  })

  it('keeps bytes that are no UTF-8', () => {
    const input = Uint8Array.of(0x5b, 0x22, 0xff, 0xc3, 0x28, 0x22, 0x5d)
    const printed = prettyPrintJson(input)
    expect(printed.ok && [...printed.text]).toEqual([0x5b, 10, 32, 32, 0x22, 0xff, 0xc3, 0x28, 0x22, 10, 0x5d])
  })
})

describe('what is refused', () => {
  it.each([
    ['', '1:1'],
    ['  \n ', '2:2'],
    ['{"a":1', '1:7'],
    ['{"a" 1}', '1:6'],
    ['{"a":1,}', '1:8'],
    ['[1,]', '1:4'],
    ['[1 2]', '1:4'],
    ['[1}', '1:3'],
    ['{"a":1]', '1:7'],
    ['{a:1}', '1:2'],
    ["['a']", '1:2'],
    ['[01]', '1:3'],
    ['[1.]', '1:4'],
    ['[1e]', '1:4'],
    ['[-]', '1:2'],
    ['[+1]', '1:2'],
    ['[.5]', '1:2'],
    ['[NaN]', '1:2'],
    ['[True]', '1:2'],
    ['[1] x', '1:5'],
    ['[1][2]', '1:4'],
    ['// comment\n1', '1:1'],
    ['[1 /* no */]', '1:4'],
    ['"open', '1:6'],
    ['["a\nb"]', '1:4'],
    ['["a\tb"]', '1:4'],
    ['["ab\\x"]', '1:6'],
    ['["\\u12g4"]', '1:7'],
    ['["ñandú", 日]', '1:11'],
    ['{\r\n  "a": 1,\r  "b": nul\n}', '3:8'],
    ['{\n\n  "é": "x" "y"}', '3:12'],
    ['\ufeff[1,]', '1:4'],
    ['[1\u00a0]', '1:3']
  ])('%j at %s', (text, position) => {
    expect(faultOf(text)).toBe(position)
  })

  it('is just what JSON.parse refuses', () => {
    const alphabet = fc.constantFrom(...'{}[]:,"\\ \n\t0123-+.eEtrufalsn/*é'.split(''))
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat(3), fc.array(alphabet, { maxLength: 3 }), (json, at, cut, added) => {
        const place = at % (json.length + 1)
        const text = textOf(bytes(json.slice(0, place) + added.join('') + json.slice(place + cut)))
        expect(faultOf(text) === 'none').toBe(accepts(text))
      }),
      { numRuns: 3000 }
    )
  })
})

describe('what is hostile', () => {
  it('nests 100,000 deep without overflowing a stack or a disk', () => {
    const text = `${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`
    const printed = pretty(text)
    expect(printed.length).toBeLessThan(1_000_000)
    expect(printed.replaceAll(/\s/g, '')).toBe(text)
    expect(printed.startsWith('[\n  {\n    "a": [\n      {')).toBe(true)
    expect(faultOf('['.repeat(100_000))).toBe('1:100001')
  })

  it('does not grow out of proportion', () => {
    const text = `${'['.repeat(250)}${'0,'.repeat(1_000_000)}0${']'.repeat(250)}`
    const printed = prettyPrintJson(bytes(text))
    expect(printed.ok && printed.text.length).toBeLessThan(16 * 1024 * 1024 + 10 * text.length)
    expect(printed.ok && textOf(printed.text).replaceAll(/\s/g, '') === text).toBe(true)
  })

  it('is long', () => {
    const row = { id: 1, name: 'Ticket número', open: true, price: 1.37, tags: ['a', 'b'], note: 'x'.repeat(90) }
    const text = JSON.stringify(Array.from({ length: 57_000 }, (_, id) => ({ ...row, id })))
    const input = bytes(text)
    const started = performance.now()
    const printed = prettyPrintJson(input)
    const took = performance.now() - started
    console.log(`${(input.length / 1e6).toFixed(1)} MB of JSON indented in ${took.toFixed(0)} ms`)
    expect(printed.ok && textOf(printed.text) === JSON.stringify(JSON.parse(text), null, 2)).toBe(true)
    expect(took).toBeLessThan(10_000)
  })
})
