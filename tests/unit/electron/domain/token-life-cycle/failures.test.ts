import { describe, expect, it } from 'vitest'
import { wakeAt } from '../../../../../electron/domain/token-life-cycle'
import {
  createDriver,
  due,
  failed,
  fault,
  keyRefused,
  kinds,
  malformed,
  offline,
  refreshRefused,
  served,
  tokens
} from './driver'

const second = 1000
const minute = 60 * second

describe('a refresh that fails', () => {
  it('for good is followed by one exchange', () => {
    const driver = due()
    driver.need('a')
    expect(kinds(driver.finish(refreshRefused))).toEqual(['drop_refresh_token', 'exchange'])
    expect(kinds(driver.finish(tokens(3600)))).toEqual(['keep', 'serve'])
  })

  it('with a malformed answer too, and the refresh token stays', () => {
    const driver = due()
    driver.need('a')
    expect(kinds(driver.finish(malformed))).toEqual(['exchange'])
    expect(driver.state.hasRefreshToken).toBe(true)
  })

  it('and then the exchange: one clear error for everyone, and no more requests', () => {
    const driver = due()
    driver.need('a')
    driver.need('b')
    driver.finish(refreshRefused)
    const commands = driver.finish(keyRefused)
    expect(commands).toMatchObject([
      { kind: 'give_up', caller: 'a', failure: { code: 'token_refused', kind: 'key_refused', retryAt: null } },
      { kind: 'give_up', caller: 'b' }
    ])
    expect(kinds(driver.need('c'))).toEqual(['give_up'])
    expect(driver.count('refresh') + driver.count('exchange')).toBe(2)
  })
})

describe('a key that was refused', () => {
  it('is tried again by a person, by another key, and by nobody else', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(keyRefused)
    driver.wait(24 * 60 * minute)
    expect(kinds(driver.need('b'))).toEqual(['give_up'])
    expect(kinds(driver.need('c', true))).toEqual(['exchange'])
    driver.finish(keyRefused)
    driver.tell({ kind: 'dropped', reason: 'key_changed' })
    expect(kinds(driver.need('d'))).toEqual(['exchange'])
  })

  it('takes no token away that was fresh', () => {
    const driver = served()
    driver.tell({ kind: 'refresh_now' })
    driver.finish(refreshRefused)
    driver.finish(keyRefused)
    expect(kinds(driver.need('a'))).toEqual(['serve'])
  })
})

describe('failures that may pass', () => {
  it.each([
    ['no answer', offline],
    ['5xx', fault]
  ])('%s: three attempts in all, after 1 s and 2 s, then 300 s of quiet', (_what, outcome) => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(outcome)
    expect(driver.wake().waited).toBe(second)
    driver.finish(outcome, 1)
    expect(driver.wake().waited).toBe(2500)
    expect(driver.finish(outcome)).toMatchObject([
      { kind: 'wait', until: driver.now + 300 * second, reason: 'cool_down' },
      { kind: 'give_up', caller: 'a', failure: { code: 'token_failed', retryAt: driver.now + 300 * second } }
    ])
    expect(driver.count('exchange')).toBe(3)
    expect(wakeAt(driver.state)).toBeNull()
    driver.wait(300 * second - 1)
    expect(kinds(driver.need('b', true))).toEqual(['give_up'])
    driver.wait(1)
    expect(kinds(driver.need('c'))).toEqual(['exchange'])
  })

  it('of a refresh: the last attempt is the exchange', () => {
    const driver = due()
    driver.need('a')
    driver.finish(fault)
    driver.wake()
    driver.finish(offline)
    driver.wake()
    driver.finish(tokens(3600))
    expect(kinds(driver.all).filter(kind => kind === 'refresh' || kind === 'exchange')).toEqual([
      'refresh',
      'refresh',
      'exchange'
    ])
  })

  it('leave a token that still works in use, without a wait', () => {
    const driver = due()
    driver.need('a')
    expect(kinds(driver.finish(offline))).toEqual(['wait', 'serve'])
    expect(driver.need('b')).toEqual([{ kind: 'serve', caller: 'b', generation: 1 }])
    driver.wake()
    driver.finish(offline)
    driver.wake()
    driver.finish(offline)
    expect(kinds(driver.need('c'))).toEqual(['serve'])
    driver.wait(minute)
    expect(kinds(driver.need('d'))).toEqual(['give_up'])
  })

  it('so does a malformed answer', () => {
    const driver = due()
    driver.need('a')
    driver.finish(malformed)
    expect(kinds(driver.finish(malformed))).toEqual(['serve'])
  })

  it('after a refusal of the refresh token count on', () => {
    const driver = due()
    driver.wait(minute)
    driver.need('a')
    driver.finish(fault)
    driver.wake()
    driver.finish(refreshRefused)
    driver.finish(fault)
    driver.wake()
    expect(kinds(driver.finish(fault))).toEqual(['wait', 'give_up'])
    expect(driver.count('refresh') + driver.count('exchange')).toBe(4)
  })

  it('a person ends the quiet', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(failed('too_many_requests', { passing: true, status: 429, retryAfterMs: 3600 * second }))
    expect(driver.tell({ kind: 'refresh_now' })).toMatchObject([{ kind: 'exchange', number: 1 }])
  })
})

describe('Retry-After', () => {
  const throttled = (seconds: number | null) =>
    failed('too_many_requests', { passing: true, status: 429, retryAfterMs: seconds && seconds * second })

  it.each([
    [5, 5],
    [30, 30],
    [0, 1],
    [null, 1]
  ])('of %s s: the next attempt after %d s', (asked, waited) => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(throttled(asked))
    expect(driver.wake().waited).toBe(waited * second)
  })

  it('that is long is a quiet of that length', () => {
    const driver = createDriver()
    driver.need('a')
    expect(driver.finish(throttled(600))).toMatchObject([
      { kind: 'wait', until: driver.now + 600 * second, reason: 'cool_down' },
      { kind: 'give_up', failure: { kind: 'too_many_requests' } }
    ])
    driver.wait(600 * second)
    expect(driver.need('b')).toMatchObject([{ kind: 'exchange', number: 1 }])
  })
})
