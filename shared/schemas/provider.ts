import { z } from 'zod'
import { localizedTextSchema } from './common'

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
  options: z.array(z.string())
})

export const endpointBodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('json'), example: z.string() }),
  z.object({
    kind: z.literal('multipart'),
    fields: z.array(
      z.object({
        name: z.string(),
        label: localizedTextSchema,
        example: z.string(),
        required: z.boolean(),
        options: z.array(z.string())
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
  permission: z.string().nullable(),
  effect: effectSchema
})
export type Endpoint = z.infer<typeof endpointSchema>

/** What the renderer may know of a provider: enough to draw the form and the catalogue. */
export const providerSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  description: localizedTextSchema,
  environments: z.array(environmentPresetSchema).min(1),
  secret: z.object({
    label: localizedTextSchema,
    help: localizedTextSchema,
    placeholder: z.string()
  }),
  baseUrlHelp: localizedTextSchema,
  /** How the key travels, for people: `Authorization: Api-Key <key>`. */
  authentication: z.string(),
  endpoints: z.array(endpointSchema).min(1),
  limits: z.array(z.object({ requests: z.number().int().positive(), seconds: z.number().int().positive() }))
})
export type ProviderSummary = z.infer<typeof providerSummarySchema>
