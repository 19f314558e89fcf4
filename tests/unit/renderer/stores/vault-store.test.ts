import { AppFailure } from '@shared/errors'
import { beforeEach, expect, it } from 'vitest'
import { canLock, useVault } from '../../../../renderer/stores/vault-store'
import { type FakeMain, openVault } from '../fake-bridge'
import { fakePassphrase } from '../fake-main/vault'
import { installFakeMain } from '../fake-window'

const timeout = { status: 'unavailable', reason: 'timeout', vaultExists: false } as const
const locked = { status: 'locked', backend: 'passphrase' } as const

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain({ vault: timeout })
})

it('is opening until main has told', async () => {
  expect(useVault.getState().state.status).toBe('opening')
  await useVault.getState().load()
  expect(useVault.getState().state).toEqual(timeout)
})

it('takes the answer of a new try', async () => {
  fake.state.vault = openVault
  await useVault.getState().retry()
  expect(useVault.getState()).toMatchObject({ state: { status: 'open' }, busy: false })
})

it('remembers, with a vault in memory, whether one lies on the disk', async () => {
  await useVault.getState().load()
  await useVault.getState().openInMemory()
  expect(useVault.getState()).toMatchObject({ state: { backend: 'memory' }, exists: false })
  useVault.getState().receive(locked)
  expect(useVault.getState().exists).toBe(true)
})

it('makes, locks and unlocks a vault under a passphrase, and keeps the passphrase nowhere', async () => {
  await useVault.getState().createWithPassphrase(fakePassphrase)
  expect(canLock(useVault.getState().state)).toBe(true)
  await useVault.getState().lock()
  expect(useVault.getState().state).toEqual(locked)
  const wrong = await useVault.getState().unlock('wrong')
  expect(wrong).toMatchObject({ ok: false, error: { code: 'passphrase_wrong' } })
  expect(useVault.getState()).toMatchObject({ state: locked, busy: false })
  await useVault.getState().unlock(fakePassphrase)
  expect(useVault.getState().state.status).toBe('open')
  expect(JSON.stringify(useVault.getState())).not.toContain(fakePassphrase)
})

it('says that the keychain’s vault has no lock here', () => {
  expect(canLock(openVault)).toBe(false)
  expect(canLock({ ...openVault, backend: 'memory' })).toBe(false)
})

it('stays damaged when the files cannot be set aside', async () => {
  const damaged = { status: 'damaged', reason: 'header_missing', file: '/x/vault.json' } as const
  useVault.getState().receive(damaged)
  fake.failNext('vault.setAside', new AppFailure('vault_unavailable', 'No.'))
  expect(await useVault.getState().setAside()).toMatchObject({ ok: false })
  expect(useVault.getState()).toMatchObject({ state: damaged, busy: false })
})

it('shows notices again only after another opening', () => {
  const { receive, dismiss } = useVault.getState()
  receive(openVault)
  dismiss('repaired')
  receive({ ...openVault, damagedRows: [{ table: 'credentials', id: '1' }] })
  expect(useVault.getState().dismissed).toEqual(['repaired'])
  receive(locked)
  receive(openVault)
  expect(useVault.getState().dismissed).toEqual([])
})
