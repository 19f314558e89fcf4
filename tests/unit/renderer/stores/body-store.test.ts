import { AppFailure } from '@shared/errors'
import { maxBodyWindow } from '@shared/schemas/exchange'
import { beforeEach, expect, it } from 'vitest'
import { useBody, windowBytes } from '../../../../renderer/stores/body-store'
import type { FakeMain } from '../fake-bridge'
import { fakeId } from '../fake-data'
import { installFakeMain } from '../fake-window'

const large = fakeId(3, 1)
const small = fakeId(3, 2)
const text = `"${'x'.repeat(windowBytes * 2)}"`

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain({
    bodies: new Map([
      [large, text],
      [small, '{"a":1}']
    ])
  })
})

it('holds no more than the contract allows', () => {
  expect(windowBytes).toBe(maxBodyWindow)
})

it('walks through a large body and back, one window at a time', async () => {
  const { open, next, previous } = useBody.getState()
  await open(large, 'raw')
  expect(useBody.getState().window).toMatchObject({ offset: 0, nextOffset: windowBytes })
  await next()
  await next()
  expect(useBody.getState()).toMatchObject({ before: [0, windowBytes], window: { nextOffset: null } })
  await next()
  expect(useBody.getState().window?.offset).toBe(windowBytes * 2)
  await previous()
  await previous()
  expect(useBody.getState()).toMatchObject({ before: [], window: { offset: 0 } })
})

it('does not read again what it holds', async () => {
  await useBody.getState().open(small, 'pretty')
  await useBody.getState().open(small, 'pretty')
  expect(fake.calls.filter(({ name }) => name === 'bodies.read')).toHaveLength(1)
})

it('drops an answer that came after the question had changed', async () => {
  const late = useBody.getState().open(large, 'raw')
  await useBody.getState().open(small, 'raw')
  await late
  expect(useBody.getState()).toMatchObject({ exchangeId: small, window: { text: '{"a":1}' } })
})

it('says when a body is gone', async () => {
  fake.failNext('bodies.read', new AppFailure('body_unavailable', 'No.'))
  await useBody.getState().open(small, 'raw')
  expect(useBody.getState()).toMatchObject({ window: null, loading: false, error: { code: 'body_unavailable' } })
})
