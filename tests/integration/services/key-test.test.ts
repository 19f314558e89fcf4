/** The harmless call that shows whether a key is taken, and how sure one may be of it. */
import { randomUUID } from 'node:crypto'
import type { KeyTest } from '@shared/schemas/credential'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type ApiName,
  apalaKeys,
  apiKeyKeys,
  fiberwiseKeys,
  wisphubMiddlewareKeys,
  wisphubNetKeys
} from '../../../electron/sandbox/server'
import { codeOf } from '../../unit/electron/services/setup'
import { type KeyToSave, setUpSandboxServices, wireOf } from './sandbox-services'

let the: Awaited<ReturnType<typeof setUpSandboxServices>>
beforeEach(async () => {
  the = await setUpSandboxServices()
})
afterEach(() => the.close())

const test = async (api: ApiName, key: KeyToSave, baseUrl = the.emulators[api].origin): Promise<KeyTest> => {
  const { id } = await the.save(api, baseUrl, key)
  return the.keyTest.test(id, randomUUID())
}
const said = ({ outcome, reason }: KeyTest): string => `${outcome}: ${reason}`

const inHeader = { methodId: 'header', fields: { headerName: 'api-key', prefix: '', testPath: '/secure-endpoint' } }

describe('the test of a key', () => {
  it.each([
    ['wisphub-net', wisphubNetKeys.good.key, {}, 'works: accepted'],
    ['wisphub-net', wisphubNetKeys.ticketsOnly.key, {}, 'works: accepted_not_allowed'],
    ['wisphub-net', wisphubNetKeys.revoked.key, {}, 'refused: refused_by_provider'],
    ['wisphub-middleware', wisphubMiddlewareKeys.good.key, {}, 'works: accepted'],
    ['wisphub-middleware', wisphubMiddlewareKeys.revoked.key, {}, 'refused: refused_by_provider'],
    ['fiberwise', fiberwiseKeys.good.key, {}, 'works: accepted'],
    ['fiberwise', fiberwiseKeys.appOnly.key, {}, 'works: accepted_not_allowed'],
    ['fiberwise', fiberwiseKeys.expired.key, {}, 'refused: refused_by_provider'],
    ['fiberwise', fiberwiseKeys.almostExpired.key, {}, 'works: accepted'],
    ['fiberwise', fiberwiseKeys.agent.key, { methodId: 'agent' }, 'works: accepted'],
    ['fiberwise', fiberwiseKeys.uuid.key, { methodId: 'bearer-api' }, 'works: accepted'],
    ['apala', apalaKeys.good.key, {}, 'works: token_received'],
    ['apala', apalaKeys.revoked.key, {}, 'refused: refused_by_provider'],
    ['apala', apalaKeys.noTokens.key, {}, 'refused: refused_by_provider'],
    ['api-key', apiKeyKeys.good.key, inHeader, 'works: accepted'],
    ['api-key', apiKeyKeys.revoked.key, inHeader, 'refused: refused_by_provider'],
    [
      'api-key',
      apiKeyKeys.good.key,
      { ...inHeader, fields: { headerName: 'api-key' } },
      'unprovable: no_harmless_call'
    ],
    ['api-key', apiKeyKeys.good.key, { ...inHeader, fields: { testPath: '/' } }, 'unproven: same_without_key'],
    ['api-key', apiKeyKeys.good.key, { ...inHeader, fields: { testPath: '/nowhere' } }, 'unproven: unexpected_answer']
  ] as const)('of %s with %s %j says %s', async (api, secret, how, outcome) => {
    expect(said(await test(api, { secret, ...how }))).toBe(outcome)
  })

  it.each([401, 403] as const)('takes a missing key for what it is where that gets %d', async missingKeyStatus => {
    the.emulators['wisphub-middleware'].control.setSwitches({ missingKeyStatus })
    expect(said(await test('wisphub-middleware', { secret: wisphubMiddlewareKeys.good.key }))).toBe('works: accepted')
    expect(said(await test('wisphub-middleware', { secret: 'some other key' }))).toBe('refused: refused_by_provider')
  })

  it.each([401, 403] as const)('of a wrong key of WispHub is a refusal, with %d', async invalidKeyStatus => {
    the.emulators['wisphub-net'].control.setSwitches({ invalidKeyStatus })
    expect(said(await test('wisphub-net', { secret: 'WrongKey.0123456789abcdef0123456789abcdef' }))).toBe(
      'refused: refused_by_provider'
    )
  })

  it('does not call an open door a proof', async () => {
    the.emulators['wisphub-middleware'].control.setSwitches({ clientAuth: 'none' })
    expect(said(await test('wisphub-middleware', { secret: 'anything at all' }))).toBe('unproven: same_without_key')
  })

  it('says when nobody answers, and keeps the key at home then', async () => {
    const result = await test('wisphub-middleware', { secret: wisphubMiddlewareKeys.good.key }, 'http://127.0.0.1:9')
    expect(said(result)).toBe('unproven: no_answer')
    expect(the.audited.map(({ type }) => type)).not.toContain('request.authorized')
  })

  it('says what else may come instead of an answer to the question', async () => {
    const { control } = the.emulators.apala
    for (const [status, reason] of [
      [429, 'too_many_requests'],
      [503, 'server_fault'],
      [418, 'unexpected_answer']
    ] as const) {
      control.setSwitches({ exchangeStatus: status })
      expect(said(await test('apala', { secret: apalaKeys.good.key }))).toBe(`unproven: ${reason}`)
    }
    const fields = { headerName: 'api-key', testPath: '/__sandbox/redirect?to=/secure-endpoint&status=302' }
    expect(said(await test('api-key', { secret: apiKeyKeys.good.key, methodId: 'header', fields }))).toBe(
      'unproven: redirected'
    )
  })

  it('asks without the key first, then with it, and changes nothing', async () => {
    await test('api-key', { secret: apiKeyKeys.good.key, ...inHeader })
    const [without, withKey, ...more] = the.logOf('api-key')
    expect(more).toEqual([])
    expect(without && wireOf(without)).not.toContain(apiKeyKeys.good.key)
    expect(withKey && wireOf(withKey)).toContain(apiKeyKeys.good.key)
    expect([without?.method, withKey?.method]).toEqual(['GET', 'GET'])
  })

  it('is in the history, and in the audit log before the key goes out', async () => {
    const result = await test('wisphub-net', { secret: wisphubNetKeys.good.key })
    expect(result.status).toBe(200)
    expect(await the.history.get(result.exchangeId ?? '')).toMatchObject({ purpose: 'test' })
    const types = the.audited.map(({ type }) => type)
    expect(types.slice(types.indexOf('credential.tested'))).toEqual([
      'credential.tested',
      'request.authorized',
      'request.sent'
    ])
  })

  it('can be cancelled', async () => {
    the.emulators.apala.control.setSwitches({ latencyMs: 5000 })
    const { id } = await the.save('apala', the.emulators.apala.origin, { secret: apalaKeys.good.key })
    const testId = randomUUID()
    const running = codeOf(the.keyTest.test(id, testId))
    await expect.poll(() => the.logOf('apala').length).toBe(1)
    the.requests.cancel(testId)
    expect(await running).toBe('send_cancelled')
    const slow = { headerName: 'api-key', testPath: '/__sandbox/hang' }
    const other = await the.save('api-key', the.emulators['api-key'].origin, {
      secret: apiKeyKeys.good.key,
      methodId: 'header',
      fields: slow
    })
    const second = codeOf(the.keyTest.test(other.id, testId))
    await expect.poll(() => the.logOf('api-key').length).toBe(1)
    the.requests.cancel(testId)
    expect(await second).toBe('send_cancelled')
    expect(the.logOf('api-key')).toHaveLength(1)
  })
})
