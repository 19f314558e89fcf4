/** Small builders for catalogues, so that an endpoint reads as a sentence. */
import type { LocalizedText } from '@shared/schemas/common'
import type { Endpoint } from '@shared/schemas/provider'

type Parameter = Endpoint['parameters'][number]
type Field = Extract<NonNullable<Endpoint['body']>, { fields: unknown }>['fields'][number]

interface Extra {
  options?: string[]
  format?: string
}

const optional = ({ options = [], format }: Extra) => ({ options, ...(format !== undefined && { format }) })

export const inPath = (name: string, label: LocalizedText, example: string, extra: Extra = {}): Parameter => ({
  name,
  in: 'path',
  label,
  required: true,
  example,
  ...optional(extra)
})

export const inQuery = (name: string, label: LocalizedText, example: string, extra: Extra = {}): Parameter => ({
  name,
  in: 'query',
  label,
  required: false,
  example,
  ...optional(extra)
})

export const requiredInQuery = (name: string, label: LocalizedText, example: string, extra: Extra = {}): Parameter => ({
  ...inQuery(name, label, example, extra),
  required: true
})

export const field = (name: string, label: LocalizedText, example: string, extra: Extra = {}): Field => ({
  name,
  label,
  example,
  required: true,
  ...optional(extra)
})

/** An example as it stands in the editor. */
export const json = (example: unknown): Endpoint['body'] => ({
  kind: 'json',
  example: JSON.stringify(example, null, 2)
})
