import type { TokenState } from '@shared/schemas/token'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBusy, needsAttention, receiveToken, timesOf } from '../../../../renderer/stores/token-times'
import { fakeId } from '../fake-data'
import { heldToken, noToken } from '../fake-tokens'

const id = fakeId(2, 1)
const serverFault = { kind: 'server_fault', status: 503, problem: null } as const

const at = (state: TokenState, elapsed: number) => timesOf(receiveToken(state, undefined, 1000), 1000 + elapsed)

describe('what is left of a token', () => {
  it('runs down from the moment it was told, whatever the instants say', () => {
    const state = heldToken(
      id,
      { expiresAt: '1999-01-01T00:00:00.000Z', refreshAt: '2099-01-01T00:00:00.000Z' },
      65_000
    )
    expect(at(state, 4000)).toEqual({
      status: 'valid',
      remainingMs: 61_000,
      refreshInMs: 1000,
      retryInMs: null,
      left: 61 / 65
    })
  })

  it('becomes due, then over, though nobody says so', () => {
    const state = heldToken(id, {}, 65_000)
    expect(at(state, 5000)).toMatchObject({ status: 'due', remainingMs: 60_000, refreshInMs: 0 })
    expect(at(state, 70_000)).toMatchObject({ status: 'due', remainingMs: 0, left: 0 })
  })

  it('says after a failed renewal what follows on it', () => {
    const waiting = heldToken(id, { failure: serverFault, retryInMs: 300_000 }, 65_000)
    expect(at(waiting, 5000).status).toBe('cooling_down')
    expect(at(waiting, 300_000).status).toBe('due')
    const refused = { kind: 'key_refused', status: 401, problem: null } as const
    expect(at(heldToken(id, { failure: refused }, 65_000), 5000).status).toBe('failed')
  })

  it('ends a cool-down by itself', () => {
    const cooling: TokenState = { ...noToken(id), status: 'cooling_down', retryInMs: 300_000, failure: serverFault }
    expect(at(cooling, 299_999)).toMatchObject({ status: 'cooling_down', retryInMs: 1 })
    expect(at(cooling, 300_000).status).toBe('none')
    expect(at({ ...heldToken(id), ...cooling, remainingMs: 400_000 }, 300_000).status).toBe('due')
  })

  it('never grows with time, and is never less than nothing', () => {
    const number = fc.nat(10_000_000)
    fc.assert(
      fc.property(number, number, number, (remaining, first, more) => {
        const state = heldToken(id, {}, remaining)
        const [early, late] = [at(state, first), at(state, first + more)]
        for (const { remainingMs, refreshInMs, left } of [early, late]) {
          expect(Math.min(remainingMs ?? -1, refreshInMs ?? -1, left ?? -1)).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThanOrEqual(1)
        }
        expect(late.remainingMs).toBeLessThanOrEqual(early.remainingMs ?? 0)
        expect(late.refreshInMs).toBeLessThanOrEqual(early.refreshInMs ?? 0)
      })
    )
  })

  it('is as it was told for a tick that is older than the news', () => {
    expect(at(heldToken(id, {}, 65_000), -5000).remainingMs).toBe(65_000)
  })
})

describe('the whole life of a token', () => {
  it('is the most that was seen of the same one, and begins anew with another', () => {
    const first = receiveToken(heldToken(id, {}, 60_000), undefined, 0)
    const later = receiveToken(heldToken(id, {}, 30_000), first, 30_000)
    expect(timesOf(later, 30_000).left).toBe(0.5)
    const next = receiveToken(heldToken(id, { exchangeId: fakeId(3, 901) }, 30_000), later, 30_000)
    expect(timesOf(next, 30_000).left).toBe(1)
  })

  it('is none where none is held', () => {
    expect(at(noToken(id), 0).left).toBeNull()
  })
})

it('tells who is busy and who needs a person', () => {
  expect((['exchanging', 'refreshing'] as const).map(isBusy)).toEqual([true, true])
  expect((['none', 'valid', 'due', 'failed', 'cooling_down'] as const).some(isBusy)).toBe(false)
  expect((['failed', 'cooling_down'] as const).every(needsAttention)).toBe(true)
  expect((['none', 'valid', 'due', 'exchanging', 'refreshing'] as const).some(needsAttention)).toBe(false)
})
