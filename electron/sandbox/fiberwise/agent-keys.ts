import { randomBytes, randomUUID } from 'node:crypto'
import type { KeyRing, KnownKey } from '../core/key-ring'
import { agentIds } from './agents'
import { hour } from './instants'
import { fiberwiseKeys } from './keys'
import { agentPrefix } from './user-keys'

/** What is known of an agent key besides its scopes. Source: wire facts of Fiberwise, "Agent keys". */
export interface AgentKey {
  readonly keyId: string
  readonly secret: string
  readonly appId: string
  readonly agentId: string
  readonly description: string
  readonly expiration: number | null
  readonly resourcePattern: string
}

export interface AgentKeys {
  /** With the revoked ones: their rows stay, and only `is_active` changes. */
  ofAgent(agentId: string): AgentKey[]
  rowOf(known: KnownKey): AgentKey
  create(content: Omit<AgentKey, 'keyId' | 'secret'>, scopes: readonly string[]): AgentKey
  reset(): void
}

/** The app that the example agents belong to. */
export const exampleAppId = '5f0c1d7e-2b9a-4e63-8c14-a99d0a990001'

export function createAgentKeys(ring: KeyRing, wall: () => number): AgentKeys {
  const rows = new Map<string, AgentKey>()
  const put = (row: AgentKey) => {
    rows.set(row.secret, row)
    return row
  }
  const blank = (secret: string, description: string, expiration: number | null): AgentKey => ({
    ...{ keyId: randomUUID(), secret, appId: exampleAppId, agentId: agentIds.first, description, expiration },
    resourcePattern: `apps/${exampleAppId}/*`
  })
  const rowOf = ({ key, label }: KnownKey) => rows.get(key) ?? put(blank(key, label, null))
  const reset = () => {
    rows.clear()
    const { key, expiresInDays } = fiberwiseKeys.agent
    put(blank(key, 'Standard agent key', wall() + expiresInDays * 24 * hour))
  }
  reset()
  return {
    ofAgent: agentId =>
      ring
        .list()
        .filter(({ key }) => key.startsWith(agentPrefix))
        .map(rowOf)
        .filter(row => row.agentId === agentId),
    rowOf,
    create(content, scopes) {
      const secret = `${agentPrefix}${randomBytes(32).toString('base64url')}`
      ring.add(secret, scopes)
      return put({ keyId: randomUUID(), secret, ...content })
    },
    reset
  }
}
