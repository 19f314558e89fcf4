/**
 * Notes each create before it leaves, until it is known what became of it: the app may end, or the answer be lost, at any
 * moment in between, and a key that nobody knows of must not lie at a provider without a word.
 */
import { AppFailure, type ErrorCode } from '@shared/errors'
import type { ScopedKey, ScopedKeyLink } from '@shared/schemas/scoped-key'
import type { LostCreate } from '../../domain/scoped-key'
import type { KeyCreateRow, Ports } from '../../ports'
import type { VaultService } from '../vault'
import { callTimeout } from './call'

export interface NotedCreate {
  /** The answer names the key: from here on it can be told whether it is in the vault. */
  answered(keyId: string): Promise<void>
  /** The secret is in the vault, or the provider has made nothing for sure. */
  over(): Promise<void>
  lost(): Promise<void>
  /** It is no longer under way; what is still noted of it is reported from here on. */
  end(): void
}

export interface KeyCreates {
  /** Throws where it cannot be noted; then it must not be sent. */
  begin(create: Pick<KeyCreateRow, 'environmentId' | 'name' | 'idsBefore' | 'skewMs'>): Promise<NotedCreate>
  /** Those that may have left something, also before a restart. */
  lostIn(environmentId: string): Promise<KeyCreateRow[]>
  remove(rows: readonly KeyCreateRow[]): Promise<void>
}

const neverLeft: readonly ErrorCode[] = [
  'session_missing',
  'environment_read_only',
  'confirmation_needed',
  'plain_http_secret',
  'origin_refused',
  'request_invalid',
  'audit_unavailable',
  'send_cancelled'
]

/** True for a failure of a call that is only told before anything is sent. */
export const hasNotLeft = (error: unknown): boolean => error instanceof AppFailure && neverLeft.includes(error.code)

/** As the rules want it. One that was cut short has no end of its own: it cannot have taken longer than a call may. */
export const lostCreateOf = ({ name, sentAt, lostAt, idsBefore, skewMs, keyId }: KeyCreateRow): LostCreate => {
  const sent = Date.parse(sentAt)
  const idsThen = new Set(idsBefore)
  return {
    name,
    sentAt: sent,
    lostAt: lostAt === null ? sent + callTimeout : Date.parse(lostAt),
    idsBefore: idsThen,
    skewMs,
    keyId
  }
}

/** True where its key is known and is in the vault by now, or no longer at the provider. */
export const isAccountedFor = (
  { keyId }: KeyCreateRow,
  keys: readonly ScopedKey[],
  links: ReadonlyMap<string, ScopedKeyLink>
): boolean => keyId !== null && (keys.every(({ id }) => id !== keyId) || links.get(keyId)?.kind === 'linked')

export const createKeyCreates = (
  { database, clock, ids, logger }: Pick<Ports, 'database' | 'clock' | 'ids' | 'logger'>,
  vault: VaultService
): KeyCreates => {
  const underWay = new Set<string>()

  /** What is noted already is enough to be reported: no answer is given up for what cannot be added. */
  const attempt = (work: Promise<void>): Promise<void> =>
    work.catch(error => logger.error('What became of a create could not be noted', error))

  return {
    async begin(create) {
      await vault.writable()
      let row: KeyCreateRow = { id: ids.next(), ...create, sentAt: clock.now(), lostAt: null, keyId: null }
      underWay.add(row.id)
      const put = (change: Partial<KeyCreateRow>): Promise<void> => {
        row = { ...row, ...change }
        return database.keyCreates.put(row)
      }
      await put({}).catch(error => {
        underWay.delete(row.id)
        throw error
      })
      return {
        answered: keyId => attempt(put({ keyId })),
        over: () => attempt(database.keyCreates.delete(row.id)),
        lost: () => attempt(put({ lostAt: clock.now() })),
        end: () => void underWay.delete(row.id)
      }
    },
    async lostIn(environmentId) {
      const { rows, damaged } = await database.keyCreates.list()
      vault.noteDamage(damaged)
      return rows.filter(row => row.environmentId === environmentId && !underWay.has(row.id))
    },
    async remove(rows) {
      for (const { id } of rows) await database.keyCreates.delete(id)
    }
  }
}
