import { expect, it } from 'vitest'
import { draftChange, hasButton } from '../../../../../renderer/features/diagnosis/apply-fix'
import { emptyDraft, newRow } from '../../../../../renderer/stores/draft'

it('has no button for what only people elsewhere can do, or what is not there', () => {
  expect(hasButton({ action: 'check_certificate' })).toBe(false)
  expect(hasButton({ action: 'check_clock' })).toBe(false)
  expect(hasButton({ action: 'replace_key', where: 'server', setting: 'KEY' })).toBe(false)
  expect(hasButton({ action: 'replace_key', where: 'vault', setting: null })).toBe(true)
  expect(hasButton({ action: 'clean_key' })).toBe(true)
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
