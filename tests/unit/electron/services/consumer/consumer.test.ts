import { randomUUID } from 'node:crypto'
import { noDetails } from '@shared/schemas/credential'
import { afterEach, describe, expect, it } from 'vitest'
import { standingOf } from '../../../../../electron/domain/consumers'
import { createFakeTransport } from '../../../../fakes/fake-transport'
import { codeOf, exampleCredential, setUpServices } from '../setup'

let close = async (): Promise<void> => undefined
afterEach(() => close())

const minute = 60_000

const setUp = async () => {
  const transport = createFakeTransport({ status: 200, body: ['[]'] })
  const all = setUpServices({ transport })
  close = () => all.vault.close()
  await all.vault.open()
  const details = { ...noDetails, consumers: ['Middleware', 'night job'] }
  const { id: credentialId } = await all.credentials.create({ ...exampleCredential, details })
  const place = await all.environments.create({
    providerId: 'api-key',
    name: 'Middleware',
    baseUrl: 'http://127.0.0.1:8000',
    production: false,
    color: 'gray'
  })
  const described = {
    credentialId,
    service: 'middleware',
    host: 'srv1',
    reload: 'systemctl restart middleware',
    check: {
      environmentId: place.id,
      credentialId: null,
      path: '/api/clients/',
      expectation: { kind: 'filled' as const, member: '' }
    },
    cacheSeconds: 900,
    quietSeconds: 3600
  }
  const consumer = await all.consumers.create(described)
  return { ...all, transport, credentialId, described, consumer }
}

describe('a service that uses a key', () => {
  it('is listed beside the names that nobody has described', async () => {
    const { consumers, credentialId, consumer, described } = await setUp()
    expect(await consumers.list(credentialId)).toEqual([consumer])
    expect(consumer).toMatchObject({ service: 'middleware', evidence: null })
    expect(await consumers.of(credentialId)).toEqual([
      { kind: 'consumer', id: consumer.id, name: 'middleware · srv1' },
      { kind: 'consumer', id: 'night job', name: 'night job' }
    ])
    expect(await consumers.undescribed(credentialId)).toEqual(['night job'])
    expect(await consumers.longestUseSeconds(credentialId)).toBe(900)
    expect(await codeOf(consumers.create(described))).toBe('invalid_input')
  })

  it('is changed and removed, on record', async () => {
    const { consumers, credentialId, consumer, described, audited } = await setUp()
    const { credentialId: _, ...details } = described
    expect(await consumers.update({ id: consumer.id, ...details, cacheSeconds: 60 })).toMatchObject({
      cacheSeconds: 60
    })
    await consumers.remove(consumer.id)
    expect(await consumers.list(credentialId)).toEqual([])
    expect(audited.slice(-2)).toEqual([
      { type: 'consumer.updated', subject: credentialId, data: { consumer: consumer.id } },
      { type: 'consumer.removed', subject: credentialId, data: { consumer: consumer.id } }
    ])
    expect(await codeOf(consumers.remove(consumer.id))).toBe('consumer_not_found')
  })

  it('is not changed where that cannot be put on record', async () => {
    const { consumers, credentialId, consumer, auditLog } = await setUp()
    auditLog.append = async () => {
      throw new Error('no record')
    }
    await expect(consumers.tick(consumer.id, 'seen')).rejects.toThrow('no record')
    expect(await consumers.list(credentialId)).toEqual([consumer])
  })

  it('goes with its key', async () => {
    const { credentials, credentialId, ports } = await setUp()
    await credentials.delete(credentialId)
    await credentials.finishDeletions()
    expect((await ports.database.consumers.list()).rows).toEqual([])
  })
})

describe('what is known of it', () => {
  it('keeps revocation closed after an empty list, and opens it after reload, cache and content', async () => {
    const { consumers, consumer, credentials, credentialId, clock, transport, audited } = await setUp()
    await credentials.replaceSecret(credentialId, 'ZyXw9876.replacedKey5678replacedKey5678repl')
    const promotedAt = Date.parse(clock.now())
    const codes = async () => {
      const known = { version: 2, promotedAt, sightings: [] }
      const standings = (await consumers.list(credentialId)).map(one => standingOf(one, known, Date.parse(clock.now())))
      const reasons = standings.flatMap(one => (one.confirmed === null ? [one.reason.code] : []))
      return reasons.length === 0 ? 'open' : reasons
    }
    clock.advance(15 * minute)
    expect(await codes()).toEqual(['not_reloaded'])
    const reloaded = await consumers.reloaded(consumer.id)
    expect(reloaded.evidence).toEqual({ version: 2, reloadedAt: clock.now(), check: null, tick: null })
    expect(await codes()).toEqual(['cache_lasts'])
    clock.advance(15 * minute)
    expect(await consumers.check(consumer.id, randomUUID())).toMatchObject({ outcome: 'empty' })
    expect(await codes()).toEqual(['check_empty'])
    transport.answerWith({ status: 200, body: ['[{"id_servicio":1}]'] })
    expect(await consumers.check(consumer.id, randomUUID())).toMatchObject({ outcome: 'proven' })
    expect(await codes()).toBe('open')
    expect(audited.at(-1)).toEqual({
      type: 'consumer.checked',
      subject: credentialId,
      data: { consumer: consumer.id, outcome: 'proven' }
    })
    expect(transport.requests.map(({ url }) => url)).toEqual(Array(2).fill('http://127.0.0.1:8000/api/clients/'))
  })

  it('is a person’s word with a reason, for one version of the key', async () => {
    const { consumers, consumer, credentials, credentialId } = await setUp()
    expect(await consumers.tick(consumer.id, 'saw it in its log')).toMatchObject({
      evidence: { version: 1, tick: { reason: 'saw it in its log' } }
    })
    await credentials.replaceSecret(credentialId, 'ZyXw9876.replacedKey5678replacedKey5678repl')
    expect(await consumers.reloaded(consumer.id)).toMatchObject({ evidence: { version: 2, tick: null } })
  })

  it('is lost where its check becomes another one', async () => {
    const { consumers, consumer, described } = await setUp()
    await consumers.check(consumer.id, randomUUID())
    const { credentialId: _, ...details } = described
    const same = await consumers.update({ id: consumer.id, ...details, host: 'srv2' })
    expect(same.evidence?.check).not.toBeNull()
    const other = { ...details, check: { ...details.check, path: '/other' } }
    expect((await consumers.update({ id: consumer.id, ...other })).evidence?.check).toBeNull()
    const none = await consumers.update({ id: consumer.id, ...details, check: null })
    expect(none.check).toBeNull()
    expect(await codeOf(consumers.check(consumer.id, randomUUID()))).toBe('invalid_input')
  })
})
