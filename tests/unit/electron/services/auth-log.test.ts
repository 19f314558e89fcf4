import { describe, expect, it } from 'vitest'
import { maxEntries, type NewAuthLogEntry } from '../../../../electron/services/auth-log'
import { setUpServices } from './setup'

const secret = 'canary-secret-0123456789'

const entry = (change: Partial<NewAuthLogEntry> = {}): NewAuthLogEntry => ({
  kind: 'refresh',
  reason: 'due',
  credential: { id: '5b0a8d0e-8b5e-4f4e-9a53-0c5a7f1f7a10', label: 'Support' },
  environmentName: 'Production',
  status: 200,
  failure: null,
  durationMs: 12.4,
  waitMs: null,
  names: [],
  wire: 'POST /token HTTP/1.1\r\nHost: a.example',
  exchangeId: null,
  ...change
})

const setUp = () => {
  const saved: { name: string; text: string }[] = []
  const services = setUpServices({
    fileSaver: {
      async save(name, content) {
        const chunks: Uint8Array[] = []
        for await (const chunk of content) chunks.push(chunk)
        saved.push({ name, text: Buffer.concat(chunks).toString() })
        return `/home/someone/${name}`
      }
    }
  })
  return { ...services, saved }
}

describe('the authentication log', () => {
  it('masks by value whatever comes in', () => {
    const { authLog, knownSecrets, published } = setUp()
    knownSecrets.add('one', 'Support', new TextEncoder().encode(secret))
    authLog.add(entry({ wire: `Authorization: Bearer ${secret}`, environmentName: secret, names: [secret] }))
    const told = JSON.stringify([authLog.list(), published])
    expect(told).not.toContain(secret)
    expect(told).toContain('[redacted:Support]')
  })

  it('is saved as the text that people see, one line of facts and the wire under it', async () => {
    const { authLog, saved } = setUp()
    authLog.add(entry())
    authLog.add(
      entry({ kind: 'back_off', reason: 'retry_after', status: null, durationMs: null, waitMs: 1500, wire: '' })
    )
    expect(await authLog.save()).toBe('/home/someone/authentication-log.txt')
    const [first, request, host, second, end] = (saved[0]?.text ?? '').split('\n')
    expect(first).toMatch(/^0 \S+Z refresh reason=due credential="Support" .*status=200 duration_ms=12$/)
    expect([request, host]).toEqual(['    POST /token HTTP/1.1', '    Host: a.example'])
    expect(second).toMatch(/^1 \S+Z back_off reason=retry_after .*wait_ms=1500$/)
    expect(end).toBe('')
  })

  it('takes nothing in behind a lock, however late it ends', async () => {
    const { authLog, vault, published } = setUp()
    await vault.createWithPassphrase('correct horse battery')
    authLog.add(entry())
    await vault.lock()
    published.length = 0
    authLog.add(entry({ environmentName: 'late' }))
    expect([authLog.list(), published]).toEqual([[], []])
  })

  it('lets the oldest go, and all of it when it is cleared', () => {
    const { authLog } = setUp()
    for (let count = 0; count <= maxEntries; count += 1) authLog.add(entry({ wire: '' }))
    expect(authLog.list()).toHaveLength(maxEntries)
    expect(authLog.list()[0]?.sequence).toBe(1)
    authLog.clear()
    expect(authLog.list()).toEqual([])
  })
})
