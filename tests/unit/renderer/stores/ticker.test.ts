import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onTick, tickedAt } from '../../../../renderer/stores/ticker'

const page = Object.assign(new EventTarget(), { hidden: false })

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const setHidden = (hidden: boolean): void => {
  page.hidden = hidden
  page.dispatchEvent(new Event('visibilitychange'))
}

it('has one timer for all, and none without listeners', () => {
  const [first, second] = [vi.fn(), vi.fn()]
  const stops = [onTick(first), onTick(second)]
  expect(vi.getTimerCount()).toBe(1)
  const before = tickedAt()
  vi.advanceTimersByTime(1000)
  expect(tickedAt()).toBeGreaterThan(before)
  expect(second).toHaveBeenCalledTimes(4)
  for (const stop of stops) stop()
  expect(vi.getTimerCount()).toBe(0)
  vi.advanceTimersByTime(1000)
  expect(second).toHaveBeenCalledTimes(4)
})

it('stands still while the window is hidden, and is right at once when it is not', () => {
  const listener = vi.fn()
  const stop = onTick(listener)
  setHidden(true)
  expect(vi.getTimerCount()).toBe(0)
  listener.mockClear()
  vi.advanceTimersByTime(10_000)
  expect(listener).not.toHaveBeenCalled()
  setHidden(false)
  expect(listener).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(1)
  stop()
  setHidden(true)
  setHidden(false)
  expect(vi.getTimerCount()).toBe(0)
})
