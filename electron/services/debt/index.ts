/** What is owed to keys: the policy of each, a ranking by risk, reminders, and a calendar. */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { DebtBoard } from '@shared/schemas/debt'
import {
  calendarFile,
  dateOf,
  dayNumber,
  dayOf,
  expiryOf,
  rankByRisk,
  snoozeProblem
} from '../../domain/credential-policy'
import { mapStrings } from '../../domain/map-strings'
import { isOverBroad } from '../../domain/scoped-key'
import type { PolicyRow, Ports } from '../../ports'
import type { CredentialService } from '../credential'
import { createTurns } from '../destination/in-turn'
import type { EnvironmentService } from '../environment'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { ScopedKeyService } from '../scoped-key'
import type { SettingsService } from '../settings'
import type { VaultService } from '../vault'
import { calendarEntries } from './calendar'
import { entryOf, type Key, keyOf, newPolicy } from './facts'
import { createReminding } from './reminding'

export interface DebtService {
  /** Saved keys, the riskiest first; examples of the sandbox are nobody's debt. */
  board(): Promise<DebtBoard>
  setMaxAge(credentialId: string, maxAgeDays: number): Promise<DebtBoard>
  /** Throws `invalid_input` (fields: until: past, too_long, past_expiry, expired). */
  snooze(credentialId: string, until: string, reason: string): Promise<DebtBoard>
  wake(credentialId: string): Promise<DebtBoard>
  /** Throws as `scopedKeys.list`. */
  refresh(environmentId: string): Promise<DebtBoard>
  /** Null when the person thought better of it. Throws `file_not_saved`. */
  saveCalendar(credentialIds?: readonly string[]): Promise<string | null>
}

interface Parts {
  ports: Pick<Ports, 'database' | 'clock' | 'timers' | 'power' | 'notifier' | 'logger' | 'fileSaver' | 'appInfo'>
  vault: VaultService
  settings: Pick<SettingsService, 'get'>
  credentials: Pick<CredentialService, 'list'>
  environments: Pick<EnvironmentService, 'list' | 'get'>
  providers: ProviderService
  scopedKeys: Pick<ScopedKeyService, 'list'>
  knownSecrets: KnownSecrets
  publish: Publish
}

