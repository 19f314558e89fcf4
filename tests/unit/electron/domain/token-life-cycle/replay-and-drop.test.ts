import { describe, expect, it } from 'vitest'
import { createDriver, due, keyRefused, kinds, malformed, offline, refreshRefused, served, tokens } from './driver'

const second = 1000

describe('401 on a data call', () => {
  const refused = (idempotent = true) => {
    const driver = served()
    driver.need('a')
    driver.answer('a', 401, idempotent)
    return driver
  }

  it('is one refresh and one replay', () => {
    const driver = refused()
    expect(driver.finish(tokens(3600, 'same'))).toEqual([
      { kind: 'keep', attempt: 2, generation: 2 },
      { kind: 'replay', caller: 'a', generation: 2 }
    ])
    expect(driver.answer('a', 200)).toEqual([{ kind: 'deliver', caller: 'a' }])
    expect(driver.state.callers).toEqual([])
  })

  it('then stops', () => {
    const driver = refused()
    driver.finish(tokens(3600, 'same'))
    expect(driver.answer('a', 401)).toEqual([{ kind: 'deliver', caller: 'a' }])
    expect(driver.count('refresh')).toBe(1)
  })

  it('and a token that was new and refused all the same is not blamed again until it has worked', () => {
    const driver = refused()
    driver.finish(tokens(3600, 'same'))
    driver.answer('a', 401)
    driver.need('b')
    expect(kinds(driver.answer('b', 401))).toEqual(['deliver'])
    driver.need('c')
    driver.answer('c', 200)
    driver.need('d')
    expect(kinds(driver.answer('d', 401))).toEqual(['refresh'])
  })

  it('asks before it sends again what may do its work twice', () => {
    const driver = refused(false)
    expect(driver.finish(tokens(60, 'same')).at(-1)).toEqual({ kind: 'ask', caller: 'a' })
    driver.wait(30 * second)
    expect(kinds(driver.tell({ kind: 'confirmed', caller: 'a' }))).toEqual(['refresh'])
    expect(driver.finish(tokens(60, 'same')).at(-1)).toEqual({ kind: 'replay', caller: 'a', generation: 3 })
    expect(kinds(driver.answer('a', 401, false))).toEqual(['deliver'])
  })

  it('takes the token that others have fetched meanwhile', () => {
    const driver = served()
    for (const caller of ['a', 'b']) driver.need(caller)
    driver.answer('a', 401)
    driver.finish(tokens(3600, 'same'))
    expect(driver.answer('b', 401)).toEqual([{ kind: 'replay', caller: 'b', generation: 2 }])
    expect(driver.count('refresh')).toBe(1)
  })

  it('is what is left where there is no new token', () => {
    const driver = refused()
    driver.finish(refreshRefused)
    expect(driver.finish(keyRefused)).toMatchObject([{ kind: 'give_up', caller: 'a' }])
    expect(driver.count('refresh') + driver.count('exchange')).toBe(2)
  })

  it('a refused token is not served, even where no new one can be had', () => {
    const driver = refused()
    driver.finish(offline)
    expect(driver.need('b')).toEqual([])
  })

  it.each([200, 403, 500])('%i is an answer', status => {
    const driver = served()
    driver.need('a')
    expect(kinds(driver.answer('a', status))).toEqual(['deliver'])
  })
})

describe('a new refresh token', () => {
  it('is stored before its access token is used', () => {
    const driver = due()
    driver.need('a')
    expect(kinds(driver.finish(tokens(3600, 'new', true)))).toEqual(['keep', 'store_refresh_token'])
    expect(driver.need('b')).toEqual([])
    expect(driver.tell({ kind: 'stored', attempt: 9 })).toEqual([])
    expect(kinds(driver.tell({ kind: 'stored', attempt: 2 }))).toEqual(['serve', 'serve'])
  })

  it('that does not come any more is let go', () => {
    const driver = due()
    driver.tell({ kind: 'refresh_now' })
    driver.finish(malformed)
    expect(kinds(driver.finish(tokens(60, 'none')))).toEqual(['keep', 'drop_refresh_token'])
  })
})

describe('dropping', () => {
  it('a changed key takes its tokens before the next call', () => {
    const driver = served()
    expect(driver.tell({ kind: 'dropped', reason: 'key_changed' })).toEqual([{ kind: 'drop', reason: 'key_changed' }])
    expect(kinds(driver.need('a'))).toEqual(['exchange'])
  })

  it('what is under way ends first and brings nothing', () => {
    const driver = createDriver()
    driver.need('a')
    expect(kinds(driver.tell({ kind: 'dropped', reason: 'key_changed' }))).toEqual(['abort', 'drop'])
    expect(driver.tell({ kind: 'dropped', reason: 'key_changed' }).map(({ kind }) => kind)).toEqual(['drop'])
    expect(driver.finish(tokens(3600))).toEqual([{ kind: 'exchange', attempt: 2, number: 1 }])
    expect(driver.finish(tokens(3600)).at(-1)).toEqual({ kind: 'serve', caller: 'a', generation: 1 })
  })

  it('of a wait for the next attempt begins anew', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(offline)
    expect(driver.tell({ kind: 'dropped', reason: 'key_changed' })).toMatchObject([
      { kind: 'drop' },
      { kind: 'exchange', number: 1 }
    ])
  })

  it('what was stored too late is wiped again', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(tokens(3600, 'new', true))
    driver.tell({ kind: 'dropped', reason: 'forgotten' })
    expect(kinds(driver.tell({ kind: 'stored', attempt: 1 }))).toEqual(['drop', 'exchange'])
  })

  it('by locking ends it all, and leaves the keychain alone', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(tokens(3600, 'new', true))
    expect(driver.tell({ kind: 'dropped', reason: 'locked' })).toMatchObject([
      { kind: 'drop', reason: 'locked' },
      { kind: 'give_up', caller: 'a', failure: { code: 'vault_locked' } }
    ])
    expect(driver.tell({ kind: 'stored', attempt: 1 })).toEqual([])
  })

  it('leaves the answer of a call that was under way to its caller', () => {
    const driver = served()
    driver.need('a')
    driver.tell({ kind: 'dropped', reason: 'locked' })
    expect(driver.answer('a', 401)).toEqual([{ kind: 'deliver', caller: 'a' }])
  })
})
