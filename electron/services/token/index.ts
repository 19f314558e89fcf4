/**
 * Exchanges keys for tokens where a provider wants that, and keeps the tokens alive: the pure life cycle decides, this
 * carries it out. What must not happen here: a key or token sent anywhere but where it belongs, an access token on disk,
 * or a second exchange while one is under way.
 */
import { AppFailure } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Exchange } from '@shared/schemas/exchange'
import type { TokenState } from '@shared/schemas/token'
import type { TokenFacts } from '../../domain/diagnosis/evidence'
import { TransportFailure } from '../../ports'
import type { CredentialService } from '../credential'
import type { KeptItems } from '../kept-items'
import type { ProviderService } from '../provider'
import { requireEncryption, type Signer } from '../request/prepare'
import type { SecretAccess } from '../secret-access'
import type { VaultService } from '../vault'
import { callForTokens, type TokenProblem, wayOf } from './call'
import type { Answer, Caller } from './caller'
import { type Entry, type EntryParts, openEntry, takeSource } from './entries'
import { createRememberedTokens } from './facts'
import type { HeldTokens } from './held'
import { createStoredRefreshTokens } from './stored'
import { describeNoTokens, describeTokens } from './view'

export type { TokenProblem } from './call'

export type TokenAttempt =
  | { kind: 'token'; exchangeId: string; status: number | null }
  | { kind: 'refused'; exchangeId: string; status: number }
  | { kind: 'failed'; exchangeId: string | null; status: number | null; reason: TokenProblem }

export interface TokenSend extends Omit<Caller, 'label'> {
  allowPlainHttp: boolean
}

export interface TokenService {
  /**
   * Sends with a token, a new one where there is none, and again with a new one after a 401. Throws `token_refused`,
   * `token_failed` (fields: reason), `vault_locked`, `send_cancelled`, and what keeps a key from being sent.
   */
  send(signer: Signer, order: TokenSend): Promise<Answer>
  /** For a raw send: what is held, in whatever state; null where nothing is. */
  held(signer: Signer): Promise<HeldTokens | null>
  /** Proves the key by one exchange of its own, whose tokens are let go of; what went wrong is an answer. */
  attempt(
    signer: Signer,
    options: { allowPlainHttp: boolean; signal: AbortSignal; purpose: Exchange['purpose'] }
  ): Promise<TokenAttempt>
  list(): Promise<TokenState[]>
  /** Throws `credential_not_found` for a credential that is gone, or whose key is not exchanged. */
  get(credentialId: string): Promise<TokenState>
  /** Throws `plain_http_secret` where no send has been let through unencrypted. */
  refresh(credentialId: string): Promise<TokenState>
  /** Throws `vault_unavailable` where the keychain does not let go of a refresh token. */
  forget(credentialId: string): Promise<void>
  /** Throws `token_failed` (reason: none) where none is held, and `audit_unavailable`. */
  copy(credentialId: string): Promise<{ clearAfter: number }>
  /** Throws `invalid_input` (keep: temporary), and `secret_not_saved`. */
  keepRefreshToken(credentialId: string, keep: boolean): Promise<void>
  /** To be called when credentials have changed: tokens of changed and of deleted ones are let go of at once. */
  reconcile(): Promise<void>
  /** What the token of an exchange said of itself; null where it is not remembered. */
  factsOf(exchangeId: string): TokenFacts | null
}

interface Parts extends Omit<EntryParts, 'stored' | 'remembered'> {
  ports: EntryParts['ports'] & { power: { onResume(listener: () => void): void } }
  vault: VaultService
  credentials: Pick<CredentialService, 'list'>
  providers: ProviderService
  keptItems: KeptItems
  secretAccess: Pick<SecretAccess, 'copyText'>
}

/** Of what should be gone: a person who was told so would rely on it. */
const refuseForget = (): never => {
  throw new AppFailure('vault_unavailable', 'The keychain still holds the refresh token.', { reason: 'not_removed' })
}

