import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { TokenState } from '@shared/schemas/token'
import { heldToken, noToken } from '../fake-tokens'
import type { FakeContext } from './state'

type Own = Extract<keyof Handlers, `tokens.${string}`>

/** One token a key; every call for a new one brings one. */
export const tokenHandlers = ({ state, emit, pause }: FakeContext): Pick<Handlers, Own> => {
  const get = (id: string): TokenState => {
    const found = state.tokens.find(({ credentialId }) => credentialId === id)
    if (!found) throw new AppFailure('credential_not_found', 'There is none.', { id })
    return found
  }
  const put = (changed: TokenState): TokenState => {
    state.tokens = state.tokens.map(one => (one.credentialId === changed.credentialId ? changed : one))
    emit('tokens.changed', changed)
    return changed
  }
  return {
    'tokens.list': async () => state.tokens,
    'tokens.get': async ({ id }) => get(id),
    'tokens.refresh': async ({ id }) => {
      const { hasRefreshToken, keepsRefreshToken } = get(id)
      const busy = put({ ...get(id), status: hasRefreshToken ? 'refreshing' : 'exchanging', retryInMs: null })
      void pause(`token ${id}`).then(() => put(heldToken(id, { keepsRefreshToken }, 3_600_000)))
      return busy
    },
    'tokens.forget': async ({ id }) => {
      put({ ...noToken(id), keepsRefreshToken: get(id).keepsRefreshToken })
      return {}
    },
    'tokens.copy': async ({ id }) => {
      if (get(id).remainingMs === null) throw new AppFailure('token_failed', 'None.', { reason: 'none' })
      return { clearAfter: 30_000 }
    },
    'tokens.keepRefreshToken': async ({ id, keep }) => {
      put({ ...get(id), keepsRefreshToken: keep })
      return {}
    }
  }
}
