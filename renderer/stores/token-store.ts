/** What is known of the tokens that keys were exchanged for, by the id of the credential. Never a token. */
import type { AppError } from '@shared/errors'
import type { CommandOutput } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import type { Exchange } from '@shared/schemas/exchange'
import type { TokenState } from '@shared/schemas/token'
import { create } from 'zustand'
import { call } from '../bridge'
import { coalesce } from './coalesce'
import { type ReceivedToken, receiveToken } from './token-times'

interface TokenStore {
  /** One for each credential whose key is exchanged. */
  tokens: Readonly<Record<string, ReceivedToken>>
  /** False until the first list came: none before that means nothing. */
  loaded: boolean
  error: AppError | null
  /** The credential whose tokens changed last. */
  latestId: string | null
  /** Credentials for which the person wants a new token, until it is known how that went. */
  asked: readonly string[]
  load(): Promise<void>
  /** Asks main of one anew; what goes wrong there is told where it is used. */
  look(id: string): Promise<void>
  receive(state: TokenState): void
  /** Fetches a new one and ends a cool-down. What comes of it arrives later. */
  refresh(id: string): Promise<Result<TokenState>>
  forgetToken(id: string): Promise<Result<unknown>>
  /** Main writes the clipboard; milliseconds until it clears it again. */
  copy(id: string): Promise<Result<CommandOutput<'tokens.copy'>>>
  keepRefreshToken(id: string, keep: boolean): Promise<Result<unknown>>
  /** The person was told how it went. */
  told(id: string): void
  /** How a token was asked for. Shown here and not kept: the history has it. */
  readExchange(id: string): Promise<Result<Exchange>>
  /** The vault was closed: what is known of its tokens is forgotten. */
  forget(): void
}

const nothing = { tokens: {}, loaded: false, error: null, latestId: null, asked: [] }

export const useTokens = create<TokenStore>()((set, get) => {
  const withToken = (state: TokenState) => ({
    ...get().tokens,
    [state.credentialId]: receiveToken(state, get().tokens[state.credentialId], performance.now())
  })
  /** How often everything was let go: what was asked for before is not shown after. */
  let forgotten = 0
  const load = coalesce(async () => {
    const asked = forgotten
    const result = await call('tokens.list', {})
    if (asked !== forgotten) return
    if (!result.ok) return set({ error: result.error })
    const now = performance.now()
    const before = get().tokens
    const tokens = Object.fromEntries(
      result.value.map(state => [state.credentialId, receiveToken(state, before[state.credentialId], now)])
    )
    set({ tokens, loaded: true, error: null })
  })
  const told = (id: string): void => set({ asked: get().asked.filter(one => one !== id) })
  return {
    ...nothing,
    load,
    async look(id) {
      const asked = forgotten
      const result = await call('tokens.get', { id })
      if (result.ok && asked === forgotten) set({ tokens: withToken(result.value) })
    },
    receive: state => set({ tokens: withToken(state), latestId: state.credentialId }),
    async refresh(id) {
      set({ asked: [...get().asked.filter(one => one !== id), id] })
      const result = await call('tokens.refresh', { id })
      if (!result.ok) told(id)
      return result
    },
    async forgetToken(id) {
      const result = await call('tokens.forget', { id })
      if (result.ok) await load()
      return result
    },
    copy: id => call('tokens.copy', { id }),
    async keepRefreshToken(id, keep) {
      const result = await call('tokens.keepRefreshToken', { id, keep })
      if (result.ok) await load()
      return result
    },
    told,
    readExchange: id => call('history.get', { id }),
    forget() {
      forgotten += 1
      set(nothing)
    }
  }
})
