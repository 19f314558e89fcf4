import { requestSpecSchema } from '@shared/schemas/request'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarizeProvider } from '../../../../electron/providers/summary'
import { wisphubNet } from '../../../../electron/providers/wisphub-net'
import {
  draftFromEndpoint,
  draftFromSpec,
  emptyDraft,
  pathNames,
  pathRows,
  specFromDraft
} from '../../../../renderer/stores/draft'
import { fakeId } from '../fake-data'

const provider = summarizeProvider(wisphubNet)
const environmentId = fakeId(1, 1)

const rows = fc.array(
  fc.record({ name: fc.string({ minLength: 1, maxLength: 20 }), value: fc.string(), enabled: fc.boolean() }),
  { maxLength: 5 }
)
const body = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc.record({ kind: fc.constant('json' as const), text: fc.string() }),
  fc.record({ kind: fc.constant('text' as const), text: fc.string() }),
  fc.record({ kind: fc.constant('form' as const), fields: rows }),
  fc.record({ kind: fc.constant('multipart' as const), parts: rows })
)

describe('what is sent', () => {
  it('is what the contract takes, for every endpoint of the catalogue', () => {
    for (const endpoint of provider.endpoints) {
      const spec = specFromDraft({ ...draftFromEndpoint(provider, endpoint), environmentId })
      expect(requestSpecSchema.safeParse(spec)).toMatchObject({ success: true })
    }
  })

  it('is nothing while no environment is chosen', () => {
    expect(specFromDraft(emptyDraft())).toBeNull()
  })

  it('is the same again when it is opened from the history', () => {
    const spec = fc.record(
      {
        method: fc.constantFrom('GET' as const, 'POST' as const, 'DELETE' as const),
        url: fc.constant('/api/clientes/'),
        pathParameters: rows.map(() => []),
        query: rows,
        headers: rows,
        body,
        environmentId: fc.constant(environmentId),
        credentialId: fc.constantFrom(null, fakeId(2, 1)),
        session: fc.constantFrom('cookie' as const, 'bearer' as const),
        timeoutMs: fc.constant(30_000),
        followRedirects: fc.constant(true)
      },
      {
        requiredKeys: [
          'method',
          'url',
          'pathParameters',
          'query',
          'headers',
          'body',
          'environmentId',
          'credentialId',
          'timeoutMs',
          'followRedirects'
        ]
      }
    )
    fc.assert(
      fc.property(spec, sent => {
        expect(specFromDraft(draftFromSpec(sent))).toEqual(sent)
      })
    )
  })

  it('leaves out lines that were never filled in', () => {
    const draft = draftFromSpec({
      ...(specFromDraft({ ...emptyDraft(), url: '/', environmentId }) ?? expect.fail('no spec')),
      query: [{ name: '', value: '', enabled: true }]
    })
    expect(specFromDraft(draft)?.query).toEqual([])
  })
})

describe('an endpoint', () => {
  it('turns on what is required and leaves the rest at hand', () => {
    const endpoint = provider.endpoints.find(({ id }) => id === 'list-clients') ?? expect.fail('no endpoint')
    const draft = draftFromEndpoint(provider, endpoint)
    expect(draft.query.map(({ name, enabled }) => [name, enabled])).toEqual(
      endpoint.parameters.filter(one => one.in === 'query').map(({ name, required }) => [name, required])
    )
    expect(draft.query.some(({ enabled }) => !enabled)).toBe(true)
  })

  it('fills the kind of body that the call takes', () => {
    for (const kind of ['form', 'multipart'] as const) {
      const field = { name: 'a', label: { en: 'A', es: 'A' }, example: '1', required: true, options: [] }
      const [any] = provider.endpoints
      const draft = draftFromEndpoint(provider, { ...(any ?? expect.fail()), body: { kind, fields: [field] } })
      expect(draft.body).toMatchObject({ kind, [kind]: [{ name: 'a', value: '1', enabled: true }] })
    }
  })
})

describe('path parameters', () => {
  it('are the names in braces, each once', () => {
    expect(pathNames('/api/{id}/x/{name}/{id}')).toEqual(['id', 'name'])
    expect(pathNames('/api/{}/x?y={z}')).toEqual(['z'])
  })

  it('keep their value while the URL is edited', () => {
    const before = pathRows('/a/{id}', []).map(row => ({ ...row, value: '7' }))
    expect(pathRows('/a/{id}/{more}', before).map(({ name, value }) => [name, value])).toEqual([
      ['id', '7'],
      ['more', '']
    ])
  })
})
