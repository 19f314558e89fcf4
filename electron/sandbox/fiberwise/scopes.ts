import type { Grant } from '../core/key-ring'

/** The scopes of user keys. Source: wire facts of Fiberwise, "Scopes"; the service stores any other text as well. */
export const userScopes = ['read:all', 'write:all', 'admin', 'app:access'] as const

/** The words of agent keys. Source: wire facts of Fiberwise, "Agent keys". */
export const agentScopes = ['data:read', 'data:write', 'activations:read', 'agents:read'] as const

/**
 * At least one of the required scopes, without any hierarchy; that `admin` covers the others is an assumption and a
 * switch. Source: wire facts of Fiberwise, "Scopes".
 */
export function allows(held: Grant, required: readonly string[], adminCoversAll: boolean): boolean {
  if (held === 'all' || (adminCoversAll && held.includes('admin'))) return true
  return required.some(scope => held.includes(scope))
}

/** The scopes of a key as a list: "all" means all that are usual. */
export function scopeList(held: Grant): readonly string[] {
  return held === 'all' ? userScopes : held
}
