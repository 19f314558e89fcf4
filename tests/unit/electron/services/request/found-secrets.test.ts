import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WireResponse } from '../../../../../electron/ports'
import { createKnownSecrets } from '../../../../../electron/services/known-secrets'
import { createFoundSecretMemory, createFoundSecrets } from '../../../../../electron/services/request/found-secrets'
import type { SecretDraftService } from '../../../../../electron/services/secret-draft'

const purpose = { providerId: 'fiberwise', methodId: 'bearer' }
const value = (index: number): string => `secret-value-number-${index}-of-many`

const setUp = () => {
  const knownSecrets = createKnownSecrets()
  const offered: string[] = []
  const secretDrafts = {
    capture: (_name: string, text: string) => {
      offered.push(text)
      return randomUUID()
    }
  } as Pick<SecretDraftService, 'capture'> as SecretDraftService
  const memory = createFoundSecretMemory(knownSecrets, { next: randomUUID })
  const exchange = (offers = true) =>
    createFoundSecrets({ knownSecrets, secretDrafts, memory, purpose: offers ? purpose : null })
  const masks = (text: string): boolean => !knownSecrets.redactor().redactText(text).text.includes(text)
  return { exchange, offered, masks }
}

const responseWith = (...cookies: string[]): WireResponse =>
  ({ headers: cookies.map(cookie => ['set-cookie', cookie]) }) as Pick<WireResponse, 'headers'> as WireResponse

let the: ReturnType<typeof setUp>
beforeEach(() => {
  the = setUp()
})

describe('secrets that a response brings', () => {
  it('are known from then on, and offered once', () => {
    const found = the.exchange()
    expect(found.any).toBe(false)
    found.onFound({ member: 'key', text: value(1) })
    found.onFound({ member: 'key', text: value(1) })
    found.onFound({ member: 'key', text: null })
    expect(the.offered).toEqual([value(1)])
    expect(found.drafts()).toEqual([{ name: 'key', draftId: expect.any(String), length: value(1).length }])
    expect([found.any, the.masks(value(1))]).toEqual([true, true])
  })

  it('are known as a whole, also where a known one is a part of them', () => {
    const found = the.exchange()
    found.onFound({ member: 'key', text: value(1) })
    found.onFound({ member: 'key', text: `${value(1)}-and-more` })
    expect(the.offered).toEqual([value(1), `${value(1)}-and-more`])
    expect(the.masks('-and-more')).toBe(false)
  })

  it('are masked without being offered where the app itself asked', () => {
    const found = the.exchange(false)
    found.onFound({ member: 'access_token', text: value(1) })
    expect([the.offered, found.drafts(), the.masks(value(1))]).toEqual([[], [], true])
  })

  it('are cookies too, if they are long enough to be secrets', () => {
    const found = the.exchange()
    found.onResponse(
      responseWith(`session=${value(1)}; Path=/; HttpOnly`, `other="${value(2)}"`, 'lang=es-CO', 'gone=', 'x')
    )
    expect([the.masks(value(1)), the.masks(value(2)), the.masks('es-CO')]).toEqual([true, true, false])
    expect(the.offered).toEqual([])
  })

  it('are no more of one exchange than a key service would bring', () => {
    const found = the.exchange()
    for (let index = 0; index < 80; index += 1) found.onFound({ member: 'key', text: value(index) })
    expect(found.drafts()).toHaveLength(20)
    expect([the.masks(value(49)), the.masks(value(50))]).toEqual([true, false])
  })

  it('are let go of, the oldest first, when there are too many', () => {
    for (let index = 0; index < 65; index += 1) the.exchange().onResponse(responseWith(`session=${value(index)}`))
    expect([the.masks(value(0)), the.masks(value(1)), the.masks(value(64))]).toEqual([false, true, true])
  })
})
