import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NamedSecret } from '../../../../../electron/domain/redaction'
import { createLastLook, maskShortSecrets } from '../../../../../electron/domain/redaction/remaining'

const findRemaining = async (text: string, secrets: NamedSecret[]): Promise<string[]> =>
  (await createLastLook(secrets)).remaining(text)

const named = (value: string, name = 'Support') => ({ name, value: new TextEncoder().encode(value) })
const secret = 'AbCd1234.canaryKey5678/canary+ñ"Key5678'
const bytes = Buffer.from(secret)

const hex = (text: Buffer): string => text.toString('hex')
const base64At = (offset: number): string =>
  Buffer.concat([Buffer.alloc(offset, 'x'), bytes, Buffer.from('tail')]).toString('base64')
const wrapped = (text: string, width: number, joint: string): string =>
  text.match(new RegExp(`[\\s\\S]{1,${width}}`, 'g'))?.join(joint) ?? text
const percent = (text: string): string =>
  [...Buffer.from(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
const unicode = (text: string): string =>
  text
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

const spellings: [name: string, text: string][] = [
  ['as it is', secret],
  ['URL-encoded', encodeURIComponent(secret)],
  ['URL-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
  ['every byte in percent escapes', percent(secret)],
  ['JSON', JSON.stringify(secret)],
  ['JSON in JSON', JSON.stringify(JSON.stringify(secret))],
  ['JSON of escapes alone', unicode(secret)],
  ['hexadecimal', hex(bytes)],
  ['hexadecimal, upper case', hex(bytes).toUpperCase()],
  ...[0, 1, 2].map((offset): [string, string] => [`base64 at offset ${offset}`, base64At(offset)]),
  ...[0, 1, 2].map((offset): [string, string] => [
    `base64url at offset ${offset}`,
    base64At(offset).replaceAll('+', '-').replaceAll('/', '_')
  ]),
  ['base64 in lines', wrapped(base64At(1), 20, '\r\n')],
  ['base64 in URL escapes', encodeURIComponent(base64At(0))],
  ['hexadecimal in lines', wrapped(hex(bytes), 16, '\n')],
  ['in lines', wrapped(secret, 7, '\n')],
  ['in lines of JSON', JSON.stringify(wrapped(secret, 7, '\n'))],
  ['in quoted lines', wrapped(secret, 9, '\n> ')],
  ['in pieces of a program', `"${wrapped(secret.replaceAll('"', ''), 9, '" +\n  "')}"`],
  ['in soft lines of a mail', wrapped(secret, 9, '=\r\n')],
  ['with what cannot be seen in it', wrapped(secret, 5, '\u200b')],
  ['HTML', [...secret].map(character => `&#${character.codePointAt(0)};`).join('')],
  ['UTF-16', Buffer.from(secret, 'utf16le').toString('latin1')]
]

describe('a secret that is still there is found', () => {
  it.each(spellings)('%s', async (name, text) => {
    const wanted = name === 'in pieces of a program' ? named(secret.replaceAll('"', '')) : named(secret)
    expect(
      await findRemaining(`{"before":1}\n${text}\n{"after":2}`, [named('quite-another-0123456789', 'Other'), wanted])
    ).toEqual(['Support'])
  })

  it('whatever the secret is', async () => {
    const any = fc
      .string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 60 })
      .filter(text => text.trim().length >= 8)
    const write = fc.constantFrom<(text: string) => string>(
      text => text,
      encodeURIComponent,
      JSON.stringify,
      text => Buffer.from(text).toString('base64'),
      text => Buffer.from(`user:${text}`).toString('base64'),
      text => Buffer.from(text).toString('hex'),
      percent,
      unicode
    )
    await fc.assert(
      fc.asyncProperty(any, write, async (text, spell) => {
        expect(await findRemaining(`x ${spell(text)} y`, [named(text)])).toEqual(['Support'])
      })
    )
  })

  it('short ones as words of their own', async () => {
    expect(await findRemaining('{"pin":"4711"}', [named('4711', 'Pin')])).toEqual(['Pin'])
    expect(await findRemaining('{"id":"94711"}', [named('4711', 'Pin')])).toEqual([])
    expect(maskShortSecrets('pin 4711, 94711', [named('4711')])).toBe('pin ••••••••, 94711')
  })

  it('with blanks in it, though its text has none', async () => {
    expect(await findRemaining('pass: correcthorsebattery', [named('correct horse battery')])).toEqual(['Support'])
  })
})

it('nothing is found where nothing is', async () => {
  const text = JSON.stringify(
    Array.from({ length: 500 }, (_, id) => ({ id, name: 'Somebody', link: `https://a.example/${id}?x=%20` }))
  )
  expect(await findRemaining(text, [named(secret), named('quite-another-0123456789', 'Other')])).toEqual([])
})
