import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectEvents, loadAtStart } from '../../../../renderer/stores/bridge-events'
import { useCredentials } from '../../../../renderer/stores/credential-store'
import { useEnvironments } from '../../../../renderer/stores/environment-store'
import { useHistory } from '../../../../renderer/stores/history-store'
import { useProviders } from '../../../../renderer/stores/provider-store'
import { useSandbox } from '../../../../renderer/stores/sandbox-store'
import { useSettings } from '../../../../renderer/stores/settings-store'
import { useVault } from '../../../../renderer/stores/vault-store'
import { type FakeMain, openVault } from '../fake-bridge'
import { credential } from '../fake-data'
import { installFakeMain, settle } from '../fake-window'

let fake: FakeMain
let stop: () => void

const start = async (change: Parameters<typeof installFakeMain>[0] = {}): Promise<void> => {
  fake = installFakeMain(change)
  stop = connectEvents()
  await loadAtStart()
  await settle()
}

const callsOf = (name: string): number => fake.calls.filter(call => call.name === name).length

beforeEach(() => {
  stop = () => undefined
})
afterEach(() => stop())

describe('at the start', () => {
  it('loads what an open vault holds', async () => {
    await start({ credentials: [credential(1)] })
    expect(useCredentials.getState()).toMatchObject({ loaded: true, seenAny: true })
    expect(useEnvironments.getState().environments).toHaveLength(2)
    expect(useHistory.getState().loaded).toBe(true)
    expect(useProviders.getState().chosenId).toBe('wisphub-net')
    expect(useSettings.getState().info?.version).toBe('0.1.0')
  })

  it('asks for no contents while the vault is not open', async () => {
    await start({ vault: { status: 'locked', backend: 'keychain' } })
    expect(callsOf('credentials.list')).toBe(0)
    expect(useCredentials.getState().loaded).toBe(false)
  })
})

describe('what main tells', () => {
  it('loads the contents once the vault opens', async () => {
    await start({ vault: { status: 'opening' }, credentials: [credential(1)] })
    fake.emit('vault.changed', openVault)
    await settle()
    expect(useVault.getState().state.status).toBe('open')
    expect(useCredentials.getState().credentials).toHaveLength(1)
  })

  it('asks for the list again when credentials change, twice for a burst', async () => {
    await start()
    const before = callsOf('credentials.list')
    fake.state.credentials = [credential(1), credential(2)]
    for (let count = 0; count < 50; count += 1) fake.emit('credentials.changed', {})
    await settle()
    expect(useCredentials.getState().credentials).toHaveLength(2)
    expect(callsOf('credentials.list') - before).toBe(2)
  })

  it('follows the sandbox, whose address may be another one each time', async () => {
    await start()
    fake.state.environments = fake.state.environments.map(one => ({ ...one, baseUrl: 'http://127.0.0.1:5000' }))
    fake.emit('sandbox.changed', { status: 'running', origins: { 'wisphub-net': 'http://127.0.0.1:5000' } })
    await settle()
    expect(useSandbox.getState().state.status).toBe('running')
    expect(useEnvironments.getState().environments[0]?.baseUrl).toBe('http://127.0.0.1:5000')
  })

  it('takes over settings', async () => {
    await start()
    fake.emit('settings.changed', { language: 'es', theme: 'dark', systemReminders: true })
    expect(useSettings.getState().settings).toEqual({ language: 'es', theme: 'dark', systemReminders: true })
  })

  it('is not heard after the connection was stopped', async () => {
    await start()
    stop()
    fake.emit('settings.changed', { language: 'es', theme: 'dark', systemReminders: true })
    expect(useSettings.getState().settings.language).toBe('system')
  })
})
