import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveUrl } from '../../../../../electron/domain/request-url'
import { missingPathValues, previewUrl } from '../../../../../renderer/features/workbench/url-preview'
import { type Draft, emptyDraft, newRow } from '../../../../../renderer/stores/draft'

const base = 'https://api.wisphub.net'
const draft = (change: Partial<Draft>): Draft => ({ ...emptyDraft(), ...change })

describe('the preview', () => {
  it('is what main will send', () => {
    const text = fc.stringMatching(/^[a-z0-9 áñ/&=%?#.-]{1,8}$/u).filter(value => value !== '.' && value !== '..')
    const pair = fc.tuple(text, text, fc.boolean())
    fc.assert(
      fc.property(text, fc.array(pair, { maxLength: 4 }), fc.boolean(), (value, pairs, typed) => {
        const url = `/api/clientes/{id}/${typed ? '?a=1' : ''}`
        const query = pairs.map(([name, content, enabled]) => newRow(name, content, enabled))
        const wanted = draft({ url, pathParameters: [newRow('id', value)], query })
        const resolved = resolveUrl(wanted, base)
        expect(resolved).toMatchObject({ ok: true })
        if (resolved.ok) expect(new URL(previewUrl(wanted, base)).href).toBe(resolved.value)
      })
    )
  })

  it('leaves what is not filled in yet in braces', () => {
    expect(previewUrl(draft({ url: '/a/{id}/', pathParameters: [newRow('id')] }), base)).toBe(`${base}/a/{id}/`)
  })

  it('takes an absolute URL as it stands', () => {
    expect(previewUrl(draft({ url: ' http://other.example/x ' }), base)).toBe('http://other.example/x')
  })

  it('survives half a surrogate pair', () => {
    expect(previewUrl(draft({ url: '/a', query: [newRow('q', '\ud800')] }), base)).toBe(`${base}/a?q=%EF%BF%BD`)
  })
})

it('names the path parameters that lack a value', () => {
  const rows = [newRow('id', '1'), newRow('name', '')]
  expect(missingPathValues(draft({ url: '/{id}/{name}/{other}', pathParameters: rows }))).toEqual(['name', 'other'])
})
