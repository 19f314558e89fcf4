import { beforeEach, expect, it } from 'vitest'
import { useVault } from '../../../../renderer/stores/vault-store'
import { type FakeMain, openVault } from '../fake-bridge'
import { installFakeMain } from '../fake-window'

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain({ vault: { status: 'unavailable', reason: 'timeout' } })
})

it('is opening until main has told', async () => {
  expect(useVault.getState().state.status).toBe('opening')
  await useVault.getState().load()
  expect(useVault.getState().state).toEqual({ status: 'unavailable', reason: 'timeout' })
})

it('takes the answer of a new try', async () => {
  fake.state.vault = openVault
  await useVault.getState().retry()
  expect(useVault.getState()).toMatchObject({ state: { status: 'open' }, busy: false })
})

it('shows notices again only after another opening', () => {
  const { receive, dismiss } = useVault.getState()
  receive(openVault)
  dismiss('repaired')
  receive({ ...openVault, damagedRows: [{ table: 'credentials', id: '1' }] })
  expect(useVault.getState().dismissed).toEqual(['repaired'])
  receive({ status: 'locked' })
  receive(openVault)
  expect(useVault.getState().dismissed).toEqual([])
})
