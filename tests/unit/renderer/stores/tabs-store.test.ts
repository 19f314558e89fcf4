import { maxTabs as contractTabs } from '@shared/schemas/workspace'
import { beforeEach, describe, expect, it } from 'vitest'
import { summarizeProvider } from '../../../../electron/providers/summary'
import { wisphubNet } from '../../../../electron/providers/wisphub-net'
import { specFromDraft } from '../../../../renderer/stores/draft'
import { noConsent, useSend } from '../../../../renderer/stores/send-store'
import { activeTab, isEdited, maxTabs, useTabs } from '../../../../renderer/stores/tabs-store'
import type { FakeMain } from '../fake-bridge'
import { fakeId, sandboxId } from '../fake-data'
import { installFakeMain, settle } from '../fake-window'

const provider = summarizeProvider(wisphubNet)
const endpointOf = (id: string) => provider.endpoints.find(one => one.id === id) ?? expect.fail(`no ${id}`)
const signer = { credentialId: fakeId(2, 1), environmentId: sandboxId }
const tabs = () => useTabs.getState()
const active = () => activeTab(tabs())
const open = (id: string) => tabs().openEndpoint(provider, endpointOf(id))

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain()
})

const send = (): Promise<unknown> => {
  const { id, draft } = active()
  const spec = specFromDraft(draft) ?? expect.fail('no environment')
  tabs().markSent(id, draft)
  return useSend.getState().send(id, spec, noConsent)
}

it('holds as many tabs as the contract', () => {
  expect(maxTabs).toBe(contractTabs)
})

describe('opening a task', () => {
  it('takes the place of a request that is untouched', () => {
    open('list-clients')
    open('list-tickets')
    expect(tabs().tabs).toHaveLength(1)
    expect(active().draft.url).toBe('/api/tickets/')
  })

  it('leaves alone what was edited', () => {
    open('list-clients')
    tabs().editUrl('/api/clientes/7/')
    expect(isEdited(active())).toBe(true)
    open('list-tickets')
    expect(tabs().tabs.map(({ draft }) => draft.url)).toEqual(['/api/clientes/7/', '/api/tickets/'])
  })

  it('leaves alone what was sent, and does not show its answer beside another task', async () => {
    open('list-clients')
    tabs().sign(signer)
    const first = active().id
    await send()
    open('list-tickets')
    expect(tabs().tabs).toHaveLength(2)
    expect(useSend.getState().sends[active().id]).toBeUndefined()
    expect(useSend.getState().sends[first]?.exchange).not.toBeNull()
  })

  it('keeps the signer unless it is told that nobody signs', () => {
    tabs().sign(signer)
    open('list-tickets')
    expect(active().draft).toMatchObject(signer)
    tabs().openEndpoint(provider, endpointOf('list-clients'), null)
    expect(active().draft).toMatchObject({ credentialId: null, environmentId: null })
  })

  it('shows the part where there is something to fill in', () => {
    const partAfter = (id: string) => {
      open(id)
      return active().part
    }
    expect(partAfter('get-ticket')).toBe('params')
    expect(partAfter('create-ticket')).toBe('body')
    expect(partAfter('list-clients')).toBe('params')
  })
})

describe('a draft', () => {
  it('is another one in each tab', () => {
    tabs().editUrl('/one')
    tabs().openBlank()
    tabs().editUrl('/two')
    tabs().activateAt(0)
    expect(active().draft.url).toBe('/one')
    tabs().activateAt('last')
    expect(active().draft.url).toBe('/two')
  })

  it('is no longer marked once it was sent as it is', async () => {
    tabs().sign(signer)
    tabs().editUrl('/api/clientes/')
    expect(isEdited(active())).toBe(true)
    await send()
    expect(isEdited(active())).toBe(false)
    tabs().edit({ timeoutMs: 0 })
    expect(isEdited(active())).toBe(true)
  })

  it('is not marked for who signs', () => {
    tabs().sign(signer)
    expect(isEdited(active())).toBe(false)
  })

  it('follows the URL with the path parameters', () => {
    tabs().editUrl('/api/clientes/{id}/')
    expect(active().draft.pathParameters.map(({ name }) => name)).toEqual(['id'])
    tabs().editUrl('/api/clientes/')
    expect(active().draft.pathParameters).toEqual([])
  })

  it('loses no body when the kind is switched to and fro', () => {
    tabs().editBody({ kind: 'json', json: '{"a":1}' })
    tabs().editBody({ kind: 'text' })
    tabs().editBody({ kind: 'json' })
    expect(active().draft.body.json).toBe('{"a":1}')
  })
})

