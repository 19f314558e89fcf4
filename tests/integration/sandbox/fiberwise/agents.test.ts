import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { handClock } from '../support'
import { day, invalid, keys, reading, start } from './support'

interface Agent {
  readonly id: string
  readonly name: string
  readonly is_system: boolean
}

interface AgentKey {
  readonly key_id: string
  readonly key_value?: string
  readonly agent_id: string
  readonly scopes: string[]
  readonly expiration: string | null
  readonly is_active: boolean
}

const firstAgent = 'a61e0c52-7d40-4b7e-9f3a-a9e070000001'
const agentKeys = `/api/v1/agents/${firstAgent}/keys`
const bearer = keys.good

describe('agents', () => {
  it('are listed with what the code tells of them', async () => {
    const { json } = await call<{ agents: Agent[] }>(await start(), 'GET /api/v1/agents', { bearer })
    expect(json.agents).toHaveLength(3)
    expect(json.agents[0]).toEqual({
      id: firstAgent,
      name: 'Summariser',
      version: '1.4.0',
      description: expect.any(String),
      is_system: false,
      capabilities: ['text', 'summarise']
    })
  })

  it('can be added, until a reset', async () => {
    const sandbox = await start({ createStatus: 201 })
    const made = await call<Agent>(sandbox, 'POST /api/v1/agents', { bearer, json: { name: 'Ñandú' } })
    expect([made.status, made.json]).toEqual([
      201,
      expect.objectContaining({ name: 'Ñandú', version: '1.0.0', is_system: false, capabilities: [] })
    ])
    const names = async () =>
      (await call<{ agents: Agent[] }>(sandbox, 'GET /api/v1/agents', { bearer })).json.agents.map(({ name }) => name)
    expect(await names()).toContain('Ñandú')
    sandbox.control.reset()
    expect(await names()).not.toContain('Ñandú')
  })
})

describe('agent keys', () => {
  it('are made with the usual scopes, and shown once', async () => {
    const sandbox = await start()
    const { json } = await call<AgentKey>(sandbox, `POST ${agentKeys}`, { bearer, json: { expiration_hours: 24 } })
    expect(json.key_value).toMatch(/^agent_[\w-]{43}$/)
    expect(json.key_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(json).toMatchObject({
      agent_id: firstAgent,
      scopes: ['data:read', 'data:write', 'activations:read', 'agents:read'],
      is_active: true
    })
    expect(Math.abs(Date.parse(json.expiration ?? '') - Date.now() - day)).toBeLessThan(60_000)
    const listed = await call<AgentKey[]>(sandbox, `GET ${agentKeys}`, { bearer })
    expect(listed.json.map(({ key_id }) => key_id)).toContain(json.key_id)
    expect(listed.text).not.toContain(json.key_value)
    expect(await reading(sandbox, json.key_value ?? '')).toBe(200)
  })

  it('have the scopes of their own that were wished, and end in time', async () => {
    const clock = handClock()
    const sandbox = await start({}, clock.now)
    const make = async (json: object) =>
      (await call<AgentKey>(sandbox, `POST ${agentKeys}`, { bearer, json })).json.key_value ?? ''
    expect(await reading(sandbox, await make({ scopes: ['data:read'] }))).toBe(403)
    const short = await make({ expiration_hours: 1 })
    const endless = await make({ expiration_hours: null })
    clock.advance(2 * 60 * 60 * 1000)
    expect((await call(sandbox, 'GET /api/v1/agents', { bearer: short })).json).toEqual(invalid)
    expect(await reading(sandbox, endless)).toBe(200)
  })

  it.each([200, 204] as const)('are revoked with %i, and their row stays', async revokeStatus => {
    const sandbox = await start({ revokeStatus })
    const { key_id, key_value = '' } = (await call<AgentKey>(sandbox, `POST ${agentKeys}`, { bearer, json: {} })).json
    expect((await call(sandbox, `DELETE ${agentKeys}/${key_id}`, { bearer })).status).toBe(revokeStatus)
    expect(await reading(sandbox, key_value)).toBe(401)
    const rows = (await call<AgentKey[]>(sandbox, `GET ${agentKeys}`, { bearer })).json
    expect(rows.find(row => row.key_id === key_id)?.is_active).toBe(false)
    expect((await call(sandbox, `DELETE ${agentKeys}/none`, { bearer })).status).toBe(404)
  })

  it('have no routes when the switch says so, and none for an unknown agent', async () => {
    const sandbox = await start()
    expect((await call(sandbox, 'GET /api/v1/agents/none/keys', { bearer })).json).toEqual({
      detail: 'Agent not found'
    })
    sandbox.control.setSwitches({ agentKeyRoutes: false })
    expect((await call(sandbox, `GET ${agentKeys}`, { bearer })).json).toEqual({ detail: 'Not Found' })
    expect(await reading(sandbox, keys.agent)).toBe(200)
  })

  it('are made though the reply is lost', async () => {
    const sandbox = await start({ loseCreateReply: true })
    await expect(call(sandbox, `POST ${agentKeys}`, { bearer, json: {} })).rejects.toThrow('ECONNRESET')
    expect((await call<AgentKey[]>(sandbox, `GET ${agentKeys}`, { bearer })).json).toHaveLength(2)
  })
})
