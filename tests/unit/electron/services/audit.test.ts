import type { AuditVerification } from '@shared/schemas/audit'
import { describe, expect, it } from 'vitest'
import type { AuditLog } from '../../../../electron/ports'
import { codeOf, setUpServices } from './setup'

const intact: AuditVerification = {
  result: 'intact',
  records: 7,
  files: 1,
  fault: null,
  notes: [],
  head: 'at_end',
  duration: 1
}

/** An open vault whose log is checked as the test says. */
const opened = async (verify?: AuditLog['verify']) => {
  const { ports, auditLog } = setUpServices()
  const audit = { ...auditLog, ...(verify ? { verify } : {}) }
  const services = setUpServices({
    ...ports,
    backends: { ...ports.backends, keychain: { ...ports.backends.keychain, audit } }
  })
  const recorded: unknown[] = []
  const { append } = audit
  audit.append = async event => {
    await append(event)
    recorded.push(event)
  }
  await services.vault.open()
  recorded.length = 0
  return { ...services, recorded, log: audit, clock: ports.clock as typeof services.clock }
}

describe('checking the audit log', () => {
  it('tells what was found, and puts the check itself on record', async () => {
    const { audit, recorded } = await opened()
    expect(await audit.verify()).toMatchObject({ result: 'intact', records: 2 })
    expect(recorded).toEqual([{ type: 'audit.verified', data: { result: 'intact', records: 2 } }])
    expect(await audit.verify()).toMatchObject({ result: 'intact', records: 3 })
  })

  it('runs once, however many ask', async () => {
    let runs = 0
    const { audit } = await opened(async () => {
      runs += 1
      await new Promise(resolve => setTimeout(resolve, 5))
      return intact
    })
    const [one, two] = await Promise.all([audit.verify(), audit.verify()])
    expect(one).toBe(two)
    expect(runs).toBe(1)
    await audit.verify()
    expect(runs).toBe(2)
  })

  it('publishes how far it is, a few times a second at most', async () => {
    const { audit, published } = await opened(async onProgress => {
      for (let records = 1; records <= 1_000; records += 1) onProgress(records)
      return intact
    })
    await audit.verify()
    expect(published.filter(([name]) => name === 'audit.progress')).toEqual([['audit.progress', { records: 1 }]])
  })

  it('ends when it is cancelled, and when the vault is closed', async () => {
    const until = (_: unknown, signal: AbortSignal): Promise<AuditVerification> =>
      new Promise(resolve =>
        signal.addEventListener('abort', () => resolve({ ...intact, result: 'cancelled' }), { once: true })
      )
    const { audit, vault } = await opened(until)
    audit.cancelVerify()
    const first = audit.verify()
    audit.cancelVerify()
    expect(await first).toMatchObject({ result: 'cancelled' })
    const second = audit.verify()
    await vault.close()
    expect(await second).toMatchObject({ result: 'cancelled' })
  })

  it('tells what was found also where that cannot be recorded', async () => {
    const { audit, log } = await opened()
    log.append = async () => {
      throw new Error('disk full')
    }
    expect(await audit.verify()).toMatchObject({ result: 'intact' })
  })

  it('needs an open vault', async () => {
    const { audit } = setUpServices()
    expect(await codeOf(audit.verify())).toBe('vault_closed')
  })
})

describe('a sender that may not call', () => {
  const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

  it('is put on record, once a second at most', async () => {
    const { audit, recorded, clock } = await opened()
    for (let call = 0; call < 100; call += 1) audit.noteRefusedSender('vault.state')
    await settled()
    expect(recorded).toEqual([{ type: 'sender.refused', data: { command: 'vault.state' } }])
    clock.advance(1_000)
    audit.noteRefusedSender('unknown')
    await settled()
    expect(recorded).toHaveLength(2)
  })

  it('never makes anything fail', async () => {
    const closed = setUpServices()
    expect(() => closed.audit.noteRefusedSender('vault.state')).not.toThrow()
    const { audit, log } = await opened()
    log.append = async () => {
      throw new Error('disk full')
    }
    audit.noteRefusedSender('vault.state')
    await settled()
  })
})
