import { describe, expect, it } from 'vitest'
import { editDockerSecret, readDockerSecret } from '../../../../../electron/domain/destinations/docker-secret'

const encode = (text: string) => new TextEncoder().encode(text)
const textAfter = (text: string | null, secret = 'new') => {
  const result = editDockerSecret(text === null ? null : encode(text), secret)
  return result.ok ? new TextDecoder().decode(result.edit.bytes) : result.problem
}

describe('a Docker secret file', () => {
  it.each([
    [null, 'new'],
    ['', 'new'],
    ['old', 'new'],
    ['old\n', 'new\n'],
    ['old\r\n', 'new\r\n'],
    ['two\nlines', 'several_lines'],
    ['old\n\n', 'several_lines'],
    ['a\0b', 'encoding']
  ])('%j becomes %j', (before, expected) => {
    expect(textAfter(before)).toBe(expected)
  })

  it('changes nothing where the key stands there already', () => {
    expect(editDockerSecret(encode('new\n'), 'new')).toMatchObject({ ok: true, edit: { changes: [] } })
  })

  it('takes one line, and says what stood there', () => {
    expect(textAfter('old', 'a\nb')).toBe('secret_not_writable')
    expect(editDockerSecret(encode('old'), 'new')).toMatchObject({
      edit: { changes: [{ line: 1, action: 'replaced', before: 'old', after: 'new' }] }
    })
    expect(editDockerSecret(null, 'new')).toMatchObject({ edit: { changes: [{ action: 'added', before: null }] } })
  })

  it('is read without its line ending', () => {
    expect(readDockerSecret(encode('new\r\n'))).toBe('new')
    expect(readDockerSecret(encode('a\nb'))).toBeNull()
    expect(readDockerSecret(Uint8Array.from([0xff]))).toBeNull()
  })
})
