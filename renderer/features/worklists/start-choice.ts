/** Which keys a worklist can take, in which order, and what each asks of a person. */
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { ProviderSummary } from '@shared/schemas/provider'
import type { Rotation, RotationMode } from '@shared/schemas/rotation'
import { type CredentialEntry, listEntries } from '../credentials/credential-filter'

/** `rotation_open` it is being replaced already · `read_only` nothing is changed in its environment from here */
export type Obstacle = 'temporary' | 'rotation_open' | 'read_only'

export interface Choice extends CredentialEntry {
  mode: RotationMode
  production: boolean
  /** Why it cannot be in a worklist; null where it can. */
  obstacle: Obstacle | null
}

/** What a worklist takes at most. */
export const mostKeys = 500

const obstacleOf = (
  { id, temporary }: CredentialSummary,
  mode: RotationMode,
  environment: Environment | undefined,
  open: ReadonlySet<string>
): Obstacle | null => {
  if (temporary) return 'temporary'
  if (open.has(id)) return 'rotation_open'
  return mode === 'automatic' && environment?.guard === 'read_only' ? 'read_only' : null
}

export const choicesOf = (
  credentials: readonly CredentialSummary[],
  environments: readonly Environment[],
  providers: readonly ProviderSummary[],
  rotations: readonly Pick<Rotation, 'credentialId' | 'closedAt'>[]
): readonly Choice[] => {
  const open = new Set(rotations.filter(({ closedAt }) => closedAt === null).map(({ credentialId }) => credentialId))
  const modes = new Map(providers.map(({ id, rotation }) => [id, rotation.mode]))
  return listEntries(credentials, environments, providers).map(entry => {
    const { credential, environment } = entry
    const mode = modes.get(credential.providerId) ?? 'guided'
    const obstacle = obstacleOf(credential, mode, environment, open)
    // As main sees it: what nobody knows counts as production.
    return { ...entry, mode, production: environment?.production ?? true, obstacle }
  })
}

/** The keys that are chosen and can be taken, in the order in which main will replace them. */
export const inTurn = (choices: readonly Choice[], chosen: ReadonlySet<string>): readonly Choice[] =>
  choices
    .filter(({ credential, obstacle }) => obstacle === null && chosen.has(credential.id))
    .toSorted((one, other) => Number(one.production) - Number(other.production))

/** What is left of a choice when those that cannot be in a worklist are taken out. */
export const takeable = (choices: readonly Choice[], ids: readonly string[]): ReadonlySet<string> => {
  const possible = new Set(choices.filter(({ obstacle }) => obstacle === null).map(({ credential }) => credential.id))
  return new Set(ids.filter(id => possible.has(id)))
}

/** All that are shown are chosen, or none of them where all were; what is out of sight stays as it is. */
export const toggleShown = (shown: readonly Choice[], chosen: ReadonlySet<string>): ReadonlySet<string> => {
  const ids = shown.filter(({ obstacle }) => obstacle === null).map(({ credential }) => credential.id)
  const all = ids.every(id => chosen.has(id))
  const next = new Set(chosen)
  for (const id of ids) {
    if (all) next.delete(id)
    else next.add(id)
  }
  return next
}

export interface PlaceSummary {
  id: string
  environment: Environment | undefined
  automatic: number
  guided: number
}

/** How many in each environment, in the order in which they come. */
export const placesOf = (turn: readonly Choice[]): readonly PlaceSummary[] => {
  const places = new Map<string, PlaceSummary>()
  for (const { credential, environment, mode } of turn) {
    const id = credential.environmentId
    const before = places.get(id) ?? { id, environment, automatic: 0, guided: 0 }
    places.set(id, { ...before, [mode]: before[mode] + 1 })
  }
  return [...places.values()]
}

/** Environments whose keys are replaced by call, where nobody is logged in: there every key would fail. */
export const withoutSession = (turn: readonly Choice[], signedIn: ReadonlySet<string>): readonly Environment[] => {
  const missing = new Map<string, Environment>()
  for (const { environment, mode } of turn) {
    if (environment && mode === 'automatic' && !signedIn.has(environment.id)) missing.set(environment.id, environment)
  }
  return [...missing.values()]
}

/** The first places of the order, and the first in production where that comes later. */
export const orderPreview = (turn: readonly Choice[], most: number): readonly { choice: Choice; place: number }[] => {
  const placed = turn.map((choice, index) => ({ choice, place: index + 1 }))
  const firstProduction = placed.find(({ choice }) => choice.production)
  const shown = placed.slice(0, most)
  return firstProduction && firstProduction.place > most ? [...shown, firstProduction] : shown
}
