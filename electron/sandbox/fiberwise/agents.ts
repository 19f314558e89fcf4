import { randomUUID } from 'node:crypto'

/** Source: wire facts of Fiberwise, `GET /agents`. That `id` is a text is an assumption. */
export type Agent = {
  readonly id: string
  readonly name: string
  readonly version: string
  readonly description: string
  readonly is_system: boolean
  readonly capabilities: readonly string[]
}

export interface Agents {
  list(): readonly Agent[]
  add(content: Omit<Agent, 'id' | 'is_system'>): Agent
  reset(): void
}

export const agentIds = {
  first: 'a61e0c52-7d40-4b7e-9f3a-a9e070000001',
  second: 'a61e0c52-7d40-4b7e-9f3a-a9e070000002',
  third: 'a61e0c52-7d40-4b7e-9f3a-a9e070000003'
} as const

const examples: readonly Agent[] = [
  {
    id: agentIds.first,
    name: 'Summariser',
    version: '1.4.0',
    description: 'Shortens long texts: notes, calls, «actas» and e-mails',
    is_system: false,
    capabilities: ['text', 'summarise']
  },
  {
    id: agentIds.second,
    name: 'Clasificador de tickets',
    version: '0.9.2',
    description: 'Elige el área y la urgencia de cada solicitud',
    is_system: false,
    capabilities: ['classify']
  },
  {
    id: agentIds.third,
    name: 'Scheduler',
    version: '2.0.1',
    description: 'Runs other agents at set times',
    is_system: true,
    capabilities: []
  }
]

export function createAgents(): Agents {
  let agents = examples
  return {
    list: () => agents,
    add(content) {
      const agent = { id: randomUUID(), is_system: false, ...content }
      agents = [...agents, agent]
      return agent
    },
    reset() {
      agents = examples
    }
  }
}
