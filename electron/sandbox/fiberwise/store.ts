import type { ApiTools } from '../core/api'
import { type Accounts, createAccounts } from './accounts'
import { type AgentKeys, createAgentKeys } from './agent-keys'
import { type Agents, createAgents } from './agents'
import type { FiberwiseSwitches } from './switches'
import { createUserKeys, type UserKeys } from './user-keys'

export type Tools = ApiTools<FiberwiseSwitches>

/** The data of one running emulator. It lives in memory, and a reset makes it new. */
export interface Store {
  readonly accounts: Accounts
  readonly userKeys: UserKeys
  readonly agentKeys: AgentKeys
  readonly agents: Agents
  reset(): void
}

export function createStore({ keys, wall, switches }: Tools): Store {
  const accounts = createAccounts()
  const userKeys = createUserKeys(keys, wall, () => switches.read().keyForm)
  const agentKeys = createAgentKeys(keys, wall)
  const agents = createAgents()
  return {
    ...{ accounts, userKeys, agentKeys, agents },
    reset() {
      for (const part of [accounts, userKeys, agentKeys, agents]) part.reset()
    }
  }
}
