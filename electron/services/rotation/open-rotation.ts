/** Everything that is found out before a rotation begins. Nothing is changed here. */
import { AppFailure } from '@shared/errors'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { RotationOutlook, RotationReason, StartRotation } from '@shared/schemas/rotation'
import type { ScopedKeyEntry } from '@shared/schemas/scoped-key'
import { newPlan } from '../../domain/rotation-plan'
import type { Clock, RotationRow } from '../../ports'
import type { ConsumerService } from '../consumer'
import type { CredentialService } from '../credential'
import type { DestinationService } from '../destination'
import type { EnvironmentService } from '../environment'
import type { ProviderService } from '../provider'
import type { ScopedKeyService } from '../scoped-key'
import type { Journal } from './journal'
import type { KeyPages } from './key-pages'
import { type User, unknownUser, usersOf } from './users'

export interface OpenParts {
  clock: Clock
  journal: Journal
  credentials: Pick<CredentialService, 'list' | 'versions'>
  environments: Pick<EnvironmentService, 'get' | 'list'>
  providers: ProviderService
  scopedKeys: Pick<ScopedKeyService, 'list'>
  consumers: Pick<ConsumerService, 'of' | 'longestUseSeconds' | 'list' | 'disregard'>
  destinations: Pick<DestinationService, 'list'>
  keyPages: Pick<KeyPages, 'of'>
}

const dayMs = 86_400_000
/** What an earlier rotation added to the name. */
const addition = /(?: · \d{4}-\d{2}-\d{2} [0-9a-f]{8})+$/

/** A name that no other key at the provider has. */
export const nameOfNew = (name: string, id: string, now: string): string =>
  `${name.replace(addition, '').slice(0, 90)} · ${now.slice(0, 10)} ${id.slice(0, 8)}`

/** Days that the old one was good for; null for one that does not end. */
const lifeOf = ({ createdAt, expiresAt }: ScopedKeyEntry): number | null => {
  if (expiresAt === null) return null
  const days = createdAt === null ? 90 : Math.round((Date.parse(expiresAt) - Date.parse(createdAt)) / dayMs)
  return Math.min(3650, Math.max(1, days))
}

export const createOpener = (parts: OpenParts) => {
  const { clock, journal, credentials, environments, providers, scopedKeys, consumers, keyPages } = parts

  const summaryOf = async (id: string): Promise<CredentialSummary> => {
    const found = (await credentials.list()).find(one => one.id === id)
    if (!found) throw new AppFailure('credential_not_found', 'There is no such credential.', { id })
    return found
  }

  const rulesOf = async ({ id, providerId }: CredentialSummary) => {
    const { rotation } = providers.get(providerId)
    const used = await consumers.longestUseSeconds(id)
    return { ...rotation, longestUseSeconds: Math.max(rotation.longestUseSeconds, used) }
  }

  /** The key at the provider; throws `rotation_refused` (reason: not_linked) where nobody knows which it is. */
  const keyAtProvider = async ({ id, environmentId }: CredentialSummary): Promise<ScopedKeyEntry> => {
    const { entries } = await scopedKeys.list(environmentId)
    const found = entries.find(({ link }) => link.kind === 'linked' && link.credentialId === id)
    if (found) return found
    throw new AppFailure('rotation_refused', 'Which key at the provider it is has to be said first.', {
      reason: 'not_linked'
    })
  }

  const outlook = async (credentialId: string): Promise<RotationOutlook> => {
    const summary = await summaryOf(credentialId)
    const { mode, overlap, longestUseSeconds } = await rulesOf(summary)
    const environment = await environments.get(summary.environmentId)
    const obstacle = summary.temporary ? 'temporary' : (await journal.openOf(credentialId)) ? 'rotation_open' : null
    return {
      mode,
      overlap,
      leastGraceSeconds: longestUseSeconds,
      consumers: await usersOf(parts, credentialId),
      production: environment.production,
      keyPage: keyPages.of(environment),
      obstacle
    }
  }

  /** A file does not say who reads it. A lost key goes whoever uses it. */
  const waitedFor = async ({ credentialId, reason, nobodyElse }: StartRotation): Promise<User[]> => {
    const users = await usersOf(parts, credentialId)
    const named = nobodyElse || isLost(reason) || users.some(({ kind }) => kind === 'consumer')
    return named ? users : [unknownUser, ...users]
  }

  const prepare = async (id: string, input: StartRotation, worklistId: string | null): Promise<RotationRow> => {
    const { credentialId, reason, graceSeconds } = input
    const summary = await summaryOf(credentialId)
    if (summary.temporary) {
      throw new AppFailure('rotation_refused', 'A temporary key is not rotated.', { reason: 'temporary' })
    }
    const before = await journal.openOf(credentialId)
    if (before) throw new AppFailure('rotation_open', 'A rotation of this key is open.', { label: summary.label })
    const { mode, overlap, longestUseSeconds } = await rulesOf(summary)
    const key = mode === 'automatic' ? await keyAtProvider(summary) : null
    const now = clock.now()
    const { issuedOn, expiresOn } = summary.details
    return {
      id,
      credentialId,
      openedAt: now,
      closedAt: null,
      plan: newPlan({
        mode,
        overlap,
        reason,
        graceMs: isLost(reason) ? 0 : graceSeconds * 1000,
        longestUseMs: isLost(reason) ? 0 : longestUseSeconds * 1000,
        consumers: await waitedFor(input)
      }),
      record: {
        environmentId: summary.environmentId,
        providerId: summary.providerId,
        label: summary.label,
        oldVersion: summary.version,
        oldFingerprint: summary.fingerprint,
        newVersion: null,
        newFingerprint: null,
        oldKeyId: key?.id ?? null,
        newKeyId: null,
        newKeyName: nameOfNew(key?.name ?? summary.label, id, now),
        scopes: key?.scopes ?? [],
        expiresInDays: input.expiresInDays === undefined ? (key ? lifeOf(key) : null) : input.expiresInDays,
        steps: [],
        oldDates: { issuedOn, expiresOn },
        newDates: { issuedOn: now.slice(0, 10), expiresOn: null },
        sightings: [],
        worklistId
      }
    }
  }

  return { outlook, prepare }
}

const isLost = (reason: RotationReason): boolean => reason === 'lost'