describe('closing', () => {
  it('leaves a blank request with the same signer when it was the last', () => {
    tabs().sign(signer)
    tabs().editUrl('/gone')
    tabs().close(active().id)
    expect(tabs().tabs).toHaveLength(1)
    expect(active().draft).toMatchObject({ ...signer, url: '' })
  })

  it('goes to the neighbour, and only when the shown one goes', () => {
    tabs().editUrl('/one')
    tabs().openBlank()
    tabs().editUrl('/two')
    const [one, two] = tabs().tabs
    tabs().close(one?.id ?? '')
    expect(active().id).toBe(two?.id)
  })

  it('cancels the send, and its late answer goes nowhere', async () => {
    fake.state.delay = 60_000
    tabs().sign(signer)
    tabs().editUrl('/slow')
    const { id } = active()
    const sending = send()
    await settle()
    tabs().close(id)
    expect(await sending).toBeNull()
    expect(fake.calls.filter(({ name }) => name === 'requests.cancel')).toHaveLength(1)
    expect(useSend.getState().sends).toEqual({})
  })

  it('can be taken back, the last one first', () => {
    for (const url of ['/one', '/two']) {
      tabs().openBlank()
      tabs().editUrl(url)
    }
    const ids = tabs()
      .tabs.slice(1)
      .map(({ id }) => id)
    for (const id of ids) tabs().close(id)
    tabs().reopen()
    expect(active().draft.url).toBe('/two')
    tabs().reopen()
    expect(active().draft.url).toBe('/one')
    tabs().reopen()
    expect(tabs().tabs).toHaveLength(3)
  })
})

it('copies a request into a tab of its own', () => {
  tabs().editUrl('/one')
  tabs().duplicate()
  tabs().editUrl('/copy')
  expect(tabs().tabs.map(({ draft }) => draft.url)).toEqual(['/one', '/copy'])
})

it('opens no more tabs than can be kept, and loses none', () => {
  for (let count = 0; count < maxTabs + 5; count += 1) {
    tabs().openBlank()
    tabs().editUrl(`/${count}`)
  }
  expect(tabs().tabs).toHaveLength(maxTabs)
  expect(tabs().closed.length).toBe(6)
})

describe('a request with a session', () => {
  const withSession = { credentialId: null, environmentId: sandboxId, session: 'bearer' as const }

  it('keeps it in further requests and over a restart, and from the history', () => {
    tabs().sign(withSession)
    tabs().openBlank()
    expect(active().draft).toMatchObject(withSession)
    const workspace = tabs().workspace()
    tabs().clear()
    tabs().restore(workspace)
    expect(active().draft).toMatchObject(withSession)
    tabs().openSpec(specFromDraft({ ...active().draft, url: '/x' }) ?? expect.fail('no environment'))
    expect(active().draft).toMatchObject(withSession)
  })

  it('goes without it as soon as a key signs', () => {
    tabs().sign(withSession)
    tabs().sign(signer)
    expect(active().draft.session).toBeNull()
    expect(specFromDraft(active().draft)).not.toHaveProperty('session')
  })

  it('is no other request for that', () => {
    tabs().sign(withSession)
    expect(isEdited(active())).toBe(false)
  })
})
