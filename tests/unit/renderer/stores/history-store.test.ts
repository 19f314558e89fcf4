import { AppFailure } from '@shared/errors'
import { beforeEach, expect, it } from 'vitest'
import { useHistory } from '../../../../renderer/stores/history-store'
import type { FakeMain } from '../fake-bridge'
import { fakeId } from '../fake-data'
import { installFakeMain } from '../fake-window'
import { scenario } from '../harness/scenario'

let fake: FakeMain
beforeEach(() => {
  fake = installFakeMain(scenario(new URLSearchParams('history=450')))
})

it('comes in pages', async () => {
  const { load, loadMore } = useHistory.getState()
  await load()
  expect(useHistory.getState()).toMatchObject({ more: true, loaded: true })
  await loadMore()
  await loadMore()
  await loadMore()
  const ids = useHistory.getState().exchanges.map(({ id }) => id)
  expect(ids).toHaveLength(450)
  expect(new Set(ids).size).toBe(450)
  expect(useHistory.getState().more).toBe(false)
})

it('puts a new exchange first, and once', async () => {
  await useHistory.getState().load()
  const summary = useHistory.getState().exchanges[3] ?? expect.fail('too few')
  useHistory.getState().receive(summary)
  expect(useHistory.getState().exchanges).toHaveLength(200)
  expect(useHistory.getState().exchanges[0]?.id).toBe(summary.id)
})

it('opens the exchange that was chosen last', async () => {
  const { open } = useHistory.getState()
  await Promise.all([open(fakeId(3, 1)), open(fakeId(3, 2))])
  expect(useHistory.getState().opened?.id).toBe(fakeId(3, 2))
})

it('says when an exchange is gone', async () => {
  fake.failNext('history.get', new AppFailure('exchange_not_found', 'No.'))
  await useHistory.getState().open(fakeId(3, 1))
  expect(useHistory.getState()).toMatchObject({ opened: null, openError: { code: 'exchange_not_found' } })
})

it('is empty after it was cleared', async () => {
  await useHistory.getState().load()
  await useHistory.getState().open(fakeId(3, 1))
  await useHistory.getState().clear()
  expect(useHistory.getState()).toMatchObject({ exchanges: [], openId: null, opened: null, more: false })
})
