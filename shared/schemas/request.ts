import { z } from 'zod'
import { idSchema } from './common'
import { httpMethodSchema } from './provider'

/** One line of a table of names and values; a line that is off stays in the editor and is not sent. */
export const nameValueSchema = z.strictObject({
  name: z.string().max(1024),
  value: z.string().max(65_536),
  enabled: z.boolean()
})
export type NameValue = z.infer<typeof nameValueSchema>

/** Characters of a body that may be typed or pasted into the editor. */
export const maxBodyLength = 10 * 1024 * 1024

export const requestBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('json'), text: z.string().max(maxBodyLength) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(maxBodyLength) }),
  z.strictObject({ kind: z.literal('form'), fields: z.array(nameValueSchema).max(1000) }),
  z.strictObject({ kind: z.literal('multipart'), parts: z.array(nameValueSchema).max(1000) })
])
export type RequestBody = z.infer<typeof requestBodySchema>

/**
 * What a person asked for. It is kept in history as it stands: it names a credential and never holds a secret.
 * `url` is a path under the environment's base URL, or an absolute http(s) URL; `{name}` takes a path parameter.
 */
export const requestSpecSchema = z.strictObject({
  method: httpMethodSchema,
  url: z.string().min(1).max(16_384),
  pathParameters: z.array(nameValueSchema).max(100),
  query: z.array(nameValueSchema).max(1000),
  headers: z.array(nameValueSchema).max(1000),
  body: requestBodySchema,
  environmentId: idSchema,
  credentialId: idSchema.nullable(),
  /** Without a credential: with the session of the environment, as its cookie or as a Bearer token. */
  session: z.enum(['cookie', 'bearer']).optional(),
  /** Milliseconds for the whole send, redirects included; 0 waits without end. */
  timeoutMs: z.number().int().min(0).max(3_600_000),
  followRedirects: z.boolean()
})
export type RequestSpec = z.infer<typeof requestSpecSchema>

/** What keeps a request from being sent as it was written. Closed, so that each has words in both languages. */
export const requestProblemCodeSchema = z.enum([
  'method_invalid',
  'url_control_character',
  'url_backslash',
  'url_fragment',
  'url_scheme',
  'url_not_absolute',
  'url_userinfo',
  'url_invalid',
  'url_dot_segment',
  'placeholder_unknown',
  'path_parameter_twice',
  'path_parameter_empty',
  'path_parameter_dots',
  'header_name_invalid',
  'header_value_invalid',
  'header_not_allowed',
  'not_encodable',
  'boundary_invalid',
  'boundary_in_part',
  'credential_header_twice',
  'credential_query_twice',
  'credential_cookie_twice',
  'credential_body_twice',
  'credential_field_invalid',
  'credential_other_origin',
  'secret_invalid'
])
export type RequestProblemCode = z.infer<typeof requestProblemCodeSchema>

export const sendRequestSchema = z.strictObject({
  /** Chosen by the renderer, so that it can cancel before the answer comes. */
  sendId: idSchema,
  spec: requestSpecSchema,
  /** The person has read that the secret will travel unencrypted and wants it so. */
  allowPlainHttp: z.boolean().default(false),
  /** The person has confirmed that this changes something in a guarded environment, or deletes something. */
  confirmed: z.boolean().default(false),
  /** With the token that is held, whatever its state; none is fetched and nothing is sent again. */
  raw: z.boolean().default(false),
  /** The exchange whose answer was 401 and that the person wants sent again with the new token. */
  replayOf: idSchema.nullable().default(null)
})
export type SendRequest = z.infer<typeof sendRequestSchema>

export const sendProgressSchema = z.object({
  sendId: idSchema,
  phase: z.enum(['waiting', 'receiving']),
  receivedBytes: z.number().int().nonnegative()
})
export type SendProgress = z.infer<typeof sendProgressSchema>
