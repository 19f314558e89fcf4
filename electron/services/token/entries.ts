/** One life cycle for each credential that was used, made when it is first needed and ended when the vault closes. */

import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { Ports } from '../../ports'
import type { AuthLogService } from '../auth-log'
import { entryOfExchange } from '../auth-log/describe'
import type { KnownSecrets } from '../known-secrets'
import type { Exchanger } from '../request/exchanger'
import type { Signer } from '../request/prepare'
import type { Signers } from '../request/signers'
import { callForTokens, wayOf } from './call'
import { type Cycle, createCycle } from './cycle'
import type { RememberedTokens } from './facts'
import { createTokenTexts } from './held'
import type { StoredRefreshTokens } from './stored'
import { describeTokens, signOf } from './view'

export interface Entry {
  cycle: Cycle
  credentialId: string
  providerId: string
  version: number | null
  methodId: string
  /** What its tokens were got with: another version, another place or another way makes them void. */
  source: string
  /** They have been let go already, before the new source was known. */
  dropped: boolean
  allowPlainHttp: boolean
  keeps: boolean
  /** Writes what is held into the keychain, or that nothing is. */
  storeNow(): Promise<void>
}

export interface EntryParts {
  ports: Pick<Ports, 'clock' | 'timers' | 'ids' | 'appInfo' | 'logger'>
  exchanger: Exchanger
  signers: Signers
  knownSecrets: KnownSecrets
  stored: StoredRefreshTokens
  remembered: RememberedTokens
  authLog: AuthLogService
  publish: Publish
}

export const sourceOf = ({ credential: { row }, method, home }: Signer): string =>
  JSON.stringify([row.currentVersion, method.id, home.baseUrl])

/** Notes what the signer is now; tokens of another source are dropped before anything else happens. */
export const takeSource = (entry: Entry, signer: Signer): void => {
  const source = sourceOf(signer)
  if (source === entry.source) return
  const { dropped } = entry
  Object.assign(entry, {
    source,
    dropped: false,
    version: signer.credential.row.currentVersion,
    methodId: signer.method.id
  })
  if (!dropped) entry.cycle.tell({ kind: 'dropped', reason: 'key_changed' })
}

export const openEntry = async (parts: EntryParts, signer: Signer): Promise<Entry> => {
  const { ports, exchanger, signers, knownSecrets, stored, remembered, authLog, publish } = parts
  const { clock, timers, logger } = ports
  const { row } = signer.credential
  const source = sourceOf(signer)
  const texts = createTokenTexts(row.id, row.label, knownSecrets, remembered)
  const found = wayOf(signer).refresh ? await stored.read(row.id, source) : null
  if (found?.refreshToken != null) texts.restore(new TextEncoder().encode(found.refreshToken))

  const write = (refreshToken: string | null): Promise<void> =>
    stored.write(row.id, entry.source, refreshToken).catch(error => {
      logger.error('A refresh token could not be kept', error)
      throw error
    })
  const storeNow = (): Promise<void> => {
    const refreshToken = texts.refreshToken()
    return write(refreshToken && new TextDecoder().decode(refreshToken))
  }

  let sign = ''
  const changed = (): void => {
    const next = signOf(clock, entry.cycle.state())
    if (next === sign) return
    sign = next
    const { cycle } = entry
    publish('tokens.changed', describeTokens(clock, row.id, cycle.state(), cycle.held(), entry.keeps))
  }

  const cycle = createCycle({
    clock,
    timers,
    texts,
    hasRefreshToken: texts.refreshToken() !== null,
    storeRefreshToken: storeNow,
    dropStored: async () => {
      if (entry.keeps) await write(null)
    },
    changed,
    note(fact, result) {
      if (result) {
        authLog.add(entryOfExchange(result.exchange, fact.kind, fact.reason))
        return
      }
      authLog.add({
        kind: fact.kind,
        reason: fact.reason,
        credential: { id: row.id, label: row.label },
        environmentName: signer.home.name,
        status: null,
        failure: null,
        durationMs: null,
        waitMs: fact.waitMs,
        names: [],
        wire: '',
        exchangeId: null
      })
    },
    async call(call, controller) {
      const now = await signers.of(row.id)
      // What was begun for the old key ends here, and begins anew for the new one.
      takeSource(entry, now)
      controller.signal.throwIfAborted()
      const secret = call === 'exchange' ? now.credential.secret : texts.refreshToken()
      if (!secret) throw new AppFailure('token_failed', 'The refresh token is gone.', { label: row.label })
      return callForTokens(ports, exchanger, {
        call,
        signer: now,
        secret,
        allowPlainHttp: entry.allowPlainHttp,
        mustStore: () => entry.keeps,
        purpose: 'token',
        controller
      })
    }
  })
  const entry: Entry = {
    cycle,
    credentialId: row.id,
    providerId: row.providerId,
    version: row.currentVersion,
    methodId: signer.method.id,
    source,
    dropped: false,
    allowPlainHttp: false,
    keeps: found !== null,
    storeNow
  }
  return entry
}