export const createTokenService = (parts: Parts): TokenService => {
  const { ports, vault, credentials, providers, secretAccess, signers, exchanger } = parts
  const { clock } = ports
  const stored = createStoredRefreshTokens(parts.keptItems)
  const remembered = createRememberedTokens(clock)
  const entries = new Map<string, Promise<Entry>>()
  const open = new Map<string, Entry>()
  /** What the keychain said of credentials that were not used since the start. */
  const kept = new Map<string, boolean>()

  vault.onClosing(async () => {
    for (const { cycle } of open.values()) cycle.end()
    entries.clear()
    remembered.clear()
    open.clear()
    kept.clear()
  })
  ports.power.onResume(() => {
    for (const { cycle } of open.values()) cycle.tell({ kind: 'resumed' })
  })

  const entryFor = async (signer: Signer): Promise<Entry> => {
    const { id } = signer.credential.row
    let opening = entries.get(id)
    if (!opening) {
      opening = openEntry({ ...parts, stored, remembered }, signer)
      entries.set(id, opening)
      opening.catch(() => entries.delete(id))
    }
    const entry = await opening
    vault.access()
    open.set(id, entry)
    takeSource(entry, signer)
    return entry
  }

  const append = (type: 'token.copied' | 'token.refresh_kept' | 'token.refresh_dropped', entry: Entry): Promise<void> =>
    vault.access().audit.append({ type, subject: entry.credentialId, data: { provider: entry.providerId } })

  const describe = (credentialId: string): TokenState => {
    const entry = open.get(credentialId)
    if (!entry) return describeNoTokens(clock, credentialId, kept.get(credentialId) ?? false)
    return describeTokens(clock, credentialId, entry.cycle.state(), entry.cycle.held(), entry.keeps)
  }

  const isExchanged = ({ providerId, authentication }: CredentialSummary): boolean =>
    providers
      .all()
      .find(({ id }) => id === providerId)
      ?.authMethods.some(({ id, authentication: way }) => id === authentication.methodId && way.kind === 'exchange') ??
    false

  const letGo = async (entry: Entry): Promise<void> => {
    entry.cycle.tell({ kind: 'dropped', reason: 'forgotten' })
    entry.cycle.end()
    entries.delete(entry.credentialId)
    open.delete(entry.credentialId)
  }

  return {
    factsOf: remembered.factsOf,

    async send(signer, { allowPlainHttp, ...caller }) {
      const entry = await entryFor(signer)
      // What a person lets through by their sends also holds for what their sends need.
      entry.allowPlainHttp = allowPlainHttp
      const whole = { ...caller, label: signer.credential.row.label }
      return (caller.replayOf === null ? null : entry.cycle.confirm(caller.replayOf, whole)) ?? entry.cycle.send(whole)
    },

    held: async signer => (await entryFor(signer)).cycle.held(),

    async attempt(signer, { allowPlainHttp, signal, purpose }) {
      const controller = new AbortController()
      const leave = (): void => controller.abort(signal.reason ?? new TransportFailure('cancelled', 'Cancelled.'))
      if (signal.aborted) leave()
      signal.addEventListener('abort', leave)
      try {
        const { secret } = signer.credential
        const order = {
          call: 'exchange',
          signer,
          secret,
          allowPlainHttp,
          mustStore: () => false,
          purpose,
          controller
        } as const
        const { outcome, exchange, reason, reply } = await callForTokens(ports, exchanger, order)
        const status = exchange.hops.at(-1)?.status ?? null
        if (reply) return { kind: 'token', exchangeId: exchange.id, status }
        if (outcome.kind === 'failed' && outcome.failure === 'key_refused') {
          return { kind: 'refused', exchangeId: exchange.id, status: status ?? 0 }
        }
        return { kind: 'failed', exchangeId: exchange.id, status, reason: reason ?? 'unexpected_status' }
      } finally {
        signal.removeEventListener('abort', leave)
      }
    },

    async list() {
      const all = (await credentials.list()).filter(isExchanged)
      return all.map(({ id }) => describe(id))
    },

    async get(credentialId) {
      const one = (await credentials.list()).find(({ id }) => id === credentialId)
      if (!one || !isExchanged(one)) throw new AppFailure('credential_not_found', 'No key of this id is exchanged.')
      if (!open.has(credentialId)) kept.set(credentialId, await stored.has(credentialId))
      return describe(credentialId)
    },

    async refresh(credentialId) {
      const signer = await signers.of(credentialId)
      wayOf(signer)
      const entry = await entryFor(signer)
      // Told here: of a try that never leaves nobody would hear more than that no answer came.
      requireEncryption(signer.home.baseUrl, signer.credential.row.label, entry.allowPlainHttp)
      entry.cycle.tell({ kind: 'refresh_now' })
      return describe(credentialId)
    },

    async forget(credentialId) {
      vault.access()
      const entry = open.get(credentialId)
      if (entry) {
        entry.cycle.tell({ kind: 'dropped', reason: 'forgotten' })
        if (entry.keeps) await entry.storeNow().catch(refuseForget)
        return
      }
      await stored.remove(credentialId)
      kept.set(credentialId, false)
    },

    async copy(credentialId) {
      const entry = open.get(credentialId)
      const held = entry?.cycle.held()
      if (!entry || !held) throw new AppFailure('token_failed', 'No token is held.', { reason: 'none' })
      const text = new TextDecoder().decode(held.access)
      await append('token.copied', entry)
      return secretAccess.copyText(text)
    },

    async keepRefreshToken(credentialId, keep) {
      const isTemporary = (await credentials.list()).some(({ id, temporary }) => id === credentialId && temporary)
      if (keep && isTemporary) {
        throw new AppFailure('invalid_input', 'Nothing of a temporary key is kept.', { keep: 'temporary' })
      }
      const entry = await entryFor(await signers.of(credentialId))
      await append(keep ? 'token.refresh_kept' : 'token.refresh_dropped', entry)
      if (keep) {
        const { keeps } = entry
        // Before it is written: what a refresh brings meanwhile is written after it.
        entry.keeps = true
        await entry.storeNow().catch(error => {
          entry.keeps = keeps
          throw error
        })
      } else {
        entry.keeps = false
        await stored.remove(credentialId)
      }
    },

    async reconcile() {
      if (open.size === 0) return
      const now = new Map((await credentials.list()).map(one => [one.id, one]))
      for (const entry of [...open.values()]) {
        const one = now.get(entry.credentialId)
        if (!one || one.disabled) await letGo(entry)
        else if (!entry.dropped && (one.version !== entry.version || one.authentication.methodId !== entry.methodId)) {
          entry.dropped = true
          entry.cycle.tell({ kind: 'dropped', reason: 'key_changed' })
        }
      }
    }
  }
}
