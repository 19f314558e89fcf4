import type { CredentialVersion } from '@shared/schemas/rotation'
import { beforeEach, expect, it } from 'vitest'
import { useVersions } from '../../../../renderer/stores/version-store'
import type { FakeMain } from '../fake-bridge'
import { credential } from '../fake-data'
import { noConsumers } from '../fake-main/consumers'
import { installFakeMain, settle } from '../fake-window'

const { id } = credential(1)
const version = (number: number, state: CredentialVersion['state']): CredentialVersion => ({
  ...{ version: number, state, fingerprint: 'a1f3', createdAt: null, movedAt: null }
})

let fake: FakeMain
beforeEach(() => {
  const versions = { [id]: [version(2, 'current'), version(1, 'retired')] }
  fake = installFakeMain({ credentials: [credential(1)], consumers: { ...noConsumers(), versions } })
})
const store = () => useVersions.getState()

it('knows the versions of a key that somebody looks at, and no others', async () => {
  const leave = store().watch(id)
  await settle()
  expect(store().versions[id]?.value?.map(({ state }) => state)).toEqual(['current', 'retired'])
  leave()
  expect(store().versions).toEqual({})
})

it('knows what is left after a release', async () => {
  const leave = store().watch(id)
  expect(await store().release(id)).toMatchObject({ ok: true })
  expect(store().versions[id]?.value?.map(({ state }) => state)).toEqual(['current'])
  leave()
})

it('forgets all with a lock', async () => {
  const leave = store().watch(id)
  await settle()
  store().forget()
  expect(store().versions).toEqual({})
  expect(fake.calls.some(({ name }) => name === 'rotations.versions')).toBe(true)
  leave()
})
