/** Manifests and JSON documents, byte by byte: whatever stands around the value that changes comes out as it went in. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editJson, readJsonMember } from '../../../../../electron/domain/destinations/json-document'
import {
  editKubernetesSecret,
  readKubernetesEntry
} from '../../../../../electron/domain/destinations/kubernetes-secret'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const secret = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => !text.includes('\0')),
  fc.constantFrom('true', '1e3', '~', '- a', 'a: b', '# x', '*a', "it's", '"', '\\', '%x', '{', '| ', 'two\nlines')
)

describe('one entry of a manifest', () => {
  const place = { secretName: 'billing', entry: 'api-key' }
  const otherDocument = fc.constantFrom(
    '# nothing but a comment\n',
    'kind: ConfigMap\nmetadata: {name: billing}\ndata: {api-key: "not this one"}\n',
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: other\nstringData:\n  api-key: theirs\n',
    'kind: List\nitems: []   \n'
  )
  const otherEntry = fc.constantFrom(
    '  z: eA==   # stays\n',
    '  "quoted key": \'x\'\n',
    '  # api-key: old\n',
    '  block: >-\n    a\n    b\n'
  )
  const own = fc.constantFrom('plain', 'double', 'single').chain(style =>
    fc.constantFrom('data', 'stringData').map(field => {
      const text = field === 'data' ? base64('old') : 'old'
      const written = style === 'double' ? `"${text}"` : style === 'single' ? `'${text}'` : text
      return { field, written }
    })
  )
  it('changes, and nothing else in any document of it', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.array(otherDocument, { maxLength: 2 }), fc.array(otherDocument, { maxLength: 2 })),
        fc.tuple(fc.array(otherEntry, { maxLength: 2 }), fc.array(otherEntry, { maxLength: 2 })),
        own,
        fc.constantFrom('', ' # why', '   '),
        fc.constantFrom('\n', '\r\n'),
        secret,
        ([above, below], [before, after], { field, written }, behind, ending, key) => {
          const lines = (text: string) => text.replaceAll('\n', ending)
          const top = `${above.map(one => `${one}---\n`).join('')}# ñ\nkind: Secret\nmetadata: {name: billing}\n${field}:\n`
          const head = lines(`${top}${[...new Set(before)].join('')}  api-key: `)
          const rest = [...new Set(after)].filter(one => !before.includes(one)).join('')
          const tail = lines(`${behind}\n${rest}${below.map(one => `---\n${one}`).join('')}`)
          const result = editKubernetesSecret(encode(head + written + tail), place, key)
          expect(result.ok).toBe(true)
          if (!result.ok) return
          const text = decode(result.edit.bytes)
          expect(text.startsWith(head)).toBe(true)
          expect(text.endsWith(tail)).toBe(true)
          expect(text.slice(head.length, text.length - tail.length)).not.toMatch(/[\r\n]/)
          expect(readKubernetesEntry(result.edit.bytes, place)).toBe(key)
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe('a member that a document does not have yet', () => {
  it('is added behind the last one; every byte before and behind it stays', () => {
    const name = fc.string({ unit: 'grapheme' }).filter(one => !['api_key', '__proto__'].includes(one))
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.jsonValue(), { minKeys: 1 }),
        fc.constantFrom('', '  ', '\t'),
        fc.constantFrom('', '\n', '\r\n  '),
        secret,
        (document, indent, end, key) => {
          const text = `${JSON.stringify(document, null, indent)}${end}`
          const body = text.slice(0, text.lastIndexOf('}')).trimEnd()
          const result = editJson(
            encode(text),
            { keyMember: 'api_key', baseUrlMember: null },
            { secret: key, baseUrl: '' }
          )
          expect(result.ok).toBe(true)
          if (!result.ok) return
          const after = decode(result.edit.bytes)
          expect(after.startsWith(body)).toBe(true)
          expect(after.endsWith(text.slice(body.length))).toBe(true)
          expect(JSON.parse(after)).toEqual({ ...JSON.parse(text), api_key: key })
          expect(readJsonMember(result.edit.bytes, 'api_key')).toBe(key)
        }
      ),
      { numRuns: 300 }
    )
  })
})
