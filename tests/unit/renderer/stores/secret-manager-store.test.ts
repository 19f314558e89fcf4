import { AppFailure } from '@shared/errors'
import { beforeEach, expect, it } from 'vitest'
import { useSecretManagers } from '../../../../renderer/stores/secret-manager-store'
import type { FakeMain } from '../fake-bridge'
import { installFakeMain } from '../fake-window'

const input = {
  label: 'Billing account',
  region: 'eu-south-2',
  endpoint: null,
  access: { accessKeyId: 'AKIALATCHKEYTEST0001', secretAccessKey: 'canary'.repeat(6), sessionToken: null }
}
const state = () => useSecretManagers.getState()

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain()
  useSecretManagers.setState(useSecretManagers.getInitialState(), true)
})

it('hands the access over and keeps nothing of it', async () => {
  await state().create(input)
  expect(state().managers).toMatchObject([{ label: 'Billing account', accessKeyEnd: '0001' }])
  expect(JSON.stringify([state(), fake.calls])).not.toContain('canary')
})

it('forgets what a test found once the connection is another one', async () => {
  const made = await state().create(input)
  const id = made.ok ? made.value.id : ''
  await state().test(id)
  expect(state().tests[id]).toMatchObject({ status: 'done', test: { outcome: 'works' } })
  await state().update({ id, label: 'Other', region: 'eu-south-2', endpoint: null, access: null })
  expect(state().tests).toEqual({})
})

it('ends a test in main too, and tells nothing of it', async () => {
  const made = await state().create(input)
  const id = made.ok ? made.value.id : ''
  const running = state().test(id)
  const test = state().tests[id]
  state().stopTest(id)
  await running
  expect(state().tests).toEqual({})
  const sendId = test?.status === 'running' ? test.callId : ''
  expect(fake.calls).toContainEqual({ name: 'requests.cancel', input: { sendId } })
})

it('says why the list could not be had, and knows nothing once the vault is closed', async () => {
  fake.failNext('secretManagers.list', new AppFailure('database_unavailable', 'No.'))
  await state().load()
  expect(state()).toMatchObject({ loaded: false, error: { code: 'database_unavailable' } })
  await state().create(input)
  state().show()
  state().forget()
  expect(state()).toMatchObject({ managers: [], loaded: false, error: null, shown: false })
})
