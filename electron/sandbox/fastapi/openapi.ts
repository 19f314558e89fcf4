import type { JsonObject, JsonValue } from '../core/json-text'
import type { BodyModel, Field, Fields } from './fields'
import type { Description } from './operation'

export interface About {
  readonly title: string
  readonly version: string
  readonly description?: string
  readonly securitySchemes?: () => JsonObject
}

/** The OpenAPI document of a service, as FastAPI writes it. Replies have no schema: the emulator knows none. */
export function openapiOf(about: About, operations: readonly Description[], version: '3.0.2' | '3.1.0'): JsonObject {
  const shown = operations.filter(({ hidden, isThere }) => !hidden && (isThere?.() ?? true))
  const paths: Record<string, Record<string, JsonValue>> = {}
  for (const operation of shown) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: pathItem(operation, version) }
  }
  const models = shown.flatMap(({ body }) => (body ? [[body.model, modelSchema(body, version)] as const] : []))
  const schemas = { ...Object.fromEntries(models), ...(shown.some(isChecked) && errorSchemas) }
  const components = {
    ...(Object.keys(schemas).length > 0 && { schemas }),
    ...(about.securitySchemes && { securitySchemes: about.securitySchemes() })
  }
  const { title, description } = about
  return {
    openapi: version,
    info: { title, ...(description !== undefined && { description }), version: about.version },
    paths,
    ...(Object.keys(components).length > 0 && { components })
  }
}

function pathItem(operation: Description, version: string): JsonObject {
  const { name, path, method, params = {}, query = {}, body, security } = operation
  const parameters = [...parametersOf(params, 'path', version), ...parametersOf(query, 'query', version)]
  return {
    summary: titleOf(name),
    operationId: `${`${name}${path}`.replace(/\W/g, '_')}_${method.toLowerCase()}`,
    ...(security && { security: security().map(scheme => ({ [scheme]: [] })) }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: requestBody(body) }),
    responses: { 200: successful, ...(isChecked(operation) && { 422: unprocessable }) }
  }
}

/** Whether it has values that may be wrong. */
function isChecked({ params, query, body }: Description): boolean {
  return params !== undefined || query !== undefined || body !== undefined
}

const successful = { description: 'Successful Response', content: { 'application/json': { schema: {} } } }

const unprocessable = {
  description: 'Validation Error',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/HTTPValidationError' } } }
}

function parametersOf(fields: Fields, where: 'path' | 'query', version: string): JsonObject[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || field.required === true,
    schema: fieldSchema(name, field, version)
  }))
}

function requestBody({ model, as, fields }: BodyModel): JsonObject {
  const type = as === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
  // A form without required fields may be left out; a JSON model never.
  const required = as === 'json' || Object.values(fields).some(field => field.required)
  return { content: { [type]: { schema: { $ref: `#/components/schemas/${model}` } } }, ...(required && { required }) }
}

function modelSchema({ model, fields }: BodyModel, version: string): JsonObject {
  const properties = Object.entries(fields).map(([name, field]) => [name, fieldSchema(name, field, version)])
  const required = Object.keys(fields).filter(name => fields[name]?.required)
  return {
    properties: Object.fromEntries(properties),
    type: 'object',
    ...(required.length > 0 && { required }),
    title: model
  }
}

/** Null is a type of its own in 3.1 only; in 3.0.2 FastAPI did not tell it at all. */
function fieldSchema(name: string, { kind, nullable, least }: Field, version: string): JsonObject {
  const words = { str: 'string', int: 'integer', float: 'number', bool: 'boolean' } as const
  const plain: JsonObject =
    kind === 'str[]'
      ? { items: { type: 'string' }, type: 'array' }
      : { type: words[kind], ...(least !== undefined && { minimum: least }) }
  const title = titleOf(name)
  return nullable && version === '3.1.0' ? { anyOf: [plain, { type: 'null' }], title } : { ...plain, title }
}

/** `get_clients` becomes "Get Clients". */
function titleOf(name: string): string {
  return name
    .split('_')
    .filter(word => word !== '')
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')
}

const errorSchemas: JsonObject = {
  HTTPValidationError: {
    properties: {
      detail: { items: { $ref: '#/components/schemas/ValidationError' }, type: 'array', title: 'Detail' }
    },
    type: 'object',
    title: 'HTTPValidationError'
  },
  ValidationError: {
    properties: {
      loc: { items: { anyOf: [{ type: 'string' }, { type: 'integer' }] }, type: 'array', title: 'Location' },
      msg: { type: 'string', title: 'Message' },
      type: { type: 'string', title: 'Error Type' }
    },
    type: 'object',
    required: ['loc', 'msg', 'type'],
    title: 'ValidationError'
  }
}
