import { AppFailure } from '@shared/errors'
import { beforeEach, expect, it } from 'vitest'
import { revealSecret, useCredentials } from '../../../../renderer/stores/credential-store'
import type { FakeMain } from '../fake-bridge'
import { credential } from '../fake-data'
import { installFakeMain } from '../fake-window'

const secret = 'abcdefgh.0123456789abcdef0123456789abcdef'
const input = {
  providerId: 'wisphub-net',
  label: 'Support',
  environment: { name: 'Main', baseUrl: 'https://api.wisphub.net', production: true },
  secret
}

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain({ credentials: [credential(1)] })
})

it('keeps no secret after a save, nor after a failed one', async () => {
  expect(await useCredentials.getState().create(input)).toMatchObject({ ok: true })
  fake.failNext('credentials.create', new AppFailure('secret_not_saved', 'No.'))
  expect(await useCredentials.getState().create(input)).toMatchObject({ ok: false })
  expect(JSON.stringify(useCredentials.getState())).not.toContain(secret)
  expect(useCredentials.getState().credentials).toHaveLength(2)
})

it('shows the new state after a check', async () => {
  fake.state.credentials = [credential(1, { state: 'unchecked' })]
  await useCredentials.getState().load()
  await useCredentials.getState().check(credential(1).id)
  expect(useCredentials.getState().credentials[0]?.state).toBe('ready')
})

it('remembers that there was a key when the last one is deleted', async () => {
  await useCredentials.getState().load()
  await useCredentials.getState().remove(credential(1).id)
  expect(useCredentials.getState()).toMatchObject({ credentials: [], loaded: true, seenAny: true })
})

it('brings a deleted key back', async () => {
  await useCredentials.getState().load()
  expect(await useCredentials.getState().remove(credential(1).id)).toMatchObject({ value: { undoWithin: 8_000 } })
  await useCredentials.getState().undoRemove(credential(1).id)
  expect(useCredentials.getState().credentials).toHaveLength(1)
})

it('hands a revealed key on and keeps it nowhere', async () => {
  await useCredentials.getState().load()
  const revealed = await revealSecret(credential(1).id)
  const text = revealed.ok ? revealed.value.text : ''
  expect(text).not.toBe('')
  expect(JSON.stringify(useCredentials.getState())).not.toContain(text)
})

it('knows nothing any more once the vault was closed', async () => {
  await useCredentials.getState().load()
  useCredentials.getState().forget()
  expect(useCredentials.getState()).toMatchObject({ credentials: [], loaded: false, seenAny: true })
})

it('keeps the list it has when asking again fails', async () => {
  await useCredentials.getState().load()
  fake.failNext('credentials.list', new AppFailure('vault_locked', 'No.'))
  await useCredentials.getState().load()
  expect(useCredentials.getState().credentials).toHaveLength(1)
  expect(useCredentials.getState().error?.code).toBe('vault_locked')
})
