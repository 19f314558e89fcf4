import type { RequestSpec } from '@shared/schemas/request'
import type { Target } from './page-work'

/** Looks like a key and opens nothing. */
export const benchSecret = 'BeNcHkEy.1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p'

export const specFor = (target: Target, path: string, signed = true): RequestSpec => ({
  method: 'GET',
  url: path,
  pathParameters: [],
  query: [],
  headers: [],
  body: { kind: 'none' },
  environmentId: target.environmentId,
  credentialId: signed ? target.credentialId : null,
  timeoutMs: 120_000,
  followRedirects: true
})
