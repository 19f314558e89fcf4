import type { Finding } from '@shared/schemas/diagnosis'
import { expect, it } from 'vitest'
import { draftChange, hasButton, withoutTypedKey } from '../../../../../renderer/features/diagnosis/apply-fix'
import { emptyDraft, newRow } from '../../../../../renderer/stores/draft'

it('has no button for what only people elsewhere can do, or what is not there', () => {
  expect(hasButton({ action: 'check_certificate' })).toBe(false)
  expect(hasButton({ action: 'check_clock' })).toBe(false)
  expect(hasButton({ action: 'replace_key', where: 'server', setting: 'KEY' })).toBe(false)
  expect(hasButton({ action: 'replace_key', where: 'vault', setting: null })).toBe(true)
  for (const action of ['clean_key', 'renew_token', 'start_sandbox', 'retry', 'find_out'] as const) {
    expect(hasButton({ action })).toBe(true)
  }
})

it('takes a filter out of the address and of the table', () => {
  const draft = { ...emptyDraft(), url: '/api/clientes/?documento=9&limit=5', query: [newRow('documento', '9')] }
  const change = draftChange({ action: 'remove_filter', names: ['documento'] }, draft)
  expect(change?.url).toBe('/api/clientes/?limit=5')
  expect(change?.query?.map(({ enabled }) => enabled)).toEqual([false])
})

it('replaces the address, whose query is in it already', () => {
  const draft = { ...emptyDraft(), url: '/clientes', query: [newRow('limit', '5')] }
  const url = 'https://api.example/api/clientes/?limit=5'
  for (const action of ['change_url', 'add_trailing_slash'] as const) {
    const change = draftChange({ action, url }, draft)
    expect(change?.url).toBe(url)
    expect(change?.query?.every(({ enabled }) => !enabled)).toBe(true)
  }
})

it('turns JSON into parts, and forgets the header that said something else', () => {
  const draft = { ...emptyDraft(), headers: [newRow('content-type', 'application/json'), newRow('Accept', '*/*')] }
  draft.body = { ...draft.body, kind: 'json', json: '{"subject":"No signal","client":7}' }
  const change = draftChange({ action: 'change_content_type', to: 'multipart/form-data' }, draft)
  expect(change?.body?.kind).toBe('multipart')
  expect(change?.body?.multipart.map(({ name, value }) => [name, value])).toEqual([
    ['subject', 'No signal'],
    ['client', '7']
  ])
  expect(change?.headers?.map(({ name }) => name)).toEqual(['Accept'])
})

it('signs with the credential that is named, and leaves the choice where none is', () => {
  expect(draftChange({ action: 'choose_credential', credentialId: 'x' }, emptyDraft())).toEqual({
    credentialId: 'x',
    session: null
  })
  expect(draftChange({ action: 'choose_credential', credentialId: null }, emptyDraft())).toBe(null)
})

const about = (id: Finding['id'], parameters: Finding['parameters']): Finding => ({
  id,
  confidence: 'certain',
  parameters,
  evidence: [],
  fix: { action: 'change_scheme', to: 'Api-Key ' }
})

it('takes out the key that was typed, wherever it stood, and nothing else', () => {
  const draft = {
    ...emptyDraft(),
    url: '/api/clientes/?api_key=abc&limit=5',
    headers: [newRow('authorization', 'Bearer abc'), newRow('Accept', '*/*'), newRow('X-API-Key', 'abc')],
    query: [newRow('api_key', 'abc'), newRow('limit', '5')]
  }
  const enabled = (finding: Finding) => {
    const change = withoutTypedKey(finding, draft)
    const on = [...(change?.headers ?? []), ...(change?.query ?? [])].filter(row => row.enabled)
    return [change?.url, ...on.map(({ name }) => name)]
  }
  expect(enabled(about('scheme_wrong', { header: 'Authorization', sent: 'Bearer', expected: 'Api-Key' }))).toEqual([
    '/api/clientes/?api_key=abc&limit=5',
    'Accept',
    'X-API-Key',
    'api_key',
    'limit'
  ])
  expect(enabled(about('header_name_wrong', { sent: 'X-API-Key', expected: 'Authorization' }))).toEqual([
    '/api/clientes/?api_key=abc&limit=5',
    'authorization',
    'Accept',
    'api_key',
    'limit'
  ])
  expect(enabled(about('place_wrong', { sent: 'query', name: 'api_key', expected: 'header' }))).toEqual([
    '/api/clientes/?limit=5',
    'authorization',
    'Accept',
    'X-API-Key',
    'limit'
  ])
  expect(withoutTypedKey(about('scheme_wrong', { header: 'Cookie' }), draft)).toBe(null)
})
