import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { ask, start } from './support'

describe('ports', () => {
  it('are loopback only, and a wished one is used', async () => {
    const free = await start()
    expect(free.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(free.wishedPortTaken).toBe(false)
    await free.close()
    const again = await start({ port: Number(new URL(free.origin).port) })
    expect(again.origin).toBe(free.origin)
    expect(again.wishedPortTaken).toBe(false)
  })

  it('give way when they are taken', async () => {
    const other = createServer(() => {})
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const sandbox = await start({ port })
    other.close()
    expect(sandbox.wishedPortTaken).toBe(true)
    expect(sandbox.origin).not.toBe(`http://127.0.0.1:${port}`)
    expect((await ask(sandbox, '/api/staff/')).status).toBe(200)
  })

  it('that cannot exist are an error', async () => {
    await expect(start({ port: 70_000 })).rejects.toThrow()
  })
})
