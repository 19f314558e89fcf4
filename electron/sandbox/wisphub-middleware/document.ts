import type { JsonObject, JsonValue } from '../core/json-text'

const scheme = 'ApiKeyHeader'

/**
 * Changes the OpenAPI document as the middleware does: every call is marked as protected, also `/health`, which is open.
 * Source: wire facts of the middleware.
 */
export function markedProtected(document: JsonObject): JsonObject {
  const components = asObject(document['components'])
  return {
    ...document,
    paths: mapped(document['paths'], path =>
      mapped(path, call => ({ ...asObject(call), security: [{ [scheme]: [] }] }))
    ),
    components: {
      ...components,
      securitySchemes: { [scheme]: { type: 'apiKey', in: 'header', name: 'X-API-Key' } }
    }
  }
}

function mapped(value: JsonValue | undefined, change: (part: JsonValue) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(asObject(value)).map(([name, part]) => [name, change(part)]))
}

function asObject(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
}
