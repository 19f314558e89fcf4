import { expect, it } from 'vitest'
import { createKnownSecrets } from '../../../../electron/services/known-secrets'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const mask = (known: ReturnType<typeof createKnownSecrets>, text: string) => known.redactor().redactText(text).text

it('masks what it knows, under the name of the moment, until that is removed', () => {
  const known = createKnownSecrets()
  known.add('a', 'First', encode('secret-of-a'))
  known.add('b', 'Second', encode('secret-of-b'))
  expect(mask(known, 'secret-of-a secret-of-b')).toBe('[redacted:First] [redacted:Second]')
  known.rename('a', 'Renamed')
  known.rename('nobody', 'Nothing')
  expect(mask(known, 'secret-of-a')).toBe('[redacted:Renamed]')
  known.remove('a')
  known.remove('a')
  expect(mask(known, 'secret-of-a secret-of-b')).toBe('secret-of-a [redacted:Second]')
  known.clear()
  expect(mask(known, 'secret-of-b')).toBe('secret-of-b')
})

it('replaces what it knows under an id', () => {
  const known = createKnownSecrets()
  known.add('a', 'Key', encode('first-value'))
  known.add('a', 'Key', encode('second-value'))
  expect(mask(known, 'first-value second-value')).toBe('first-value [redacted:Key]')
})

it("leaves the caller's bytes alone, and does not need them any more", () => {
  const known = createKnownSecrets()
  const bytes = encode('secret-of-a')
  known.add('a', 'Key', bytes)
  bytes.fill(0)
  expect(mask(known, 'secret-of-a')).toBe('[redacted:Key]')
  const others = encode('secret-of-b')
  known.add('b', 'Other', others)
  known.clear()
  expect(new TextDecoder().decode(others)).toBe('secret-of-b')
})

it('wipes nothing while somebody holds on to it, whatever becomes of the key', () => {
  const known = createKnownSecrets()
  known.add('a', 'A', encode('first-of-a'))
  known.add('b', 'B', encode('secret-of-b'))
  const letGo = known.hold()
  const letGoOther = known.hold()
  known.add('a', 'A', encode('second-of-a'))
  known.remove('b')
  known.clear()
  letGo()
  letGo()
  expect(mask(known, 'first-of-a second-of-a secret-of-b')).toBe('[redacted:A] [redacted:A] [redacted:B]')
  letGoOther()
  expect(mask(known, 'first-of-a second-of-a secret-of-b')).toBe('first-of-a second-of-a secret-of-b')
})
