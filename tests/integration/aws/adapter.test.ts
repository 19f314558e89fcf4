import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { secretManagerOrigin } from '@shared/schemas/secret-manager'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAwsSecretsManager } from '../../../electron/adapters/aws-secrets-manager'
import type { Trouble } from '../../fakes/aws-endpoint'
import { makeCertificates } from '../transport/support/certificates'
import { closeEndpoints, connectTo, shortDeadlines, startEndpoint } from './support'

afterEach(async () => {
  vi.unstubAllEnvs()
  await closeEndpoints()
})

const { signal } = new AbortController()
const failedFor = (reason: string) => expect.objectContaining({ code: 'secret_manager_failed', fields: { reason } })
const token = 'FwoGZXIvYXdzEXAMPLETOKEN=='

describe('whose key it is', () => {
  it('signs with a session token where there is one', async () => {
    const endpoint = await startEndpoint({ key: { sessionToken: token } })
    endpoint.put('billing', 'the key')
    expect((await connectTo(endpoint).read('billing', signal)).text).toBe('the key')
    await expect(connectTo(endpoint, { sessionToken: null }).read('billing', signal)).rejects.toEqual(
      failedFor('wrong_key')
    )
  })

  it.each([
    ['another secret', { secretAccessKey: 'anotherSecretAccessKey0000000000000000000' }],
    ['another id', { accessKeyId: 'AKIALATCHKEYTEST0002' }]
  ])('is refused with %s', async (_, other) => {
    const endpoint = await startEndpoint()
    endpoint.put('billing', 'the key')
    await expect(connectTo(endpoint, other).read('billing', signal)).rejects.toEqual(failedFor('wrong_key'))
  })

  it('uses nothing that lies about on the computer', async () => {
    const trap = await startEndpoint()
    const endpoint = await startEndpoint()
    endpoint.put('billing', 'the key')
    const folder = mkdtempSync(path.join(tmpdir(), 'latchkey-aws-'))
    const config = path.join(folder, 'config')
    writeFileSync(config, `[default]\nregion = us-east-1\nendpoint_url = ${trap.url}\nmax_attempts = 9\n`)
    for (const [name, value] of Object.entries({
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: config,
      AWS_ACCESS_KEY_ID: 'AKIASOMEBODYELSE0000',
      AWS_SECRET_ACCESS_KEY: 'somebodyElsesSecretAccessKey000000000000',
      AWS_SESSION_TOKEN: token,
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: trap.url,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: trap.url,
      HTTP_PROXY: trap.url,
      HTTPS_PROXY: trap.url
    }))
      vi.stubEnv(name, value)
    expect((await connectTo(endpoint).read('billing', signal)).text).toBe('the key')
    expect(trap.asked).toEqual([])
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['eu-south-2', 'https://secretsmanager.eu-south-2.amazonaws.com'],
    ['us-gov-west-1', 'https://secretsmanager.us-gov-west-1.amazonaws.com'],
    ['cn-north-1', 'https://secretsmanager.cn-north-1.amazonaws.com.cn']
  ])('knows the endpoint of %s', (region, url) => {
    expect(secretManagerOrigin({ region, endpoint: null })).toBe(url)
  })
})

const times = (count: number, trouble: Trouble): Trouble[] => Array.from({ length: count }, () => trouble)

