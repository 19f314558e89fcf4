/** What the vault knows of each key, put together for the rules. */
import type { CredentialSummary } from '@shared/schemas/credential'
import { type DebtEntry, defaultMaxAgeDays } from '@shared/schemas/debt'
import type { Environment } from '@shared/schemas/environment'
import { ageOf, dueOn, expiryOf, type KeyFacts, lastUseOf, type Risk } from '../../domain/credential-policy'
import type { PolicyRow } from '../../ports'

export interface Key extends KeyFacts {
  environment: Pick<Environment, 'id' | 'name'>
}

export const newPolicy = (credentialId: string): PolicyRow => ({
  id: credentialId,
  credentialId,
  maxAgeDays: defaultMaxAgeDays,
  snooze: null,
  observation: null,
  told: []
})

/** `heldSince` is when the version in use came into the vault. */
export const keyOf = (
  { id, label, details, createdAt, environmentId }: CredentialSummary,
  environment: Environment | undefined,
  policy: PolicyRow,
  heldSince: string | undefined
): Key => ({
  credentialId: id,
  label,
  production: environment?.production ?? false,
  owner: details.owner,
  issuedOn: details.issuedOn,
  expiresOn: details.expiresOn,
  heldSince: heldSince ?? createdAt,
  maxAgeDays: policy.maxAgeDays,
  snooze: policy.snooze,
  observation: policy.observation,
  environment: { id: environmentId, name: environment?.name ?? '' }
})

export const entryOf = (key: Key, { level, reasons }: Risk, now: number): DebtEntry => ({
  credentialId: key.credentialId,
  label: key.label,
  environmentId: key.environment.id,
  environmentName: key.environment.name,
  production: key.production,
  owner: key.owner,
  maxAgeDays: key.maxAgeDays,
  age: ageOf(key, now),
  use: lastUseOf(key, now),
  expiresOn: expiryOf(key),
  dueOn: dueOn(key, now),
  broadScopes: key.observation?.broadScopes ?? [],
  level,
  reasons,
  snooze: key.snooze,
  observedAt: key.observation?.at ?? null
})
