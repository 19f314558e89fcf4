/** Tokens and the keys they are exchanged for, as main would tell of them. */
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Jwt, TokenState } from '@shared/schemas/token'
import { credential, fakeId } from './fake-data'

export const apalaEnvironmentId = fakeId(1, 4)

/** A key of Apala. */
export const exchangedKey = (number: number, change: Partial<CredentialSummary> = {}): CredentialSummary =>
  credential(number, {
    providerId: 'apala',
    environmentId: apalaEnvironmentId,
    authentication: { methodId: 'exchange', fields: {} },
    state: 'ready',
    ...change
  })

export const noToken = (credentialId: string): TokenState => ({
  credentialId,
  status: 'none',
  remainingMs: null,
  expiresAt: null,
  refreshInMs: null,
  refreshAt: null,
  refreshesByItself: false,
  retryInMs: null,
  hasRefreshToken: false,
  keepsRefreshToken: false,
  failure: null,
  companyName: null,
  jwt: null,
  skew: null,
  exchangeId: null
})

export const someJwt: Jwt = {
  header: [
    { name: 'alg', value: '"HS256"' },
    { name: 'typ', value: '"JWT"' }
  ],
  claims: [
    { name: 'iss', value: '"apala"' },
    { name: 'aud', value: '"apala-api"' },
    { name: 'sub', value: '"0a9a1a5e-c0de-4c0d-8a11-de00c0de0044"' },
    { name: 'typ', value: '"access"' },
    { name: 'iat', value: '1763823845' },
    { name: 'nbf', value: '1763823845' },
    { name: 'exp', value: '1763827445' },
    { name: 'permissions', value: '["messages:write","feedback:read","feedback:write","tokens:exchange"]' }
  ],
  algorithm: 'HS256',
  issuer: 'apala',
  audience: ['apala-api'],
  expiresAt: '2025-11-22T16:04:05.000Z',
  notBefore: '2025-11-22T15:04:05.000Z',
  issuedAt: '2025-11-22T15:04:05.000Z'
}

/** One that is held and good, for so many milliseconds. */
export const heldToken = (
  credentialId: string,
  change: Partial<TokenState> = {},
  remainingMs = 2_467_000
): TokenState => ({
  ...noToken(credentialId),
  status: 'valid',
  remainingMs,
  expiresAt: new Date(Date.now() + remainingMs).toISOString(),
  refreshInMs: Math.max(remainingMs - 60_000, 0),
  refreshAt: new Date(Date.now() + Math.max(remainingMs - 60_000, 0)).toISOString(),
  refreshesByItself: true,
  hasRefreshToken: true,
  companyName: 'Créditos Demo S.A.S.',
  jwt: someJwt,
  skew: { skewMs: 298_000, uncertaintyMs: 1080 },
  exchangeId: fakeId(3, 900),
  ...change
})
