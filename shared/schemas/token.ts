import { z } from 'zod'
import { idSchema, instantSchema } from './common'

/**
 * `none` nothing is held · `exchanging` the key is being changed for tokens · `valid` may be used · `refreshing` a new
 * one is being fetched · `due` the next use fetches a new one first · `failed` the last try ended for good, a person
 * may try again · `cooling_down` nothing is sent until `retryInMs` is over or a person ends the wait
 */
export const tokenStatusSchema = z.enum(['none', 'exchanging', 'valid', 'refreshing', 'due', 'failed', 'cooling_down'])
export type TokenStatus = z.infer<typeof tokenStatusSchema>

/** What is wrong with the answer to an exchange or a refresh that says it went well. */
export const tokenReplyProblemSchema = z.enum([
  'empty',
  'html',
  'truncated',
  'not_json',
  'not_an_object',
  'token_missing',
  'token_invalid',
  'expires_in_missing',
  'expires_in_not_a_number',
  'expires_in_not_positive',
  'expires_in_fraction',
  'expires_in_too_large'
])
export type TokenReplyProblem = z.infer<typeof tokenReplyProblemSchema>

/**
 * Why there is no token: `key_refused` 401 or 403 to the exchange · `unreachable` no answer · `server_fault` 5xx ·
 * `too_many_requests` 429 · `malformed` an answer without a usable token · `unexpected_status` any other answer ·
 * `locked` the vault was locked meanwhile
 */
export const tokenFailureKindSchema = z.enum([
  'key_refused',
  'unreachable',
  'server_fault',
  'too_many_requests',
  'malformed',
  'unexpected_status',
  'locked'
])
export type TokenFailureKind = z.infer<typeof tokenFailureKindSchema>

export const tokenFailureSchema = z.object({
  kind: tokenFailureKindSchema,
  status: z.number().int().nullable(),
  problem: tokenReplyProblemSchema.nullable()
})
export type TokenFailure = z.infer<typeof tokenFailureSchema>

/** A member of a JWT's header or claims; `value` is JSON text, cut where it is very long. */
export const jwtMemberSchema = z.object({ name: z.string(), value: z.string() })
export type JwtMember = z.infer<typeof jwtMemberSchema>

/** What a JSON Web Token says of itself (RFC 7519). Read, not verified: nothing here may decide anything. */
export const jwtSchema = z.object({
  header: z.array(jwtMemberSchema),
  claims: z.array(jwtMemberSchema),
  algorithm: z.string().nullable(),
  issuer: z.string().nullable(),
  audience: z.array(z.string()),
  expiresAt: instantSchema.nullable(),
  notBefore: instantSchema.nullable(),
  issuedAt: instantSchema.nullable()
})
export type Jwt = z.infer<typeof jwtSchema>

/** How far the server's clock is ahead of ours, in milliseconds; the truth lies within `uncertaintyMs` either side. */
export const clockSkewSchema = z.object({ skewMs: z.number(), uncertaintyMs: z.number().nonnegative() })
export type ClockSkew = z.infer<typeof clockSkewSchema>

/**
 * What the renderer learns of a credential's tokens, never a token. The durations count from the moment this was sent
 * and decide; the instants are for reading only, since the clock may be wrong.
 */
export const tokenStateSchema = z.object({
  credentialId: idSchema,
  status: tokenStatusSchema,
  /** Milliseconds that the access token is still good for; null where none is held. */
  remainingMs: z.number().nonnegative().nullable(),
  expiresAt: instantSchema.nullable(),
  /** Milliseconds until the next use fetches a new one; 0 where it is due. */
  refreshInMs: z.number().nonnegative().nullable(),
  refreshAt: instantSchema.nullable(),
  /** Whether a token is fetched at `refreshAt` without any use. */
  refreshesByItself: z.boolean(),
  /** Milliseconds until the next try, of a wait between tries and of a cool-down. */
  retryInMs: z.number().nonnegative().nullable(),
  /** A new token can be had without the key. */
  hasRefreshToken: z.boolean(),
  /** The refresh token is kept in the keychain. */
  keepsRefreshToken: z.boolean(),
  failure: tokenFailureSchema.nullable(),
  /** Whose key it is, as the provider said. */
  companyName: z.string().nullable(),
  /** Null where the token is none, or none is held. */
  jwt: jwtSchema.nullable(),
  skew: clockSkewSchema.nullable(),
  /** The exchange or refresh that brought it, in the history. */
  exchangeId: idSchema.nullable()
})
export type TokenState = z.infer<typeof tokenStateSchema>
