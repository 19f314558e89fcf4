/** Looks at a destination and works out what would change; nothing is written. */
import { createHmac, randomBytes } from 'node:crypto'
import { AppFailure } from '@shared/errors'
import type { Destination, DestinationPlan, DestinationWarning, MaskedValue } from '@shared/schemas/destination'
import { type Edit, maskChange, planEdit } from '../../domain/destinations'
import type { Ports } from '../../ports'
import type { CredentialService } from '../credential'
import { fingerprintOf, sameFingerprint, shortFingerprint } from '../credential/fingerprint'
import type { EnvironmentService } from '../environment'
import type { VaultService } from '../vault'
import { type Place, type Standing, writtenMode } from './place'
import type { FindPlace } from './places'

export interface Inspection {
  place: Place
  standing: Standing
  edit: Edit
  secret: string
  version: number
  /** False where it stands there already, under the right rights. */
  isNeeded: boolean
  plan: DestinationPlan
}

interface Parts {
  ports: Pick<Ports, 'database'>
  vault: VaultService
  credentials: Pick<CredentialService, 'list' | 'versions'>
  environments: Pick<EnvironmentService, 'get'>
  findPlace: FindPlace
}

export const createInspector = ({ ports: { database }, vault, credentials, environments, findPlace }: Parts) => {
  /** Of this run: outside of it a token means nothing, and tells nothing of what it stands for. */
  const tokenKey = randomBytes(32)
  const tokenOf = (parts: unknown[]): string =>
    createHmac('sha256', tokenKey).update(JSON.stringify(parts)).digest('base64url')

  const recognizer = async (credentialId: string, newVersion: number): Promise<(value: string) => MaskedValue> => {
    const { dataKey } = vault.access()
    const versions = await database.credentials.versionsOf(credentialId)
    const current = await credentials.versions.currentOf(credentialId)
    return value => {
      const fingerprint = fingerprintOf(new TextEncoder().encode(value), dataKey)
      const found = versions.find(version => sameFingerprint(version.fingerprint, fingerprint))
      const isInUse = found?.version === newVersion || found?.version === current
      const is = found === undefined ? 'unknown' : isInUse ? 'current' : 'older'
      return { is, fingerprint: shortFingerprint(fingerprint) }
    }
  }

  const modeWarning = ({ mode }: Standing): DestinationWarning[] =>
    mode !== null && mode !== writtenMode ? ['mode_changes'] : []

  /** `version` is the one in use where it is not given. Throws `destination_refused`, `destination_failed`. */
  return async (destination: Destination, wanted: number | null, purpose: 'plan' | 'write'): Promise<Inspection> => {
    const { id, credentialId, path, target } = destination
    const summary = (await credentials.list()).find(one => one.id === credentialId)
    const version = wanted ?? (await credentials.versions.currentOf(credentialId))
    if (!summary || version === null) {
      throw new AppFailure('credential_not_found', 'There is no such credential.', { id: credentialId })
    }
    const { baseUrl } = await environments.get(summary.environmentId)
    const { secret: bytes } = await credentials.versions.read(credentialId, version)
    const secret = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const place = await findPlace(destination, purpose)
    const standing = await place.look()
    const result = planEdit(target, standing.content?.bytes ?? null, { secret, baseUrl })
    if (!result.ok) {
      throw new AppFailure('destination_refused', 'The file cannot be changed so.', { reason: result.problem })
    }
    const { edit } = result
    const recognize = await recognizer(credentialId, version)
    const changes = edit.changes.map(change => maskChange(change, recognize))
    const isOther = changes.some(({ secret }) => secret?.before.is === 'unknown')
    const needsMode = modeWarning(standing)
    const plan: DestinationPlan = {
      destinationId: id,
      credentialId,
      target,
      version,
      file: standing.file,
      creates: standing.content === null,
      changes,
      warnings: [
        ...(isOther ? ['other_secret' as const] : []),
        ...edit.warnings,
        ...needsMode,
        ...(standing.throughLink ? ['link' as const] : [])
      ],
      modeBefore: standing.mode === null ? null : standing.mode.toString(8),
      token: tokenOf([
        id,
        path,
        standing.file,
        standing.content?.stamp ?? null,
        standing.mode,
        version,
        target,
        baseUrl
      ])
    }
    const isNeeded = edit.changes.length > 0 || needsMode.length > 0
    return { place, standing, edit, secret, version, isNeeded, plan }
  }
}

export type Inspect = ReturnType<typeof createInspector>
