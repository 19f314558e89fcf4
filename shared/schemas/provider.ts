import { z } from 'zod'
import { localizedTextSchema } from './common'
import { overlapSchema, rotationModeSchema } from './rotation'
import { generatedFormSchema } from './secret'

export const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const
export const httpMethodSchema = z.enum(httpMethods)
export type HttpMethod = z.infer<typeof httpMethodSchema>

/** A place where the provider can be reached. `baseUrl` is empty where a person must give their own. */
export const environmentPresetSchema = z.object({
  id: z.string(),
  name: z.string(),
  baseUrl: z.string(),
  production: z.boolean()
})

export const endpointParameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  label: localizedTextSchema,
  required: z.boolean(),
  example: z.string(),
  options: z.array(z.string()),
  /** How a value is written, where the name does not say it: `DD/MM/YYYY HH:MM`, `UUID`. */
  format: z.string().optional()
})

export const endpointBodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('json'), example: z.string() }),
  z.object({
    kind: z.enum(['multipart', 'form']),
    fields: z.array(
      z.object({
        name: z.string(),
        label: localizedTextSchema,
        example: z.string(),
        required: z.boolean(),
        options: z.array(z.string()),
        format: z.string().optional()
      })
    )
  })
])

/** What a call does at the provider; the editor asks before `destructive` ones. */
export const effectSchema = z.enum(['read', 'diagnostic', 'write', 'destructive'])
export type Effect = z.infer<typeof effectSchema>

export const endpointSchema = z.object({
  id: z.string(),
  task: localizedTextSchema,
  method: httpMethodSchema,
  path: z.string().startsWith('/'),
  parameters: z.array(endpointParameterSchema),
  body: endpointBodySchema.nullable(),
  /** The permission or scope it needs, in the provider's words. */
  permission: localizedTextSchema.nullable(),
  /** Any one of these scopes is enough for it; left out where nobody says so. */
  scopes: z.array(z.string()).min(1).optional(),
  effect: effectSchema,
  /** The call takes no key, and a key that is sent along is for nothing. */
  withoutKey: z.boolean().optional(),
  /** What a person should know before they trust the answer. */
  note: localizedTextSchema.optional()
})
export type Endpoint = z.infer<typeof endpointSchema>

/** Something that a key needs beside the key itself: the name of its header, a user name. */
export const credentialFieldSchema = z.object({
  name: z.string().regex(/^[a-z][A-Za-z]*$/),
  label: localizedTextSchema,
  help: localizedTextSchema.nullable(),
  initial: z.string(),
  required: z.boolean(),
  kind: z.enum(['header_name', 'header_prefix', 'parameter_name', 'cookie_name', 'user_name', 'path'])
})
export type CredentialField = z.infer<typeof credentialFieldSchema>

/** One way in which a provider takes a key. */
export const authMethodSchema = z.object({
  id: z.string(),
  label: localizedTextSchema,
  /** How the key travels, for people; `{name}` stands for a field: `Authorization: Api-Key <key>`. */
  wire: z.string(),
  secret: z.object({
    label: localizedTextSchema,
    help: localizedTextSchema,
    placeholder: z.string(),
    /** Forms that can be made here; empty where only the provider makes keys. */
    generate: z.array(generatedFormSchema)
  }),
  fields: z.array(credentialFieldSchema),
  /** The key is exchanged for a token, which travels in its place. */
  exchanged: z.boolean().optional()
})
export type AuthMethodSummary = z.infer<typeof authMethodSchema>

/** An answer of the provider whose meaning is known. */
export const knownErrorSchema = z.object({
  status: z.number().int(),
  /** A part of the body, as it stands there; empty where any body of this status means it. */
  body: z.string(),
  /** Only where the answer has no words of its own: a server that says why means what it says. */
  silent: z.boolean().optional(),
  kind: z.enum([
    'key_missing',
    'key_refused',
    'key_missing_or_refused',
    'not_allowed',
    'wrong_host',
    'not_found',
    'invalid',
    'wrong_content_type',
    'too_many_requests',
    'server_fault'
  ]),
  meaning: localizedTextSchema
})
export type KnownError = z.infer<typeof knownErrorSchema>

/** Nothing, a page, or JSON that holds nothing. */
const saysNothing = (body: string): boolean => /^\s*(<|\{\s*\}\s*$|\[\s*\]\s*$|$)/.test(body)

/** True where an answer of this body may be the known one; of several, the one with the most words is meant. */
export const fitsKnownError = ({ body: words, silent }: KnownError, body: string): boolean =>
  silent === true ? saysNothing(body) : body.includes(words)

/** What the renderer may know of a provider: enough to draw the form and the catalogue. */
export const providerSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  description: localizedTextSchema,
  environments: z.array(environmentPresetSchema).min(1),
  baseUrlHelp: localizedTextSchema,
  /** Where its keys are made and taken back. */
  keyPage: localizedTextSchema,
  authMethods: z.array(authMethodSchema).min(1),
  endpoints: z.array(endpointSchema).min(1),
  limits: z.array(z.object({ requests: z.number().int().positive(), seconds: z.number().int().positive() })),
  errors: z.array(knownErrorSchema),
  /** How its keys are replaced, and whether two of them work side by side. */
  rotation: z.object({ mode: rotationModeSchema, overlap: overlapSchema }),
  /** Where its keys are managed from here: scopes from the narrowest to the broadest, and those that are broad. */
  scopedKeys: z.object({ scopes: z.array(z.string()), broad: z.array(z.string()), editable: z.boolean() }).optional(),
  /** Where people may log in: the fields of its registration form, and whether its session goes as Bearer too. */
  session: z
    .object({
      /** Which of these names the account at login. */
      accountField: z.string(),
      registerFields: z.array(
        z.object({
          name: z.string(),
          label: localizedTextSchema,
          secret: z.boolean(),
          /** The field whose content has to be typed here once more. */
          repeats: z.string().optional()
        })
      ),
      bearer: z.boolean()
    })
    .optional()
})
export type ProviderSummary = z.infer<typeof providerSummarySchema>
