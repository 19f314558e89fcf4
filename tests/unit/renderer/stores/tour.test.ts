import { AppFailure } from '@shared/errors'
import { afterEach, describe, expect, it } from 'vitest'
import { connectEvents, loadAtStart } from '../../../../renderer/stores/bridge-events'
import { useNavigation } from '../../../../renderer/stores/navigation-store'
import { activeTab, useTabs } from '../../../../renderer/stores/tabs-store'
import { startTour } from '../../../../renderer/stores/tour'
import { useVault } from '../../../../renderer/stores/vault-store'
import type { FakeMain } from '../fake-bridge'
import { sandboxId } from '../fake-data'
import { installFakeMain } from '../fake-window'

let stop = (): void => undefined
afterEach(() => stop())

const start = async (change: Parameters<typeof installFakeMain>[0] = {}): Promise<FakeMain> => {
  const fake = installFakeMain(change)
  stop = connectEvents()
  await loadAtStart()
  return fake
}

describe('try the sandbox', () => {
  it('opens a filled request with Send in focus', async () => {
    await start()
    expect(await startTour()).toMatchObject({ ok: true })
    expect(useNavigation.getState()).toMatchObject({ view: 'requests', focus: 'send' })
    expect(activeTab(useTabs.getState()).draft).toMatchObject({
      environmentId: sandboxId,
      url: '/api/clientes/',
      method: 'GET'
    })
    expect(activeTab(useTabs.getState()).draft.credentialId).not.toBeNull()
  })

  it('uses a vault in memory where there is no keychain', async () => {
    await start({ vault: { status: 'unavailable', reason: 'no_service', vaultExists: false } })
    expect(await startTour()).toMatchObject({ ok: true })
    expect(useVault.getState().state).toMatchObject({ status: 'open', backend: 'memory' })
    expect(useNavigation.getState().view).toBe('requests')
  })

  it('stays where it is when the sandbox does not start', async () => {
    const fake = await start()
    fake.failNext('sandbox.start', new AppFailure('sandbox_failed', 'No.'))
    expect(await startTour()).toMatchObject({ ok: false, error: { code: 'sandbox_failed' } })
    expect(useNavigation.getState().view).toBe('vault')
  })
})
