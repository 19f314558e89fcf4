/** What every provider has to be, whichever it is. */
import { type Endpoint, endpointSchema, providerSummarySchema } from '@shared/schemas/provider'
import { describe, expect, it } from 'vitest'
import { fillPlacement } from '../../electron/domain/authentication'
import { normalizeBaseUrl } from '../../electron/domain/base-url'
import { matchEndpoint } from '../../electron/domain/match-endpoint'
import type { AuthMethod, Provider } from '../../electron/providers/provider'
import { summarizeProvider } from '../../electron/providers/summary'

interface Localized {
  en: string
  es: string
}

/** Every text in both languages, with the path to it. */
const localizedIn = (value: unknown, path = ''): [path: string, text: Localized][] => {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'es' in value) return [[path, value as Localized]]
  return Object.entries(value).flatMap(([key, child]) => localizedIn(child, `${path}.${key}`))
}

/** Words of the providers themselves and of the field, alike in both languages. */
const sameInBoth = /^(Token|read:all|write:all|Summariser)$/

const idsAreUnique = (ids: string[]): void => {
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
}

const placeholdersOf = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')

const templatesOf = ({ authentication }: AuthMethod): string[] => {
  switch (authentication.kind) {
    case 'header':
      return [authentication.header, authentication.prefix]
    case 'query':
      return [authentication.parameter]
    case 'cookie':
      return [authentication.cookie]
    case 'basic':
      return [authentication.userName]
    case 'exchange':
      return [authentication.header, authentication.prefix]
  }
}

