import { beforeEach, expect, it } from 'vitest'
import { summarizeProvider } from '../../../../electron/providers/summary'
import { wisphubNet } from '../../../../electron/providers/wisphub-net'
import { useDraft } from '../../../../renderer/stores/draft-store'
import { fakeId } from '../fake-data'
import { installFakeMain } from '../fake-window'

const provider = summarizeProvider(wisphubNet)
const endpointOf = (id: string) => provider.endpoints.find(one => one.id === id) ?? expect.fail(`no ${id}`)
const signer = { credentialId: fakeId(2, 1), environmentId: fakeId(1, 1) }

beforeEach(() => {
  installFakeMain()
})

it('keeps the signer from one task to the next', () => {
  useDraft.getState().sign(signer)
  useDraft.getState().openEndpoint(provider, endpointOf('list-tickets'))
  expect(useDraft.getState().draft).toMatchObject({ ...signer, url: '/api/tickets/' })
  useDraft.getState().reset()
  expect(useDraft.getState().draft).toMatchObject({ ...signer, url: '' })
})

it('opens the part where there is something to fill in', () => {
  const tabAfter = (id: string) => {
    useDraft.getState().openEndpoint(provider, endpointOf(id))
    return useDraft.getState().tab
  }
  expect(tabAfter('get-ticket')).toBe('params')
  expect(tabAfter('create-ticket')).toBe('body')
  expect(tabAfter('list-clients')).toBe('params')
})

it('follows the URL with the path parameters', () => {
  useDraft.getState().editUrl('/api/clientes/{id}/')
  expect(useDraft.getState().draft.pathParameters.map(({ name }) => name)).toEqual(['id'])
  useDraft.getState().editUrl('/api/clientes/')
  expect(useDraft.getState().draft.pathParameters).toEqual([])
})

it('loses no body when the kind is switched to and fro', () => {
  useDraft.getState().editBody({ kind: 'json', json: '{"a":1}' })
  useDraft.getState().editBody({ kind: 'text' })
  useDraft.getState().editBody({ kind: 'json' })
  expect(useDraft.getState().draft.body.json).toBe('{"a":1}')
})
