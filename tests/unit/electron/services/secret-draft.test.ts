import { afterEach, describe, expect, it, vi } from 'vitest'
import { draftLifetime, maxDrafts } from '../../../../electron/services/secret-draft/store'
import { codeOf, exampleCredential, setUpServices } from './setup'

const purpose = { providerId: 'wisphub-net', methodId: 'api-key' }
const secret = 'DrAfT123.canaryDraft45canaryDraft45canary'

const opened = async () => {
  const services = setUpServices()
  await services.vault.open()
  const isKnown = (text: string): boolean => services.knownSecrets.redactor().redactText(text).count > 0
  const isThere = async (id: string): Promise<boolean> =>
    (await codeOf(services.secretDrafts.clean(id))) === 'no failure'
  return { ...services, isKnown, isThere }
}

afterEach(() => vi.useRealTimers())

describe('a key on its way into the vault', () => {
  it('is described, never shown', async () => {
    const { secretDrafts } = await opened()
    const draft = await secretDrafts.type(purpose, ` ${secret}`)
    expect(draft).toEqual({
      id: draft.id,
      length: secret.length + 1,
      findings: [{ code: 'surrounding_blank', severity: 'doubt', cleanable: true, detail: '' }],
      sameAs: null
    })
    expect(secretDrafts.textOf({ draftId: draft.id })).toBe(` ${secret}`)
    expect(secretDrafts.textOf('typed')).toBe('typed')
  })

  it('is masked from the first moment, by what it is', async () => {
    const { secretDrafts, knownSecrets, isKnown } = await opened()
    const { id } = await secretDrafts.type(purpose, secret)
    expect(knownSecrets.redactor().redactText(secret).text).toBe('[redacted:unsaved key]')
    secretDrafts.discard(id)
    secretDrafts.discard(id)
    expect(isKnown(secret)).toBe(false)
    expect(await codeOf(secretDrafts.clean(id))).toBe('secret_draft_gone')
  })

  it('is cleaned when that is asked for', async () => {
    const { secretDrafts, isKnown } = await opened()
    const { id } = await secretDrafts.type(purpose, `"Api-Key ${secret}"\n`)
    expect(await secretDrafts.clean(id)).toEqual({ id, length: secret.length, findings: [], sameAs: null })
    expect(secretDrafts.textOf({ draftId: id })).toBe(secret)
    expect(isKnown(secret)).toBe(true)
  })

  it('keeps half of a pair, so that it can be named', async () => {
    const { secretDrafts } = await opened()
    const { findings } = await secretDrafts.type(purpose, `${secret.slice(0, 5)}\ud83d${secret.slice(5)}`)
    expect(findings.map(({ code }) => code)).toEqual(['lone_surrogate'])
  })

  it('says whose key it is, if the vault has it', async () => {
    const { secretDrafts, credentials } = await opened()
    await credentials.create(exampleCredential)
    const once = await credentials.create({ ...exampleCredential, label: 'Once', secret, keep: false })
    expect(await secretDrafts.type(purpose, exampleCredential.secret)).toMatchObject({ sameAs: 'Support' })
    expect(await secretDrafts.type(purpose, secret)).toMatchObject({ sameAs: 'Once' })
    await credentials.delete(once.id)
    expect(await secretDrafts.type(purpose, secret)).toMatchObject({ sameAs: null })
  })

  it('comes from the clipboard without passing through the window', async () => {
    const { secretDrafts, clipboard } = await opened()
    expect(await codeOf(secretDrafts.paste(purpose))).toBe('clipboard_empty')
    clipboard.text = 'x'.repeat(70_000)
    expect(await codeOf(secretDrafts.paste(purpose))).toBe('secret_rejected')
    clipboard.text = secret
    const { id } = await secretDrafts.paste(purpose)
    expect(secretDrafts.textOf({ draftId: id })).toBe(secret)
  })

  it.each([
    ['uuid4', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ['base64url', /^[A-Za-z0-9_-]{43}$/]
  ] as const)('is made here: %s', async (form, expression) => {
    const { secretDrafts } = await opened()
    const texts = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { id } = await secretDrafts.generate(purpose, form)
        return secretDrafts.textOf({ draftId: id })
      })
    )
    expect(new Set(texts).size).toBe(20)
    for (const text of texts) expect(text).toMatch(expression)
  })

  it('that came with a response is kept under its own name', async () => {
    const { secretDrafts, knownSecrets } = await opened()
    const id = secretDrafts.capture('created key', secret, purpose)
    expect(knownSecrets.redactor().redactText(secret).text).toBe('[redacted:created key]')
    expect(secretDrafts.textOf({ draftId: id })).toBe(secret)
  })

  it('is gone after ten minutes', async () => {
    const { secretDrafts, isKnown, isThere } = await opened()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const id = secretDrafts.capture('key', secret, purpose)
    vi.advanceTimersByTime(draftLifetime - 1)
    expect(isKnown(secret)).toBe(true)
    vi.advanceTimersByTime(1)
    vi.useRealTimers()
    expect(isKnown(secret)).toBe(false)
    expect(await isThere(id)).toBe(false)
  })

  it('makes the oldest go when there are too many', async () => {
    const { secretDrafts, isThere } = await opened()
    const drafts = Array.from({ length: maxDrafts + 1 }, (_, index) =>
      secretDrafts.capture('key', `${secret}${index}`, purpose)
    )
    expect(await isThere(drafts[0] as string)).toBe(false)
    expect(await isThere(drafts[1] as string)).toBe(true)
    expect(await isThere(drafts.at(-1) as string)).toBe(true)
  })

  it('of a person is not driven out by what responses bring', async () => {
    const { secretDrafts, isThere } = await opened()
    const { id } = await secretDrafts.generate(purpose, 'uuid4')
    const brought = Array.from({ length: maxDrafts }, (_, index) =>
      secretDrafts.capture('key', `${secret}${index}`, purpose)
    )
    expect(await isThere(id)).toBe(true)
    expect(await isThere(brought[0] as string)).toBe(false)
  })

  it('is gone when the vault closes', async () => {
    const { secretDrafts, vault, isKnown } = await opened()
    const { id } = await secretDrafts.type(purpose, secret)
    await vault.close()
    expect(isKnown(secret)).toBe(false)
    expect(() => secretDrafts.textOf({ draftId: id })).toThrow()
  })

  it('needs an open vault and a provider', async () => {
    const { secretDrafts } = await opened()
    await expect(async () => secretDrafts.type({ providerId: 'nobody', methodId: '' }, secret)).rejects.toMatchObject({
      code: 'provider_not_found'
    })
    const closed = setUpServices()
    await expect(async () => closed.secretDrafts.type(purpose, secret)).rejects.toMatchObject({ code: 'vault_closed' })
    expect(await codeOf(closed.secretDrafts.paste(purpose))).toBe('vault_closed')
  })
})
