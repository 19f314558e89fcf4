import { describe, expect, it } from 'vitest'
import { viewOf } from '../../../../../electron/domain/token-life-cycle'
import { createDriver, failed, fault, keyRefused, offline, tokens } from './driver'

const second = 1000
const seen = (driver: ReturnType<typeof createDriver>) => viewOf(driver.state, driver.now)

describe('what a person sees', () => {
  it('before the first use', () => {
    expect(seen(createDriver())).toEqual({
      status: 'none',
      remainingMs: null,
      refreshInMs: null,
      refreshesByItself: false,
      retryInMs: null,
      hasRefreshToken: false,
      failure: null
    })
  })

  it('from the exchange to the refresh', () => {
    const driver = createDriver()
    driver.need('a')
    expect(seen(driver).status).toBe('exchanging')
    driver.finish(tokens(600))
    expect(seen(driver)).toMatchObject({
      status: 'valid',
      remainingMs: 600 * second,
      refreshInMs: 540 * second,
      refreshesByItself: true,
      hasRefreshToken: true
    })
    // Between two events the countdown goes on.
    expect(viewOf(driver.state, driver.now + 550 * second)).toMatchObject({
      status: 'due',
      remainingMs: 50 * second,
      refreshInMs: 0
    })
    driver.wait(550 * second)
    driver.need('b')
    expect(seen(driver)).toMatchObject({ status: 'refreshing', remainingMs: 50 * second })
    driver.finish(tokens(600, 'new', true))
    expect(seen(driver).status).toBe('refreshing')
  })

  it('of a token that was refused: nothing is left of it', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(tokens(600))
    driver.answer('a', 401)
    driver.finish(failed('unexpected_status', { status: 404 }))
    driver.finish(keyRefused)
    expect(seen(driver)).toMatchObject({
      status: 'failed',
      remainingMs: 0,
      failure: { kind: 'key_refused', status: 401 }
    })
  })

  it('of a wait, and of a cool-down until it is over', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(offline)
    expect(seen(driver)).toMatchObject({ status: 'exchanging', retryInMs: second })
    driver.wake()
    driver.finish(fault)
    driver.wake()
    driver.finish(fault)
    expect(seen(driver)).toMatchObject({ status: 'cooling_down', retryInMs: 300 * second })
    driver.wait(301 * second)
    expect(seen(driver)).toMatchObject({ status: 'none', retryInMs: null })
  })

  it('of a failure beside a token that is fresh', () => {
    const driver = createDriver()
    driver.need('a')
    driver.finish(tokens(3600, 'none'))
    driver.tell({ kind: 'refresh_now' })
    driver.finish(keyRefused)
    expect(seen(driver)).toMatchObject({ status: 'valid', failure: { kind: 'key_refused' } })
  })
})
