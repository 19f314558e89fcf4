import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasForm, isCut } from '../../../../electron/domain/secret-forms'

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const forms = [
  '[A-Za-z0-9]{8}\\.[A-Za-z0-9]{32}',
  uuid,
  '[A-Za-z0-9+/]{43}=',
  `fw_key_[A-Za-z0-9]{20,64}|(?:api_)?${uuid}`,
  '(?:ab|cd){2,3}x+y?',
  'a(b|c(?:d|e)f)g'
]

describe('forms of keys', () => {
  it('are met by the whole text', () => {
    expect(hasForm('AbCd1234.abcdefghijklmnopqrstuvwxyz012345', forms[0] as string)).toBe(true)
    expect(hasForm(' AbCd1234.abcdefghijklmnopqrstuvwxyz012345', forms[0] as string)).toBe(false)
    expect(hasForm('abx', 'ab|cd')).toBe(false)
  })

  it.each(forms)('know every beginning of a key: %s', form => {
    fc.assert(
      fc.property(
        fc.stringMatching(new RegExp(`^(?:${form})$`)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (key, share) => {
          const beginning = key.slice(0, Math.max(1, Math.floor(key.length * share)))
          expect(isCut(beginning, form)).toBe(!hasForm(beginning, form))
        }
      )
    )
  })

  it.each([
    ['AbCd-', forms[0]],
    ['AbCd1234.abcdefghijklmnopqrstuvwxyz0123456', forms[0]],
    ['de30000g', uuid],
    ['fw_keys', forms[3]],
    ['abcx', forms[4]],
    ['acg', forms[5]],
    ['', uuid]
  ])('know that %j is none of %s', (text, form) => expect(isCut(text, form as string)).toBe(false))

  it('tell nothing of beginnings where a form is beyond them', () => {
    expect(isCut('a', '(?=a)a{5}')).toBe(false)
    expect(isCut('a', '^a{5}')).toBe(false)
  })
})
