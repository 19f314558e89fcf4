import type { KnownError } from '@shared/schemas/provider'
import { describe, expect, it } from 'vitest'
import { providers } from '../../../../../electron/providers/registry'
import { cookiesOf } from '../../../../../renderer/features/exchange/cookies'
import { matchKnownError } from '../../../../../renderer/features/exchange/known-error'

const error = (status: number, body: string): KnownError => ({
  status,
  body,
  kind: 'key_refused',
  meaning: { en: `${status} ${body}`, es: `${status} ${body}` }
})

describe('an answer whose meaning is known', () => {
  const errors = [error(403, ''), error(403, 'revoked'), error(403, 'key was revoked'), error(404, 'revoked')]
  it('is the one with the most of the body in common', () => {
    expect(matchKnownError(errors, 403, '{"detail":"the key was revoked"}')).toBe(errors[2])
    expect(matchKnownError(errors, 403, '{"detail":"revoked"}')).toBe(errors[1])
    expect(matchKnownError(errors, 403, '<html>')).toBe(errors[0])
    expect(matchKnownError(errors, 404, '<html>')).toBeNull()
    expect(matchKnownError(errors, null, 'revoked')).toBeNull()
  })

  it('is found for every error that a provider declares', () => {
    for (const { errors: known } of providers) {
      for (const one of known) expect(matchKnownError(known, one.status, one.body)?.body).toBe(one.body)
    }
  })
})

it('reads the cookies of every hop, with the value as it stands', () => {
  const responseHeaders = [
    { name: 'set-cookie', value: 'session=‹masked›; Path=/; HttpOnly' },
    { name: 'Set-Cookie', value: 'a=b=c' },
    { name: 'Set-Cookie', value: 'flag' },
    { name: 'Content-Type', value: 'x=y' }
  ]
  expect(cookiesOf([{ responseHeaders: [] }, { responseHeaders }])).toEqual([
    { name: 'session', value: '‹masked›', attributes: 'Path=/; HttpOnly' },
    { name: 'a', value: 'b=c', attributes: '' },
    { name: '', value: 'flag', attributes: '' }
  ])
})