const endpointRules = (endpoint: Endpoint): void => {
  expect(endpointSchema.parse(endpoint)).toEqual(endpoint)
  const inPath = endpoint.parameters.filter(parameter => parameter.in === 'path').map(({ name }) => name)
  expect(placeholdersOf(endpoint.path).sort()).toEqual(inPath.sort())
  for (const { in: place, required, options, example } of endpoint.parameters) {
    if (place === 'path') expect(required).toBe(true)
    if (options.length > 0) expect(options).toContain(example)
  }
  expect(endpoint.path).not.toMatch(/[?#\s\\]|\/\//)
  if (endpoint.method === 'DELETE') expect(endpoint.effect).toBe('destructive')
  if (endpoint.method === 'GET') expect(endpoint.effect).toBe('read')
  if (endpoint.effect === 'destructive') expect(['DELETE', 'POST']).toContain(endpoint.method)
  if (endpoint.body?.kind === 'json') JSON.parse(endpoint.body.example)
  else if (endpoint.body) {
    expect(new Set(endpoint.body.fields.map(({ name }) => name)).size).toBe(endpoint.body.fields.length)
  }
}

const methodRules = (provider: Provider, method: AuthMethod): void => {
  const fields = method.fields.map(({ name }) => name)
  expect(new Set(fields).size).toBe(fields.length)
  for (const name of templatesOf(method).flatMap(placeholdersOf)) expect(fields).toContain(name)
  const initial = Object.fromEntries(method.fields.map(({ name, initial }) => [name, initial]))
  const { authentication, probe, keyForm } = method
  if (authentication.kind !== 'exchange') expect(fillPlacement(authentication, initial).ok).toBe(true)
  if (authentication.kind === 'exchange') expect(provider.secretMembers).toContain(authentication.tokenMember)
  if (probe?.kind === 'endpoint') {
    const endpoint = provider.endpoints.find(({ id }) => id === probe.endpointId)
    expect(endpoint).toMatchObject({ effect: 'read', method: 'GET' })
    expect(endpoint?.withoutKey).not.toBe(true)
    for (const { required, example } of endpoint?.parameters ?? []) if (required) expect(example).not.toBe('')
  }
  if (probe?.kind === 'field')
    expect(method.fields).toContainEqual(expect.objectContaining({ name: probe.field, kind: 'path' }))
  if (probe?.kind === 'exchange') expect(authentication.kind).toBe('exchange')
  if (keyForm !== null) expect(() => new RegExp(`^(?:${keyForm})$`, 'u')).not.toThrow()
  if (method.secret.generate.length > 0) expect(keyForm).toBeNull()
}

export const describeProvider = (provider: Provider): void => {
  describe(`the provider ${provider.id}`, () => {
    it('has ids that can be stored, each of them once', () => {
      idsAreUnique([provider.id])
      idsAreUnique(provider.endpoints.map(({ id }) => id))
      idsAreUnique(provider.authMethods.map(({ id }) => id))
      idsAreUnique(provider.environments.map(({ id }) => id))
    })

    it('can be told to the renderer, and that tells nothing else', () => {
      const summary = summarizeProvider(provider)
      expect(providerSummarySchema.parse(summary)).toEqual(summary)
    })

    it('says everything in two languages', () => {
      for (const [path, { en, es }] of localizedIn(provider)) {
        expect(en.trim() === en && es.trim() === es && en !== '' && es !== '', path).toBe(true)
        if (!sameInBoth.test(en)) expect(es, path).not.toBe(en)
      }
    })

    it.each(provider.endpoints.map(endpoint => [endpoint.id, endpoint] as const))(
      'has a sound endpoint %s',
      (_, one) => {
        endpointRules(one)
      }
    )

    it.each(provider.authMethods.map(method => [method.id, method] as const))('has a sound way %s', (_, method) => {
      methodRules(provider, method)
    })

    it('leads a first-time user to an endpoint that changes little', () => {
      const tour = provider.endpoints.find(({ id }) => id === provider.tourEndpointId)
      expect(tour?.effect).not.toBe('destructive')
      for (const { required, example } of tour?.parameters ?? []) if (required) expect(example).not.toBe('')
    })

    it('finds each of its endpoints again by method and path', () => {
      for (const endpoint of provider.endpoints) {
        const path = endpoint.path.replace(/\{[^{}]*\}/g, '7')
        const found = matchEndpoint(
          provider.endpoints,
          endpoint.method,
          `https://host/base${path}?x=1`,
          'https://host/base'
        )
        expect(found?.path).toBe(endpoint.path)
        expect(found?.effect).toBe(endpoint.effect)
      }
    })

    it('has hosts that are base URLs already, and a pasted one never doubles a path', () => {
      for (const { baseUrl } of provider.environments) {
        if (baseUrl === '') continue
        expect(normalizeBaseUrl(baseUrl, provider.basePathToTrim)).toMatchObject({ ok: true, baseUrl })
      }
      const tails = ['', '/', '/api', '/api/', '/api/v1', '/api/v1/', '//api//']
      if (provider.basePathToTrim !== null) tails.push('/api/api')
      for (const [tail, endpoint] of tails.flatMap(tail => provider.endpoints.map(one => [tail, one] as const))) {
        const base = normalizeBaseUrl(`https://host${tail}`, provider.basePathToTrim)
        if (!base.ok) throw new Error(base.problem)
        expect(base.baseUrl + endpoint.path).not.toMatch(/\/\/[^/]*\/.*\/\/|\/api\/api\/|\/v1\/.*v1\//)
      }
    })

    it('knows the meaning of an answer only once', () => {
      const known = provider.errors.map(({ status, body }) => `${status} ${body}`)
      expect(new Set(known).size).toBe(known.length)
    })

    it('asks at its endpoints for scopes that its keys can have', () => {
      const known = provider.scopedKeys?.scopes.known ?? []
      for (const { scopes = [] } of provider.endpoints) expect(known).toEqual(expect.arrayContaining(scopes))
    })

    it('names settings of a file for ways and fields that it has', () => {
      for (const { methodId, secret, fields } of provider.dotenv) {
        const method = provider.authMethods.find(({ id }) => id === methodId)
        expect(method).toBeDefined()
        expect(secret.length).toBeGreaterThan(0)
        for (const name of Object.keys(fields)) expect(method?.fields.map(field => field.name)).toContain(name)
      }
    })
  })
}
