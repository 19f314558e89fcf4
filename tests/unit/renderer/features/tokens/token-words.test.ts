import {
  type TokenState,
  tokenFailureKindSchema,
  tokenReplyProblemSchema,
  tokenStatusSchema
} from '@shared/schemas/token'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimInstant,
  clockOffset,
  mainTime,
  shownStatus,
  whatKey
} from '../../../../../renderer/features/tokens/token-words'
import { en } from '../../../../../renderer/i18n/en'
import { es } from '../../../../../renderer/i18n/es'
import { receiveToken, timesOf } from '../../../../../renderer/stores/token-times'
import { fakeId } from '../../fake-data'
import { heldToken, noToken } from '../../fake-tokens'

const id = fakeId(2, 1)
const failure = { kind: 'server_fault', status: 503, problem: null } as const
const timesAt = (state: TokenState) => timesOf(receiveToken(state, undefined, 0), 0)
const what = (state: TokenState) => whatKey(timesAt(state), state)

describe('what a state means for the next request', () => {
  it.each<[string, TokenState, string]>([
    ['nothing held', noToken(id), 'none'],
    ['a refresh token of before', { ...noToken(id), hasRefreshToken: true }, 'noneWithRefresh'],
    ['an exchange under way', { ...noToken(id), status: 'exchanging' }, 'exchanging'],
    ['a wait between tries', { ...noToken(id), status: 'exchanging', retryInMs: 1500 }, 'waiting'],
    ['a good token', heldToken(id), 'valid'],
    ['a good one that could not be renewed', heldToken(id, { failure }), 'failedWorking'],
    ['the same while nothing is asked', heldToken(id, { failure, retryInMs: 9000 }), 'coolingDownWorking'],
    ['one that is due', heldToken(id, { status: 'due' }, 30_000), 'dueWorking'],
    ['one that is over', heldToken(id, { status: 'due' }, 0), 'ended'],
    ['a failure', { ...noToken(id), status: 'failed', failure }, 'failed'],
    ['a failure beside a token', heldToken(id, { status: 'failed', failure }, 30_000), 'failedWorking'],
    ['a cool-down', { ...noToken(id), status: 'cooling_down', retryInMs: 9000, failure }, 'coolingDown'],
    [
      'one beside a token',
      heldToken(id, { status: 'cooling_down', retryInMs: 9000, failure }, 30_000),
      'coolingDownWorking'
    ]
  ])('%s', (_name, state, key) => {
    expect(what(state)).toBe(key)
  })

  it('has words in both languages for whatever comes', () => {
    const status = fc.constantFrom(...tokenStatusSchema.options)
    fc.assert(
      fc.property(status, fc.boolean(), fc.nat(100_000), fc.boolean(), (one, held, milliseconds, failed) => {
        const base = held ? heldToken(id, {}, milliseconds) : noToken(id)
        const trouble = failed ? { failure, retryInMs: milliseconds } : {}
        const key = what({ ...base, status: one, ...trouble })
        expect(en.tokens.what).toHaveProperty(key)
        expect(es.tokens.what).toHaveProperty(key)
      })
    )
  })
})

it('has words for every status, failure and problem', () => {
  for (const { tokens } of [en, es]) {
    expect(Object.keys(tokens.status).sort()).toEqual([...tokenStatusSchema.options].sort())
    expect(Object.keys(tokens.failure).sort()).toEqual([...tokenFailureKindSchema.options].sort())
    expect(Object.keys(tokens.problem).sort()).toEqual([...tokenReplyProblemSchema.options].sort())
  }
})

it('shows the time that matters: the wait in a cool-down, else what is left', () => {
  expect(mainTime(timesAt({ ...noToken(id), status: 'cooling_down', retryInMs: 9000, failure }))).toBe(9000)
  expect(mainTime(timesAt(heldToken(id, {}, 65_000)))).toBe(65_000)
  expect(mainTime(timesAt(heldToken(id, { status: 'due' }, 0)))).toBeNull()
  expect(mainTime(timesAt(noToken(id)))).toBeNull()
})

it('calls a token over that is due and has nothing left', () => {
  expect(shownStatus(timesAt(heldToken(id, { status: 'due' }, 0)))).toBe('ended')
  expect(shownStatus(timesAt(heldToken(id, { status: 'due' }, 1)))).toBe('due')
  expect(shownStatus(timesAt(noToken(id)))).toBe('none')
})

it('tells only of a clock that is certainly off', () => {
  expect(clockOffset({ skewMs: 298_000, uncertaintyMs: 1080 })).toBe(298_000)
  expect(clockOffset({ skewMs: -298_000, uncertaintyMs: 1080 })).toBe(-298_000)
  expect(clockOffset({ skewMs: 1900, uncertaintyMs: 500 })).toBe(0)
  expect(clockOffset({ skewMs: 5000, uncertaintyMs: 6000 })).toBe(0)
})

it('reads three claims as instants, and none that is called like something else of a program', () => {
  const [expiresAt, notBefore, issuedAt] = ['2026-01-03T00:00:00.000Z', null, '2026-01-01T00:00:00.000Z']
  const jwt = { header: [], claims: [], algorithm: null, issuer: null, audience: [], expiresAt, notBefore, issuedAt }
  const names = ['exp', 'nbf', 'iat', 'sub', 'constructor', '__proto__', 'toString']
  expect(names.map(name => claimInstant(jwt, name))).toEqual([expiresAt, null, issuedAt, null, null, null, null])
})
