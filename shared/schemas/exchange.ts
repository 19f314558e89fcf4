import { z } from 'zod'
import { idSchema, instantSchema } from './common'
import { requestSpecSchema } from './request'

/** Name and value as they stood on the wire: case, order and duplicates kept, secrets masked. */
export const wireHeaderSchema = z.object({ name: z.string(), value: z.string() })
export type WireHeader = z.infer<typeof wireHeaderSchema>

/** Milliseconds from the start of the hop; null where the connection was reused or the step was not reached. */
export const timingsSchema = z.object({
  lookup: z.number().nullable(),
  connect: z.number().nullable(),
  secureConnect: z.number().nullable(),
  requestSent: z.number().nullable(),
  firstByte: z.number().nullable(),
  end: z.number().nullable()
})
export type Timings = z.infer<typeof timingsSchema>

/** Why a send did not bring a response. Closed, so that every one of them has words and a next step. */
export const failureCodeSchema = z.enum([
  'unknown_host',
  'connection_refused',
  'connection_reset',
  'unreachable',
  'tls_failed',
  'not_http',
  'timeout',
  'cancelled',
  'headers_too_large',
  'body_too_large',
  'undecodable',
  'redirect_limit',
  'redirect_loop',
  'redirect_refused',
  'disk_full',
  'other'
])
export type FailureCode = z.infer<typeof failureCodeSchema>

/** One exchange of a redirect chain. */
export const hopSchema = z.object({
  method: z.string(),
  url: z.string(),
  /** The request line and headers, byte for byte except for masked secrets. */
  requestHead: z.string(),
  requestBytes: z.number().int().nonnegative(),
  status: z.number().int().nullable(),
  statusText: z.string(),
  httpVersion: z.string(),
  responseHeaders: z.array(wireHeaderSchema),
  timings: timingsSchema,
  remoteAddress: z.string().nullable(),
  tls: z.object({ protocol: z.string(), cipher: z.string(), fingerprint: z.string() }).nullable(),
  /** Names of headers and parts from the vault that were left out here because the origin changed. */
  dropped: z.array(z.string())
})
export type Hop = z.infer<typeof hopSchema>

export const bodyKindSchema = z.enum(['empty', 'json', 'html', 'text', 'binary'])
export type BodyKind = z.infer<typeof bodyKindSchema>

export const bodyInfoSchema = z.object({
  kind: bodyKindSchema,
  contentType: z.string(),
  charset: z.string(),
  /** Bytes as they came over the wire, before content decoding. */
  wireBytes: z.number().int().nonnegative(),
  /** Bytes after content decoding and masking: what is kept. */
  bytes: z.number().int().nonnegative(),
  /** How many secrets were masked in the body. */
  redactions: z.number().int().nonnegative(),
  /** False when the body stopped early: cancelled, timed out, over the limit. */
  complete: z.boolean()
})
export type BodyInfo = z.infer<typeof bodyInfoSchema>

export const exchangePurposeSchema = z.enum(['request', 'token', 'test', 'session', 'scoped_key'])

/** `name` is the member or cookie that held it. */
export const capturedSecretSchema = z.object({ name: z.string(), draftId: idSchema, length: z.number().int() })
export type CapturedSecret = z.infer<typeof capturedSecretSchema>

export const exchangeSchema = z.object({
  id: idSchema,
  sentAt: instantSchema,
  spec: requestSpecSchema,
  /** As it was at the time: the credential may be gone by now. */
  credential: z.object({ id: idSchema, label: z.string(), fingerprint: z.string() }).nullable(),
  environment: z.object({ id: idSchema, name: z.string(), baseUrl: z.string() }),
  hops: z.array(hopSchema),
  failure: z.object({ code: failureCodeSchema, detail: z.string() }).nullable(),
  durationMs: z.number().nonnegative(),
  body: bodyInfoSchema,
  /** `token` and `test` were sent by the app itself, on the way to or in place of what the person asked for. */
  purpose: exchangePurposeSchema.default('request'),
  /** The exchange that brought the token of this one. */
  tokenExchangeId: idSchema.nullable().default(null),
  /** The exchange that was answered 401 and that this one repeats with a new token. */
  replayOfId: idSchema.nullable().optional(),
  /** It was answered 401 and a new token is there; sent again it may do its work twice. Not kept in history. */
  replayOffered: z.boolean().optional(),
  /** Secrets that the response brought: masked everywhere, and as drafts ready to be kept. Not kept in history. */
  captured: z.array(capturedSecretSchema).default([])
})
export type Exchange = z.infer<typeof exchangeSchema>

export const exchangeSummarySchema = z.object({
  id: idSchema,
  sentAt: instantSchema,
  method: z.string(),
  url: z.string(),
  status: z.number().int().nullable(),
  failure: failureCodeSchema.nullable(),
  durationMs: z.number().nonnegative(),
  bytes: z.number().int().nonnegative(),
  credentialLabel: z.string().nullable(),
  environmentName: z.string(),
  purpose: exchangePurposeSchema.default('request'),
  /** The exchange that was answered 401 and that this one repeats with a new token. */
  replayOfId: idSchema.nullable().optional(),
  /** It went with the session of its environment, and so without a key. */
  withSession: z.boolean().optional()
})
export type ExchangeSummary = z.infer<typeof exchangeSummarySchema>

/** The line of an exchange in the history. The address is the one that was asked for, the status the one that came. */
export const summarizeExchange = (exchange: Exchange): ExchangeSummary => ({
  id: exchange.id,
  sentAt: exchange.sentAt,
  method: exchange.spec.method,
  url: exchange.hops[0]?.url ?? exchange.spec.url,
  status: exchange.failure ? null : (exchange.hops.at(-1)?.status ?? null),
  failure: exchange.failure?.code ?? null,
  durationMs: exchange.durationMs,
  bytes: exchange.body.bytes,
  credentialLabel: exchange.credential?.label ?? null,
  environmentName: exchange.environment.name,
  purpose: exchange.purpose,
  ...(exchange.replayOfId ? { replayOfId: exchange.replayOfId } : {}),
  ...(exchange.spec.session ? { withSession: true } : {})
})

/** A window of a body as text. Offsets are bytes of the stored (or pretty-printed) text, so that windows join. */
export const bodyWindowSchema = z.object({
  text: z.string(),
  offset: z.number().int().nonnegative(),
  nextOffset: z.number().int().nonnegative().nullable(),
  totalBytes: z.number().int().nonnegative(),
  /** Set when `pretty` was asked and the body is not JSON: line and column of the first fault; the text is raw then. */
  invalidJson: z.object({ line: z.number().int(), column: z.number().int() }).nullable()
})
export type BodyWindow = z.infer<typeof bodyWindowSchema>

/** Bytes of text the renderer may hold of one body at a time. */
export const maxBodyWindow = 1024 * 1024