describe('troubles', () => {
  it.each<[string, Trouble, string]>([
    ['no right', { kind: 'refuse', type: 'AccessDeniedException' }, 'not_allowed'],
    ['on its way out', { kind: 'refuse', type: 'InvalidRequestException' }, 'unusable'],
    ['encrypted with a key that is off', { kind: 'refuse', type: 'DecryptionFailure' }, 'unusable'],
    ['an expired token', { kind: 'refuse', type: 'ExpiredTokenException' }, 'wrong_key'],
    ['an unknown error', { kind: 'refuse', type: 'SomethingNew' }, 'io']
  ])('%s is told at once, without what was sent', async (_, trouble, reason) => {
    const endpoint = await startEndpoint()
    endpoint.put('billing', 'old')
    endpoint.trouble('GetSecretValue', trouble)
    const failure: unknown = await connectTo(endpoint)
      .read('billing', signal)
      .catch(error => error)
    expect(failure).toEqual(failedFor(reason))
    expect(`${failure}${JSON.stringify(failure)}${failure instanceof Error ? failure.cause : ''}`).not.toContain(
      'billing'
    )
    expect(endpoint.asked).toEqual(['GetSecretValue'])
  })

  it.each<[string, Trouble, string]>([
    ['throttling', { kind: 'refuse', type: 'ThrottlingException' }, 'throttled'],
    ['an error of the service', { kind: 'refuse', type: 'InternalServiceError', status: 500 }, 'io'],
    ['hanging up', { kind: 'hang_up' }, 'unreachable'],
    ['silence', { kind: 'silence' }, 'timed_out']
  ])('%s is tried three times, and told then', async (_, trouble, reason) => {
    const endpoint = await startEndpoint()
    endpoint.put('billing', 'old')
    endpoint.trouble('GetSecretValue', ...times(2, trouble))
    expect((await connectTo(endpoint).read('billing', signal)).text).toBe('old')
    endpoint.trouble('GetSecretValue', ...times(9, trouble))
    await expect(connectTo(endpoint).read('billing', signal)).rejects.toEqual(failedFor(reason))
    expect(endpoint.asked).toHaveLength(6)
  })

  it('nobody there, and nobody who proves to be it', async () => {
    const { key, region, ...endpoint } = await startEndpoint()
    await endpoint.close()
    const access = { region, ...key }
    const gone = createAwsSecretsManager(shortDeadlines)({ ...access, endpoint: endpoint.url })
    await expect(gone.read('billing', signal)).rejects.toEqual(failedFor('unreachable'))

    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    const stranger = await startEndpoint({ tls: makeCertificates().selfSigned })
    stranger.put('billing', 'old')
    await expect(connectTo(stranger).read('billing', signal)).rejects.toEqual(failedFor('certificate'))
    expect(stranger.asked).toEqual([])
  })

  it('a secret of bytes', async () => {
    const endpoint = await startEndpoint()
    endpoint.put('picture', null)
    await expect(connectTo(endpoint).read('picture', signal)).rejects.toEqual(failedFor('not_a_text'))
  })

  it('ends within a second when it is cancelled', async () => {
    const endpoint = await startEndpoint()
    endpoint.trouble('*', ...times(9, { kind: 'silence' }))
    const patient = createAwsSecretsManager()({ region: endpoint.region, endpoint: endpoint.url, ...endpoint.key })
    const controller = new AbortController()
    const asked = patient.read('billing', controller.signal)
    const start = performance.now()
    controller.abort()
    await expect(asked).rejects.toMatchObject({ code: 'send_cancelled' })
    await expect(patient.read('billing', controller.signal)).rejects.toMatchObject({ code: 'send_cancelled' })
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('a change', () => {
  const setUp = async () => {
    const endpoint = await startEndpoint()
    endpoint.put('billing', 'old', 'first')
    const changeId = randomUUID()
    const manager = connectTo(endpoint)
    return { endpoint, changeId, manager, write: () => manager.write('billing', 'new', 'first', changeId, signal) }
  }

  it('is prepared first, and leaves the one before it within reach', async () => {
    const { endpoint, changeId, write, manager } = await setUp()
    await write()
    expect(endpoint.asked).toEqual(['GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage'])
    expect(endpoint.stagesOf('billing')).toEqual({
      first: ['AWSPREVIOUS'],
      [changeId]: ['AWSCURRENT', 'LATCHKEY_PREPARED']
    })
    await manager.restore('billing', 'first', changeId, signal)
    expect(endpoint.stagesOf('billing')['first']).toEqual(['AWSCURRENT'])
  })

  it.each(['PutSecretValue', 'UpdateSecretVersionStage'])('is one, where the answer to %s is lost', async operation => {
    const { endpoint, changeId, write } = await setUp()
    endpoint.trouble(operation, { kind: 'lost_reply' })
    expect(await write()).toEqual({ versionId: changeId })
    expect(endpoint.current('billing')).toBe('new')
    expect(Object.keys(endpoint.stagesOf('billing'))).toEqual(['first', changeId])
  })

  it('leaves alone what another wrote at the last moment', async () => {
    const { endpoint, write } = await setUp()
    endpoint.meanwhile('UpdateSecretVersionStage', () => endpoint.put('billing', 'theirs', 'theirs'))
    await expect(write()).rejects.toMatchObject({ code: 'destination_changed' })
    expect(endpoint.current('billing')).toBe('theirs')
  })

  it.each<[string, number, Trouble]>([
    ['throttled', 3, { kind: 'refuse', type: 'ThrottlingException' }],
    ['io', 3, { kind: 'refuse', type: 'InternalServiceError', status: 500 }],
    ['not_allowed', 1, { kind: 'refuse', type: 'AccessDeniedException' }],
    ['unreachable', 3, { kind: 'hang_up' }],
    ['timed_out', 3, { kind: 'silence' }]
  ])(
    'that is put and not made current (%s) changes nothing, and goes through later',
    async (reason, count, trouble) => {
      const { endpoint, write } = await setUp()
      endpoint.trouble('UpdateSecretVersionStage', ...times(count, trouble))
      await expect(write()).rejects.toEqual(failedFor(reason))
      expect(endpoint.current('billing')).toBe('old')
      await write()
      expect(endpoint.current('billing')).toBe('new')
    }
  )
})

it('loads the library with the first call alone', () => {
  const source = readFileSync('electron/adapters/aws-secrets-manager/client.ts', 'utf8')
  expect(source).toContain("import('@aws-sdk/client-secrets-manager')")
  expect(source).not.toMatch(/^import \{.*from '@aws-sdk/m)
})
