import { summarizeExchange } from '@shared/schemas/exchange'
import type { TokenState } from '@shared/schemas/token'
import { describe, expect, it } from 'vitest'
import { listEntries } from '../../../../../renderer/features/credentials/credential-filter'
import {
  isInUse,
  lastExchangeId,
  listTokens,
  type TokenEntry,
  tokenInView
} from '../../../../../renderer/features/tokens/token-entries'
import { receiveToken } from '../../../../../renderer/stores/token-times'
import { credential, exchangeOf, fakeId, moreEnvironments } from '../../fake-data'
import { apalaEnvironmentId, exchangedKey, heldToken, noToken } from '../../fake-tokens'

const received = (state: TokenState) => receiveToken(state, undefined, 0)
const [first, second, third] = [fakeId(2, 1), fakeId(2, 2), fakeId(2, 3)]
const failed = (id: string): TokenState => ({
  ...noToken(id),
  status: 'failed',
  failure: { kind: 'key_refused', status: 401, problem: null }
})

describe('the list', () => {
  it('has the keys that are exchanged, by their labels, and no others', () => {
    const keys = [exchangedKey(2, { label: 'B' }), exchangedKey(1, { label: 'A' }), credential(3)]
    const tokens = { [first]: received(noToken(first)), [second]: received(noToken(second)) }
    const listed = listTokens(listEntries(keys, moreEnvironments(), []), tokens)
    expect(listed.map(entry => entry.credential.label)).toEqual(['A', 'B'])
  })
})

describe('the one in the status bar', () => {
  const shown = (states: TokenState[], requestId: string | null = null, latestId: string | null = null, now = 0) =>
    tokenInView(states.map(received), { requestId, latestId }, now)?.state.credentialId

  it('is none where none is in use', () => {
    expect(shown([noToken(first), noToken(second)], first, second)).toBeUndefined()
    expect(isInUse(received(noToken(first)))).toBe(false)
  })

  it('is that of the request, else the one that changed last, else the first', () => {
    const states = [heldToken(first), heldToken(second), heldToken(third)]
    expect(shown(states, third, second)).toBe(third)
    expect(shown(states, null, second)).toBe(second)
    expect(shown(states)).toBe(first)
  })

  it('is the one that needs attention before all others', () => {
    const states = [heldToken(first), failed(second), failed(third)]
    expect(shown(states, first, first)).toBe(second)
    expect(shown(states, third)).toBe(third)
  })

  it('needs attention no more once its wait is over', () => {
    const cooling: TokenState = { ...failed(second), status: 'cooling_down', retryInMs: 1000 }
    expect(shown([heldToken(first), cooling], first, null, 999)).toBe(second)
    expect(shown([heldToken(first), cooling], first, null, 1000)).toBe(first)
  })
})

describe('the last exchange', () => {
  const environment = moreEnvironments().find(({ id }) => id === apalaEnvironmentId)
  const key = exchangedKey(1, { label: 'Support team' })
  const entry: TokenEntry = {
    credential: key,
    provider: 'Apala',
    environment,
    text: '',
    token: received(heldToken(first))
  }
  const spec = {
    method: 'POST' as const,
    url: '/api/auth/token',
    pathParameters: [],
    query: [],
    headers: [],
    body: { kind: 'none' as const },
    environmentId: apalaEnvironmentId,
    credentialId: first,
    timeoutMs: 30_000,
    followRedirects: false
  }
  const summary = (number: number, purpose: 'request' | 'token') => {
    if (!environment) throw new Error('There is one.')
    return summarizeExchange(exchangeOf(fakeId(3, number), spec, environment, { purpose, status: 503 }))
  }

  it('is the newest try, whether it brought a token or not', () => {
    expect(lastExchangeId(entry, [summary(3, 'request'), summary(2, 'token'), summary(1, 'token')])).toBe(fakeId(3, 2))
  })

  it('is the one that brought the token, where the history has no other', () => {
    expect(lastExchangeId(entry, [summary(3, 'request')])).toBe(fakeId(3, 900))
    expect(lastExchangeId({ ...entry, token: received(noToken(first)) }, [])).toBeNull()
  })
})