export const createDebtService = (parts: Parts): DebtService => {
  const { ports, vault, settings, credentials, environments, providers, scopedKeys, knownSecrets, publish } = parts
  const { database, clock, fileSaver, appInfo } = ports
  const inTurn = createTurns()
  const now = (): number => Date.parse(clock.now())

  const policies = async (): Promise<Map<string, PolicyRow>> => {
    const { rows, damaged } = await database.policies.list()
    vault.noteDamage(damaged)
    return new Map(rows.map(row => [row.id, row]))
  }

  const keys = async (): Promise<{ key: Key; policy: PolicyRow }[]> => {
    vault.access()
    const [saved, places, policyOf, versions] = await Promise.all([
      credentials.list(),
      environments.list(),
      policies(),
      database.credentials.listVersions()
    ])
    const heldSince = new Map(versions.rows.map(row => [`${row.credentialId} ${row.version}`, row.createdAt]))
    return saved
      .filter(({ temporary, example }) => !temporary && !example)
      .map(summary => {
        const policy = policyOf.get(summary.id) ?? newPolicy(summary.id)
        const environment = places.find(({ id }) => id === summary.environmentId)
        return { policy, key: keyOf(summary, environment, policy, heldSince.get(`${summary.id} ${summary.version}`)) }
      })
  }

  const board = async (): Promise<DebtBoard> => {
    const at = clock.now()
    const ranked = rankByRisk(
      (await keys()).map(({ key }) => key),
      Date.parse(at)
    )
    return { at, entries: ranked.map(({ facts, risk }) => entryOf(facts, risk, Date.parse(at))) }
  }

  const requireKey = async (credentialId: string): Promise<{ key: Key; policy: PolicyRow }> => {
    const found = (await keys()).find(({ key }) => key.credentialId === credentialId)
    if (!found) throw new AppFailure('credential_not_found', 'There is no such credential.', { id: credentialId })
    return found
  }

  /** Does nothing for a key that has gone meanwhile. */
  const change = (credentialId: string, next: (policy: PolicyRow) => PolicyRow): Promise<void> =>
    inTurn(async () => {
      const known = (await keys()).find(({ key }) => key.credentialId === credentialId)
      if (known) await database.policies.put(next(known.policy))
    })

  const record = (type: 'policy.updated' | 'policy.snoozed' | 'policy.woken', subject: string, days: number) =>
    vault.access().audit.append({ type, subject, data: { days } })

  const changed = (): Promise<DebtBoard> => {
    publish('debt.changed', {})
    return board()
  }

  const language = (): 'en' | 'es' => {
    const wanted = settings.get().language
    if (wanted !== 'system') return wanted
    return appInfo.languages[0]?.toLowerCase().startsWith('es') ? 'es' : 'en'
  }

  const reminding = createReminding({
    ...ports,
    now,
    language,
    keys,
    change,
    tell: reminders => publish('debt.reminded', { reminders }),
    follow: () => publish('debt.asked', {})
  })
  vault.onOpened(async () => {
    // Not waited for: nobody should be kept from their keys by a word about them.
    void reminding.start()
    return { damagedRows: [], repaired: [] }
  })
  vault.onClosing(async () => reminding.stop())

  return {
    board,

    async setMaxAge(credentialId, maxAgeDays) {
      await vault.writable()
      await requireKey(credentialId)
      await record('policy.updated', credentialId, maxAgeDays)
      await change(credentialId, policy => ({ ...policy, maxAgeDays }))
      return changed()
    },

    async snooze(credentialId, until, reason) {
      await vault.writable()
      const { key } = await requireKey(credentialId)
      const problem = snoozeProblem(until, expiryOf(key), now())
      if (problem) throw new AppFailure('invalid_input', 'It cannot be put off until then.', { until: problem })
      await record('policy.snoozed', credentialId, dayNumber(until) - dayOf(now()))
      await change(credentialId, policy => ({ ...policy, snooze: { until, reason, since: clock.now() } }))
      return changed()
    },

    async wake(credentialId) {
      await vault.writable()
      await requireKey(credentialId)
      await record('policy.woken', credentialId, 0)
      await change(credentialId, policy => ({ ...policy, snooze: null }))
      return changed()
    },

    async refresh(environmentId) {
      await vault.writable()
      const { providerId } = await environments.get(environmentId)
      const rules = providers.get(providerId).scopedKeys?.scopes
      const { entries } = await scopedKeys.list(environmentId)
      const at = clock.now()
      for (const { link, scopes, createdAt, lastUsedAt, expiresAt } of entries) {
        if (link.kind !== 'linked') continue
        const broadScopes = rules && isOverBroad(scopes, rules) ? scopes : []
        await change(link.credentialId, policy => ({
          ...policy,
          observation: { at, createdAt, lastUsedAt, expiresAt, broadScopes }
        }))
      }
      return changed()
    },

    async saveCalendar(credentialIds) {
      const redactor = knownSecrets.redactor()
      const entries = (await keys())
        .filter(({ key }) => credentialIds?.includes(key.credentialId) ?? true)
        .flatMap(({ key }) => calendarEntries(key, language(), now()))
        // A label is whatever a person typed, or pasted by mistake.
        .map(({ uid, on, ...words }) => ({ uid, on, ...mapStrings(words, text => redactor.redactText(text).text) }))
      const bytes = new TextEncoder().encode(calendarFile(entries, clock.now()))
      return fileSaver.save(`latchkey-${dateOf(dayOf(now()))}.ics`, single(bytes))
    }
  }
}

async function* single(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
