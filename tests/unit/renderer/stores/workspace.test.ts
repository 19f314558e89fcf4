import { AppFailure } from '@shared/errors'
import type { Workspace } from '@shared/schemas/workspace'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectEvents, loadAtStart } from '../../../../renderer/stores/bridge-events'
import { activeTab, isEdited, useTabs } from '../../../../renderer/stores/tabs-store'
import { saveWorkspace } from '../../../../renderer/stores/workspace'
import type { FakeMain, FakeState } from '../fake-bridge'
import { fakeId, sandboxId } from '../fake-data'
import { installFakeMain, settle } from '../fake-window'

const kept: Workspace = {
  tabs: ['/one', '/two'].map((url, index) => ({
    id: fakeId(6, index),
    providerId: null,
    endpointId: null,
    spec: {
      method: 'POST',
      url,
      pathParameters: [],
      query: [{ name: 'limit', value: '5', enabled: false }],
      headers: [],
      body: { kind: 'json', text: '{"a":1}' },
      environmentId: sandboxId,
      credentialId: null,
      timeoutMs: 0,
      followRedirects: false
    }
  })),
  activeId: fakeId(6, 1)
}

let fake: FakeMain
let stop = (): void => undefined
const start = async (change: Partial<FakeState> = {}): Promise<void> => {
  fake = installFakeMain(change)
  stop = connectEvents()
  await loadAtStart()
  await settle()
}
const saves = () => fake.calls.filter(({ name }) => name === 'workspace.save')
const active = () => activeTab(useTabs.getState())

beforeEach(() => {
  vi.useRealTimers()
})
afterEach(() => stop())

describe('after a restart', () => {
  it('shows the requests as they were', async () => {
    await start({ workspace: kept })
    expect(useTabs.getState().tabs.map(({ draft }) => draft.url)).toEqual(['/one', '/two'])
    expect(active().draft).toMatchObject({ method: 'POST', timeoutMs: 0, followRedirects: false })
    expect(active().draft.query[0]).toMatchObject({ name: 'limit', enabled: false })
    expect(useTabs.getState().workspace()).toEqual(kept)
    expect(isEdited(active())).toBe(false)
  })

  it('sends raw what was to be sent raw', async () => {
    await start({ workspace: { ...kept, tabs: kept.tabs.map(tab => ({ ...tab, raw: true })) } })
    expect(useTabs.getState().tabs.every(({ draft }) => draft.raw)).toBe(true)
    useTabs.getState().edit({ raw: false })
    await saveWorkspace()
    expect(fake.state.workspace.tabs.map(({ raw }) => raw ?? false).sort()).toEqual([false, true])
  })

  it('never puts a kept request aside for another', async () => {
    await start({ workspace: { tabs: kept.tabs.slice(0, 1), activeId: null } })
    useTabs.getState().openSpec({ ...kept.tabs[0]?.spec, environmentId: sandboxId } as never)
    expect(useTabs.getState().tabs).toHaveLength(2)
  })

  it('begins with a blank request where nothing was kept', async () => {
    await start()
    expect(useTabs.getState()).toMatchObject({ ready: true })
    expect(active().draft.url).toBe('')
    expect(saves()).toHaveLength(0)
  })
})

describe('saving', () => {
  it('waits for a pause, and writes a burst once', async () => {
    await start()
    vi.useFakeTimers()
    for (const url of ['/a', '/ab', '/abc']) useTabs.getState().editUrl(url)
    await vi.advanceTimersByTimeAsync(499)
    expect(saves()).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(saves()).toHaveLength(1)
    expect(fake.state.workspace.tabs[0]?.spec.url).toBe('/abc')
  })

  it('goes at once when the window is left, and not without a change', async () => {
    await start()
    useTabs.getState().editUrl('/a')
    await saveWorkspace()
    await saveWorkspace()
    expect(saves()).toHaveLength(1)
  })

  it('tries again with the next change when it failed', async () => {
    await start()
    useTabs.getState().editUrl('/a')
    fake.failNext('workspace.save', new AppFailure('database_unavailable', 'No.'))
    await saveWorkspace()
    await saveWorkspace()
    expect(saves()).toHaveLength(2)
  })

  it('writes nothing over what could not be read', async () => {
    fake = installFakeMain({ workspace: kept })
    fake.failNext('workspace.get', new AppFailure('row_damaged', 'No.'))
    stop = connectEvents()
    await loadAtStart()
    await settle()
    useTabs.getState().editUrl('/a')
    await saveWorkspace()
    expect(saves()).toHaveLength(0)
    expect(useTabs.getState().ready).toBe(true)
  })
})

it('holds no request behind a lock, and shows them again after it', async () => {
  await start({
    workspace: kept,
    vault: { status: 'open', backend: 'passphrase', readOnly: false, damagedRows: [], repaired: [] }
  })
  fake.emit('vault.changed', { status: 'locked', backend: 'passphrase' })
  expect(JSON.stringify(useTabs.getState().tabs)).not.toContain('/one')
  fake.emit('vault.changed', { status: 'open', backend: 'passphrase', readOnly: false, damagedRows: [], repaired: [] })
  await settle()
  expect(useTabs.getState().tabs).toHaveLength(2)
})
