import { createSecretManagerSchema, secretManagerOrigin } from '@shared/schemas/secret-manager'
import { expect, it } from 'vitest'

const valid = {
  label: 'Billing',
  region: 'eu-south-2',
  endpoint: null as string | null,
  access: { accessKeyId: 'AKIALATCHKEYTEST0001', secretAccessKey: 'a'.repeat(40), sessionToken: null }
}
const endpointOf = (endpoint: string) => createSecretManagerSchema.safeParse({ ...valid, endpoint }).data?.endpoint

it.each([
  ['https://vpce-1.example.com', 'https://vpce-1.example.com'],
  ['https://vpce-1.example.com:8443/', 'https://vpce-1.example.com:8443'],
  ['http://127.0.0.1:4566', 'http://127.0.0.1:4566'],
  ['http://localhost', 'http://localhost'],
  ['http://[::1]:9', 'http://[::1]:9'],
  ['http://vpce-1.example.com', undefined],
  ['http://127.0.0.1.example.com', undefined],
  ['http://localhost@example.com', undefined],
  ['https://a.example/path', undefined],
  ['https://user:word@a.example', undefined],
  ['https://a.example?x=1', undefined],
  ['ftp://a.example', undefined]
])('endpoint %s', (given, taken) => {
  expect(endpointOf(given)).toBe(taken)
})

it.each(['eu-south-2', 'us-gov-west-1', 'cn-north-1'])('region %s', region => {
  expect(createSecretManagerSchema.safeParse({ ...valid, region }).success).toBe(true)
  expect(secretManagerOrigin({ region, endpoint: null })).toMatch(
    /^https:\/\/secretsmanager\.[a-z0-9.-]+\.amazonaws\.com/
  )
})

it.each(['', 'Europe', 'a.example/', 'eu-south-2.evil.example#'])('no region: %j', region => {
  expect(createSecretManagerSchema.safeParse({ ...valid, region }).success).toBe(false)
})
