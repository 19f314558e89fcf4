import { describe, expect, it } from 'vitest'
import { heldGeneration, viewOf, wakeAt } from '../../../../../electron/domain/token-life-cycle'
import { createDriver, due, failed, kinds, offline, served, tokens } from './driver'

const second = 1000
const minute = 60 * second

describe('the first need', () => {
  it('is an exchange, whose token goes to everyone who came meanwhile', () => {
    const driver = createDriver()
    expect(driver.need('a')).toEqual([{ kind: 'exchange', attempt: 1, number: 1 }])
    expect(driver.need('b')).toEqual([])
    expect(driver.finish(tokens(3600))).toEqual([
      { kind: 'keep', attempt: 1, generation: 1 },
      { kind: 'serve', caller: 'a', generation: 1 },
      { kind: 'serve', caller: 'b', generation: 1 }
    ])
    expect(driver.need('c')).toEqual([{ kind: 'serve', caller: 'c', generation: 1 }])
  })

  it('is a refresh where the keychain holds a refresh token', () => {
    expect(kinds(createDriver(true).need('a'))).toEqual(['refresh'])
  })

  it('counts a caller once', () => {
    const driver = createDriver()
    driver.need('a')
    expect(driver.need('a')).toEqual([])
    expect(kinds(driver.finish(tokens(60)))).toEqual(['keep', 'serve'])
  })
})

describe('when a token is due', () => {
  it.each([
    [3600, 3540],
    [65, 5],
    [61, 5],
    [60, 30],
    [30, 15],
    [1, 0.5]
  ])('of %d s: after %d s', (life, age) => {
    const driver = served(life)
    driver.wait(age * second - 1)
    expect(kinds(driver.need('before'))).toEqual(['serve'])
    driver.wait(1)
    expect(kinds(driver.need('after'))).toEqual(['refresh'])
  })

  it('never before every call, however short its life', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(tokens(0.001))
    expect(driver.count('serve')).toBe(1)
    expect(kinds(driver.need('b'))).toEqual(['serve'])
  })

  it('a thousand callers share one refresh', () => {
    const driver = due()
    for (let caller = 0; caller < 1000; caller += 1) driver.need(`c${caller}`)
    driver.finish(tokens(3600, 'same'))
    expect(driver.count('refresh')).toBe(1)
    expect(driver.count('serve')).toBe(1000)
  })

  it('an end that passed is no reason to exchange: the refresh token lives longer', () => {
    const driver = served(60)
    driver.wait(24 * 60 * minute)
    expect(kinds(driver.need('a'))).toEqual(['refresh'])
  })

  it('after an exchange without a refresh token it is an exchange', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(tokens(60, 'none'))
    driver.wait(minute)
    expect(kinds(driver.need('b'))).toEqual(['exchange'])
  })
})

describe('the timer', () => {
  it('fetches a new token for a credential used in the last ten minutes', () => {
    const driver = served(600)
    const { commands, waited } = driver.wake()
    expect(kinds(commands)).toEqual(['refresh'])
    expect(waited).toBe(540 * second)
  })

  it('and for no other', () => {
    const driver = served(3600)
    expect(wakeAt(driver.state)).toBeNull()
    driver.wait(3539 * second)
    driver.need('a')
    expect(driver.wake().waited).toBe(second)
  })

  it('stops ten minutes after the last use, with lives of half a minute too', () => {
    const driver = served(30)
    let refreshes = 0
    while (wakeAt(driver.state) !== null) {
      driver.wake()
      driver.finish(tokens(30, 'same'))
      refreshes += 1
    }
    expect(refreshes).toBe(40)
  })

  it('does not chase lives that are over at once', () => {
    expect(wakeAt(served(5).state)).toBeNull()
  })

  it('is set no further ahead than an hour, and does nothing when it comes early', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(failed('too_many_requests', { passing: true, retryAfterMs: 30 * second }))
    driver.wait(second)
    expect(driver.tell({ kind: 'tick' })).toEqual([])
    const long = { ...driver.state, activity: { ...driver.state.activity, until: driver.now + 99 * 60 * minute } }
    expect(wakeAt(long as typeof driver.state)).toBe(driver.now + 60 * minute)
  })
})

describe('after sleep', () => {
  it('every token is due, on the next use and not before', () => {
    const driver = served()
    expect(driver.tell({ kind: 'resumed' })).toEqual([])
    expect(wakeAt(driver.state)).toBeNull()
    expect(kinds(driver.need('a'))).toEqual(['refresh'])
    driver.finish(tokens(3600, 'same'))
    expect(kinds(driver.need('b'))).toEqual(['serve'])
  })

  it('so is one that was on its way, once it has been handed over', () => {
    const driver = createDriver()
    driver.need('a')
    driver.tell({ kind: 'resumed' })
    expect(kinds(driver.finish(tokens(3600)))).toEqual(['keep', 'serve'])
    expect(kinds(driver.need('b'))).toEqual(['refresh'])
  })

  it('so is one whose refresh token was being stored', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(tokens(3600, 'new', true))
    driver.tell({ kind: 'resumed' })
    driver.tell({ kind: 'stored', attempt: 1 })
    expect(kinds(driver.need('b'))).toEqual(['refresh'])
  })
})

describe('a raw send', () => {
  it('goes with what is held, and changes nothing', () => {
    const driver = due()
    const before = driver.state
    expect(heldGeneration(driver.state)).toBe(1)
    expect(driver.state).toBe(before)
    expect(heldGeneration(createDriver().state)).toBeNull()
  })
})

describe('nonsense', () => {
  it.each([Number.NaN, 0, -1, Number.POSITIVE_INFINITY])('a life of %d ms is a malformed answer', lifeMs => {
    const driver = createDriver()
    driver.need('a')
    expect(driver.finish({ kind: 'tokens', lifeMs, refreshToken: 'new', mustStore: false })).toMatchObject([
      { kind: 'give_up', failure: { kind: 'malformed', code: 'token_failed' } }
    ])
  })

  it('a clock that goes back stands still', () => {
    const driver = served()
    driver.wait(-1e9)
    expect(kinds(driver.need('a'))).toEqual(['serve'])
    driver.wait(Number.NaN)
    expect(kinds(driver.need('b'))).toEqual(['serve'])
    expect(viewOf(driver.state, Number.NaN).remainingMs).toBe(3600 * second)
  })

  it('events of nobody change nothing', () => {
    const driver = served()
    for (const kind of ['confirmed', 'left'] as const) expect(driver.tell({ kind, caller: 'x' })).toEqual([])
    expect(driver.tell({ kind: 'finished', attempt: 1, outcome: offline, jitter: 0 })).toEqual([])
    expect(driver.tell({ kind: 'stored', attempt: 1 })).toEqual([])
  })
})
