/** What happens to a key while it is on its way: an answer that brings it back is masked all the same. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { WireRequest } from '../../../../../electron/ports'
import { createFakeTransport } from '../../../../fakes/fake-transport'
import { exampleCredential, setUpServices } from '../setup'

const { secret } = exampleCredential
const otherSecret = 'ZyXw9876.otherKey5678otherKey5678other567'

/** A server that shows the key that came, after `meanwhile` has been done to it. */
const setUp = async (keep: boolean) => {
  const transport = createFakeTransport()
  const services = setUpServices({ transport })
  await services.vault.open()
  const credential = await services.credentials.create({ ...exampleCredential, keep })
  const send = async (meanwhile: () => Promise<unknown>) => {
    const { exchange } = transport
    transport.answerWith(({ headers }: WireRequest) => {
      const key = headers.find(([name]) => name === 'Authorization')?.[1] ?? ''
      return { headers: [['X-Seen', key]], body: [`you sent ${key}`] }
    })
    transport.exchange = async (request, signal) => {
      const answer = await exchange(request, signal)
      await meanwhile()
      return answer
    }
    return services.requests.send({
      sendId: randomUUID(),
      spec: {
        method: 'GET',
        url: '/api/clientes/',
        pathParameters: [],
        query: [],
        headers: [],
        body: { kind: 'none' },
        environmentId: credential.environmentId,
        credentialId: credential.id,
        timeoutMs: 10_000,
        followRedirects: true
      },
      allowPlainHttp: false,
      confirmed: false
    })
  }
  return { ...services, ...credential, send }
}

describe.each([true, false])('an answer that brings the key back (kept: %s)', keep => {
  it.each(['replaced', 'deleted'] as const)('is masked where the key is %s meanwhile', async change => {
    const { id, credentials, bodies, history, knownSecrets, send } = await setUp(keep)
    const exchange = await send(async () => {
      if (change === 'replaced') return credentials.replaceSecret(id, otherSecret)
      await credentials.delete(id)
      return credentials.finishDeletions()
    })
    const body = await bodies.read({ exchangeId: exchange.id, view: 'raw', offset: 0, length: 1000 })
    expect(body.text).toContain('[redacted:Support]')
    expect(JSON.stringify([body, exchange, await history.get(exchange.id)])).not.toContain(secret)
    // Once it is over, nothing more is remembered of it.
    expect(knownSecrets.redactor().redactText(secret).count).toBe(0)
  })

  it('is masked where the vault is closed meanwhile', async () => {
    const { vault, logged, knownSecrets, send } = await setUp(keep)
    const outcome = await send(() => vault.close()).catch(error => [error.code, error.message, error.fields])
    expect(JSON.stringify([outcome, logged])).not.toContain(secret)
    expect(knownSecrets.redactor().redactText(secret).count).toBe(0)
  })
})
