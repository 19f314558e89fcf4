import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  editKubernetesSecret,
  readKubernetesEntry
} from '../../../../../electron/domain/destinations/kubernetes-secret'

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const place = { secretName: 'billing', entry: 'api-key' }
const edit = (text: string | null, secret = 'new') =>
  editKubernetesSecret(text === null ? null : encode(text), place, secret)
const textAfter = (text: string | null, secret?: string) => {
  const result = edit(text, secret)
  return result.ok ? decode(result.edit.bytes) : result.problem
}
const manifest = (rest: string) =>
  `# top\napiVersion: v1\nkind: Secret   # of billing\nmetadata:\n    name: billing\ntype: Opaque\n${rest}`

describe('a Secret in a manifest', () => {
  it('is made where there is none', () => {
    const text = textAfter(null)
    expect(text).toContain('kind: Secret')
    expect(text).toContain(`api-key: ${base64('new')}`)
    expect(readKubernetesEntry(encode(text), place)).toBe('new')
    expect(edit(null)).toMatchObject({ edit: { changes: [{ line: 7, action: 'added' }] } })
  })

  it.each([
    [
      'data',
      `data:\n  other: eA==   # stays\n  api-key: ${base64('old')} # why\n`,
      `data:\n  other: eA==   # stays\n  api-key: ${base64('new')} # why\n`
    ],
    ['data in quotes', `data:\n  api-key: "${base64('old')}"\n`, `data:\n  api-key: "${base64('new')}"\n`],
    ['stringData', 'stringData:\n  api-key: old\n', 'stringData:\n  api-key: new\n'],
    ['single quotes', "stringData:\n  api-key: 'old'\n", "stringData:\n  api-key: 'new'\n"],
    ['a flow mapping', 'stringData: { other: x, api-key: old }\n', 'stringData: { other: x, api-key: new }\n'],
    ['a block', 'stringData:\n  api-key: |-\n    old\n  other: x\n', 'stringData:\n  api-key: "new"\n  other: x\n'],
    ['no value', 'stringData:\n  api-key:\n  other: x\n', 'stringData:\n  api-key: "new"\n  other: x\n'],
    ['an empty value', 'stringData:\n  api-key: ""\n', 'stringData:\n  api-key: "new"\n']
  ])('%s', (_, before, expected) => {
    expect(textAfter(manifest(before))).toBe(manifest(expected))
  })

  it('keeps CRLF and other documents', () => {
    const other = 'kind: ConfigMap\r\nmetadata: {name: billing}\r\ndata: {api-key: x}\r\n'
    const own = 'kind: Secret\r\nmetadata:\r\n  name: billing\r\nstringData:\r\n  api-key: old\r\n'
    expect(textAfter(`${other}---\r\n${own}---\r\n# end`)).toBe(
      `${other}---\r\n${own.replace('old', 'new')}---\r\n# end`
    )
  })

  it.each([
    ['true', '"true"'],
    ['123', '"123"'],
    ['1e3', '"1e3"'],
    ['yes', '"yes"'],
    ['a: b', '"a: b"'],
    ['# x', '"# x"'],
    ['*x', '"*x"']
  ])('writes %j so that it stays text', (secret, written) => {
    expect(textAfter(manifest('stringData:\n  api-key: old\n'), secret)).toBe(
      manifest(`stringData:\n  api-key: ${written}\n`)
    )
  })

  it.each([
    ['no such Secret', 'kind: Secret\nmetadata: {name: other}\nstringData: {api-key: x}\n', 'name_missing'],
    ['no such entry', manifest('data:\n  other: eA==\n'), 'name_missing'],
    [
      'two of that name',
      `${manifest('data: {api-key: eA==}\n')}---\n${manifest('data: {api-key: eA==}\n')}`,
      'ambiguous'
    ],
    ['in both places', manifest('data: {api-key: eA==}\nstringData: {api-key: x}\n'), 'ambiguous'],
    ['an alias', manifest('x: &a old\nstringData: {api-key: *a}\n'), 'not_a_value'],
    ['an anchor', manifest('stringData: {api-key: &a old, b: *a}\n'), 'not_a_value'],
    ['a mapping', manifest('stringData: {api-key: {a: b}}\n'), 'not_a_value'],
    ['encrypted', manifest('stringData: {api-key: ENC}\nsops: {mac: x}\n'), 'encrypted'],
    ['no YAML', 'a: [', 'not_readable'],
    ['the same entry twice', manifest('stringData:\n  api-key: a\n  api-key: b\n'), 'not_readable'],
    ['no text', 'a: \0', 'encoding']
  ])('refuses %s', (_, text, problem) => {
    expect(textAfter(text)).toBe(problem)
  })

  it('warns where the cluster takes no change, and changes nothing where the key stands there already', () => {
    expect(edit(manifest('immutable: true\nstringData: {api-key: old}\n'))).toMatchObject({
      edit: { warnings: ['immutable'] }
    })
    expect(edit(manifest(`data: {api-key: ${base64('new')}}\n`))).toMatchObject({ edit: { changes: [] } })
  })

  it('says the line, and what stood there', () => {
    expect(edit(manifest(`data:\n  api-key: ${base64('old')}\n`))).toMatchObject({
      edit: { changes: [{ line: 8, name: 'api-key', before: 'old', after: 'new', isSecret: true }] }
    })
  })

  it('takes any key in any place, and leaves every other byte alone', () => {
    const secret = fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => !text.includes('\0'))
    fc.assert(
      fc.property(
        fc.constantFrom('data', 'stringData'),
        fc.constantFrom('old', '"old"', "'old'"),
        secret,
        (field, old, key) => {
          const head = manifest(`# ñ\n${field}:\n  a: eA==\n  api-key: `)
          const tail = '  # behind\n  z: eA==   \n---\nkind: List\nitems: []\n'
          const result = edit(head + old + tail, key)
          expect(result.ok).toBe(true)
          if (!result.ok) return
          const text = decode(result.edit.bytes)
          expect(text.startsWith(head)).toBe(true)
          expect(text.endsWith(tail)).toBe(true)
          expect(readKubernetesEntry(result.edit.bytes, place)).toBe(key)
        }
      )
    )
  })
})
