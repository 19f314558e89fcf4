import { describe, expect, it } from 'vitest'
import { logFacts, type TokenEvent } from '../../../../../electron/domain/token-life-cycle'
import { createDriver, offline, refreshRefused, tokens } from './driver'

type Driver = ReturnType<typeof createDriver>

const told = (driver: Driver, event: TokenEvent) => {
  const before = driver.state
  const commands = driver.tell(event)
  return logFacts(before, event, { state: driver.state, commands })
}
const need = (caller: string): TokenEvent => ({ kind: 'needed', caller, byPerson: false })
const finished = (attempt: number, outcome: typeof offline): TokenEvent => ({
  kind: 'finished',
  attempt,
  outcome,
  jitter: 0
})

describe('the authentication log', () => {
  it('tells why tokens are fetched', () => {
    const driver = createDriver()
    expect(told(driver, need('a'))).toMatchObject([{ kind: 'exchange', reason: 'first_need', attempt: 1 }])
    expect(told(driver, finished(1, tokens(60)))).toEqual([])
    driver.wait(30_000)
    expect(told(driver, need('b'))).toMatchObject([{ kind: 'refresh', reason: 'due', attempt: 2 }])
    expect(told(driver, finished(2, refreshRefused))).toMatchObject([
      { kind: 'dropped', reason: 'refresh_token_refused' },
      { kind: 'exchange', reason: 'refresh_failed', attempt: 3 }
    ])
    driver.finish(tokens(60))
    expect(told(driver, { kind: 'refresh_now' })).toMatchObject([{ kind: 'refresh', reason: 'asked' }])
  })

  it('tells of waits and further tries', () => {
    const driver = createDriver()
    driver.need('a')
    expect(told(driver, finished(1, offline))).toMatchObject([{ kind: 'back_off', reason: 'back_off', waitMs: 1000 }])
    driver.wait(1000)
    expect(told(driver, { kind: 'tick' })).toMatchObject([{ kind: 'retry', reason: null, attempt: 2 }])
  })

  it('tells of replays and drops', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(tokens(3600))
    const answered: TokenEvent = { kind: 'answered', caller: 'a', status: 401, idempotent: true }
    expect(told(driver, answered)).toMatchObject([{ kind: 'refresh', reason: 'refused_by_server' }])
    expect(told(driver, finished(2, tokens(3600)))).toMatchObject([{ kind: 'replay', caller: 'a' }])
    expect(told(driver, { kind: 'dropped', reason: 'key_changed' })).toMatchObject([
      { kind: 'dropped', reason: 'key_changed' }
    ])
  })
})
