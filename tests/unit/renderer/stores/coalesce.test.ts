import { expect, it } from 'vitest'
import { coalesce } from '../../../../renderer/stores/coalesce'

it('runs once more for all calls that came while it ran', async () => {
  let runs = 0
  const load = coalesce(async () => {
    runs += 1
    await Promise.resolve()
    return runs
  })
  const answers = await Promise.all([load(), load(), load(), load()])
  expect(answers).toEqual([1, 2, 2, 2])
  expect(await load()).toBe(3)
})

it('goes on after a failure', async () => {
  let fail = true
  const load = coalesce(async () => {
    if (fail) throw new Error('no')
    return 'yes'
  })
  const first = load()
  const second = load()
  fail = false
  await expect(first).rejects.toThrow('no')
  await expect(second).resolves.toBe('yes')
})
