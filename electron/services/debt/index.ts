/** What is owed to keys: the policy of each, a ranking by risk, reminders, and a calendar. */
import { AppFailure } from '@shared/errors'
import type { CommandOutput, Publish } from '@shared/ipc/contract'
import type { DebtBoard, DebtEntry, Reminder } from '@shared/schemas/debt'
import { calendarFile, dateOf, dayNumber, dayOf, expiryOf, snoozeProblem } from '../../domain/credential-policy'
import { mapStrings } from '../../domain/map-strings'
import { isOverBroad } from '../../domain/scoped-key'
import type { PolicyRow, Ports } from '../../ports'
import type { CredentialService } from '../credential'
import type { EnvironmentService } from '../environment'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { ScopedKeyService } from '../scoped-key'
import type { SettingsService } from '../settings'
import type { VaultService } from '../vault'
import { type BoardPart, createBoard } from './board'
import { calendarEntries } from './calendar'
import { createDebtKeys, type KeyWithPolicy } from './keys'
import { createReminding } from './reminding'

export interface DebtService {
  /** Saved keys, the riskiest first, in parts. */
  board(part?: BoardPart): Promise<DebtBoard>
  setMaxAge(credentialId: string, maxAgeDays: number): Promise<DebtEntry>
  /** Throws `invalid_input` (fields: until: past, too_long, past_expiry, expired). */
  snooze(credentialId: string, until: string, reason: string): Promise<DebtEntry>
  wake(credentialId: string): Promise<DebtEntry>
  /** Throws as `scopedKeys.list`. */
  refresh(environmentId: string): Promise<CommandOutput<'debt.refresh'>>
  /** Those that were told since the vault was opened, the most pressing first. */
  reminders(): Reminder[]
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

type Change = (policy: PolicyRow) => PolicyRow

export const createDebtService = (parts: Parts): DebtService => {
  const { ports, vault, settings, environments, providers, scopedKeys, knownSecrets, publish } = parts
  const { database, clock, fileSaver, appInfo } = ports
  const now = (): number => Date.parse(clock.now())
  const keys = createDebtKeys({ ...parts, database })
  const board = createBoard(keys, clock)

  const requireKey = async (credentialId: string): Promise<KeyWithPolicy> => {
    const found = (await keys.list()).find(({ key }) => key.credentialId === credentialId)
    if (!found) throw new AppFailure('credential_not_found', 'There is no such credential.', { id: credentialId })
    return found
  }

  const record = (type: 'policy.updated' | 'policy.snoozed' | 'policy.woken', subject: string, days: number) =>
    vault.access().audit.append({ type, subject, data: { days } })

  const changeOne = async (credentialId: string, change: Change): Promise<DebtEntry> => {
    await keys.change(new Map([[credentialId, change]]))
    publish('debt.changed', {})
    return board.entry((await requireKey(credentialId)).key)
  }

  const language = (): 'en' | 'es' => {
    const wanted = settings.get().language
    if (wanted !== 'system') return wanted
    return appInfo.languages[0]?.toLowerCase().startsWith('es') ? 'es' : 'en'
  }

  /** A label is whatever a person typed, or pasted by mistake. */
  const redact = (text: string): string => knownSecrets.redactor().redactText(text).text

  const reminding = createReminding({
    ...ports,
    now,
    language,
    redact,
    isWanted: () => settings.get().systemReminders,
    keys: keys.list,
    change: keys.change,
    tell: reminders => publish('debt.reminded', { reminders }),
    follow: () => publish('debt.asked', {}),
    dayTurned: () => publish('debt.changed', {})
  })
  vault.onOpened(async () => {
    // Not waited for: nobody should be kept from their keys by a word about them.
    void reminding.start()
    return { damagedRows: [], repaired: [] }
  })
  vault.onClosing(async () => {
    reminding.stop()
    board.forget()
  })

  return {
    board: board.part,
    reminders: reminding.told,

    async setMaxAge(credentialId, maxAgeDays) {
      await vault.writable()
      await requireKey(credentialId)
      await record('policy.updated', credentialId, maxAgeDays)
      return changeOne(credentialId, policy => ({ ...policy, maxAgeDays }))
    },

    async snooze(credentialId, until, reason) {
      await vault.writable()
      const { key } = await requireKey(credentialId)
      const problem = snoozeProblem(until, expiryOf(key), now())
      if (problem) throw new AppFailure('invalid_input', 'It cannot be put off until then.', { until: problem })
      await record('policy.snoozed', credentialId, dayNumber(until) - dayOf(now()))
      return changeOne(credentialId, policy => ({ ...policy, snooze: { until, reason, since: clock.now() } }))
    },

    async wake(credentialId) {
      await vault.writable()
      await requireKey(credentialId)
      await record('policy.woken', credentialId, 0)
      return changeOne(credentialId, policy => ({ ...policy, snooze: null }))
    },

    async refresh(environmentId) {
      await vault.writable()
      const { providerId } = await environments.get(environmentId)
      const rules = providers.get(providerId).scopedKeys?.scopes
      const { entries } = await scopedKeys.list(environmentId)
      const at = clock.now()
      const changes = new Map<string, Change>()
      for (const { link, scopes, createdAt, lastUsedAt, expiresAt } of entries) {
        if (link.kind !== 'linked') continue
        const broadScopes = rules && isOverBroad(scopes, rules) ? scopes : []
        const observation = { at, createdAt, lastUsedAt, expiresAt, broadScopes }
        changes.set(link.credentialId, policy => ({ ...policy, observation }))
      }
      await keys.change(changes)
      publish('debt.changed', {})
      return { listed: entries.length, known: changes.size }
    },

    async saveCalendar(credentialIds) {
      const wanted = credentialIds && new Set(credentialIds)
      const entries = (await keys.list())
        .filter(({ key }) => wanted?.has(key.credentialId) ?? true)
        .flatMap(({ key }) => calendarEntries(key, language(), now()))
        .map(({ uid, on, ...words }) => ({ uid, on, ...mapStrings(words, redact) }))
      const bytes = new TextEncoder().encode(calendarFile(entries, clock.now()))
      return fileSaver.save(`latchkey-${dateOf(dayOf(now()))}.ics`, single(bytes))
    }
  }
}

async function* single(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
