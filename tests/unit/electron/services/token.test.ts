/** A token is of no use to whoever comes after the vault was closed. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { createFakeTransport } from '../../../fakes/fake-transport'
import { exampleCredential, setUpServices } from './setup'

const token = 'a-token-of-many-letters'

const setUp = async (baseUrl = 'https://apala.example') => {
  const reply = JSON.stringify({ access_token: token, expires_in: 3600 })
  const transport = createFakeTransport({ headers: [['Content-Type', 'application/json']], body: [reply] })
  const services = setUpServices({ transport })
  await services.vault.createWithPassphrase('correct horse battery')
  const { id, environmentId } = await services.credentials.create({
    ...exampleCredential,
    providerId: 'apala',
    environment: { ...exampleCredential.environment, baseUrl, production: false },
    secret: `${'A'.repeat(42)}B=`
  })
  const send = () =>
    services.requests.send({
      sendId: randomUUID(),
      spec: {
        method: 'GET',
        url: '/api/x',
        pathParameters: [],
        query: [],
        headers: [],
        body: { kind: 'none' },
        environmentId,
        credentialId: id,
        timeoutMs: 10_000,
        followRedirects: true
      },
      allowPlainHttp: false,
      confirmed: false
    })
  return { ...services, id, send }
}

describe('a token', () => {
  it('that would be asked for unencrypted is told of as that, not as an answer that never came', async () => {
    const { tokens, id } = await setUp('http://apala.example')
    await expect(tokens.refresh(id)).rejects.toMatchObject({
      code: 'plain_http_secret',
      fields: { label: 'Support', origin: 'http://apala.example' }
    })
    expect(await tokens.get(id)).toMatchObject({ status: 'none', failure: null })
  })

  it('that comes in while the vault is closed is let go of', async () => {
    const services = await setUp()
    const { exchanges } = services.ports.database
    const { add } = exchanges
    let closed: Promise<unknown> | null = null
    exchanges.add = async (...row: Parameters<typeof add>) => {
      exchanges.add = add
      await add(...row)
      closed = services.vault.lock()
      await closed
    }
    await services.send().catch(() => undefined)
    expect(closed).not.toBeNull()
    // The exchange ends after the one who asked for it.
    await vi.waitFor(() => expect(services.knownSecrets.redactor().redactText(token).count).toBe(0))
  })
})
