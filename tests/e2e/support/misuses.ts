/** What no honest page would pass to main. Each is made within the page, since much of it cannot travel there. */

export interface Misuse {
  name: string
  make(): unknown
  /** An object without keys once it has crossed the bridge: what a command without input may take for `{}`. */
  looksEmpty?: true
  /** Takes a second a call. */
  heavy?: true
}

export const misuses: readonly Misuse[] = [
  { name: 'nothing', make: () => undefined },
  { name: 'null', make: () => null },
  { name: 'a number', make: () => 1 },
  { name: 'no number', make: () => Number.NaN },
  { name: 'a large integer', make: () => 2n ** 64n },
  { name: 'a text', make: () => '{}' },
  { name: 'a truth', make: () => true },
  { name: 'an empty list', make: () => [] },
  { name: 'a list of objects', make: () => [{}, {}] },
  { name: 'a symbol', make: () => Symbol('x') },
  { name: 'a function', make: () => () => 1 },
  { name: 'an object with a function', make: () => ({ id: () => 1 }) },
  { name: 'an unknown field', make: () => ({ unknown: 1 }) },
  {
    name: 'fields of all commands at once',
    make: () => ({ id: 1, sendId: {}, exchangeId: [], spec: null, secret: 7 })
  },
  { name: 'a field that is called constructor', make: () => ({ constructor: { prototype: { polluted: true } } }) },
  { name: 'a field that is called toString', make: () => ({ toString: 'x', valueOf: 'x', toJSON: 'x' }) },
  { name: 'bytes', make: () => new Uint8Array(1000) },
  { name: '20 MB of bytes', make: () => ({ id: new Uint8Array(20 * 1024 * 1024) }), heavy: true },
  {
    name: 'a list of 300,000 numbers',
    make: () => ({ id: Array.from({ length: 300_000 }, (_, index) => index) }),
    heavy: true
  },
  { name: 'a list with holes', make: () => ({ id: Object.assign([], { length: 1000 }) }) },
  {
    name: 'an object with 200,000 fields',
    make: () => Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`x${index}`, index])),
    heavy: true
  },
  {
    name: 'lists in one another, 900 deep',
    make() {
      let nested: unknown = 1
      for (let depth = 0; depth < 900; depth += 1) nested = [nested]
      return { id: nested }
    }
  },
  {
    name: 'lists in one another, 100,000 deep',
    make() {
      let nested: unknown = 1
      for (let depth = 0; depth < 100_000; depth += 1) nested = [nested]
      return { id: nested }
    }
  },
  {
    name: 'an object that holds itself',
    make() {
      const own: Record<string, unknown> = {}
      own['id'] = own
      return own
    }
  },
  {
    name: 'a field that throws',
    make: () =>
      Object.defineProperty({}, 'id', {
        enumerable: true,
        get: () => {
          throw new Error('x')
        }
      }),
    looksEmpty: true
  },
  { name: 'an own __proto__', make: () => JSON.parse('{"__proto__": {"polluted": true}}'), looksEmpty: true },
  { name: 'a polluted prototype', make: () => Object.create({ polluted: true, id: 'x' }), looksEmpty: true },
  { name: 'a date', make: () => new Date(), looksEmpty: true },
  { name: 'a map', make: () => new Map([['id', 'x']]), looksEmpty: true },
  { name: 'a set', make: () => new Set(['x']), looksEmpty: true },
  { name: 'a pattern', make: () => /x/, looksEmpty: true },
  { name: 'an error', make: () => new Error('x'), looksEmpty: true },
  { name: 'a promise', make: () => ({ wrapped: Promise.resolve({}) }) },
  { name: 'an element', make: () => document.body, looksEmpty: true },
  { name: 'a file', make: () => new File(['x'], 'x'), looksEmpty: true },
  {
    name: 'a proxy',
    make: () =>
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('x')
          }
        }
      ),
    looksEmpty: true
  }
]

/** Texts that are no ids, though one of them may pass for one somewhere. */
export const noIds: readonly unknown[] = [
  '',
  'x',
  '..',
  '../../../../etc/passwd',
  '..%2f..%2fvault.json',
  'C:\\Windows\\win.ini',
  '/etc/passwd',
  'file:///etc/passwd',
  'CON',
  '00000000-0000-4000-8000-00000000000',
  '00000000-0000-4000-8000-000000000000\0',
  '00000000-0000-4000-8000-000000000000/../x',
  ' 00000000-0000-4000-8000-000000000000',
  '00000000-0000-4000-8000-000000000000\n',
  '{00000000-0000-4000-8000-000000000000}',
  'urn:uuid:00000000-0000-4000-8000-000000000000',
  "' OR 1=1 --",
  '__proto__',
  '\ud800',
  0,
  true,
  null,
  [],
  {}
]
