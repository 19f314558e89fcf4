import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyReadingsOf } from '../../../../electron/domain/key-readings'
import { anySecret } from '../../../../electron/domain/secret-hygiene'

const contexts = [
  { ...anySecret, provider: 'WispHub Net', prefix: 'Api-Key ', header: 'Authorization' },
  { ...anySecret, provider: 'Fiberwise', prefix: 'Bearer ', header: 'Authorization' }
]
const key = fc.stringMatching(/^[A-Za-z0-9_.-]{16,60}$/)
const wraps: [string, (text: string) => string][] = [
  ['as_is', text => text],
  ['cleaned', text => `  ${text}\n`],
  ['cleaned', text => `"${text}"`],
  ['cleaned', text => `Bearer ${text}`],
  ['cleaned', text => `Api-Key '${text}'`],
  ['cleaned', text => `Authorization: Bearer ${text}`],
  ['base64', text => Buffer.from(text).toString('base64')],
  ['base64', text => `"${Buffer.from(text).toString('base64url')}"`],
  ['base64', text => Buffer.from(`Api-Key ${text}`).toString('base64')],
  ['user_password', text => `Basic ${Buffer.from(`ana:${text}`).toString('base64')}`],
  ['percent', text => [...text].map(sign => `%${sign.charCodeAt(0).toString(16)}`).join('')]
]

it.each(wraps)('the key is among what it may be: %s %#', (_, wrap) => {
  fc.assert(
    fc.property(key, text => {
      expect(keyReadingsOf(wrap(text), contexts).map(one => one.text)).toContain(text)
    })
  )
})

it('the text itself comes first, and nothing twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), text => {
      const readings = keyReadingsOf(text, contexts)
      expect(readings[0]).toEqual({ text, reading: 'as_is' })
      expect(new Set(readings.map(one => one.text)).size).toBe(readings.length)
    })
  )
})
