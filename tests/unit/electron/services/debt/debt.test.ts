import { noDetails } from '@shared/schemas/credential'
import { boardPartSize } from '@shared/schemas/debt'
import type { ScopedKeyEntry, ScopedKeyList } from '@shared/schemas/scoped-key'
import { afterEach, describe, expect, it } from 'vitest'
import { codeOf, exampleCredential, setUpServices } from '../setup'

let close = async (): Promise<void> => undefined
afterEach(() => close())

const dayMs = 86_400_000
const hourMs = 3_600_000

const setUp = async (details: object = {}) => {
  const saved: { name: string; text: string }[] = []
  const all = setUpServices({
    fileSaver: {
      async save(name, content) {
        const chunks: Uint8Array[] = []
        for await (const chunk of content) chunks.push(chunk)
        saved.push({ name, text: new TextDecoder().decode(chunks[0]) })
        return name
      }
    }
  })
  close = () => all.vault.close()
  await all.vault.open()
  const { id } = await all.credentials.create({ ...exampleCredential, details: { ...noDetails, ...details } })
  const entry = async () => (await all.debt.board()).entries.find(({ credentialId }) => credentialId === id)
  const day = (days: number) => new Date(Date.parse(all.clock.now()) + days * dayMs).toISOString().slice(0, 10)
  /** Lets reminders that are due be told. */
  const later = async (milliseconds: number) => {
    all.clock.advance(milliseconds)
    for (let turn = 0; turn < 40; turn += 1) await new Promise(resolve => setImmediate(resolve))
  }
  return { ...all, id, entry, day, later, saved }
}

describe('the debt board', () => {
  it('shows what is unknown as unknown, and as a risk', async () => {
    const { entry } = await setUp()
    expect(await entry()).toMatchObject({
      maxAgeDays: 90,
      age: { kind: 'unknown', atLeastDays: 0 },
      use: { kind: 'unknown' },
      expiresOn: null,
      dueOn: null,
      level: 'high',
      observedAt: null,
      environmentName: 'Production',
      production: true
    })
    expect((await entry())?.reasons.map(({ code }) => code)).toEqual([
      'age_unknown',
      'no_owner',
      'no_expiry',
      'use_unknown'
    ])
  })

  it('leaves out what nobody has to replace', async () => {
    const { credentials, debt, id } = await setUp()
    await credentials.create({
      ...exampleCredential,
      label: 'Once',
      secret: 'AbCd1234.temporaryKey5678temporaryKey567',
      keep: false
    })
    expect((await debt.board()).entries.map(({ credentialId }) => credentialId)).toEqual([id])
  })

  it('keeps a policy of its own for each key, on record', async () => {
    const { debt, id, entry, audited, published, day } = await setUp({ issuedOn: '2026-11-01' })
    expect((await entry())?.dueOn).toBe('2027-01-30')
    await debt.setMaxAge(id, 10)
    expect(await entry()).toMatchObject({ maxAgeDays: 10, dueOn: '2026-11-11', level: 'high' })
    expect(audited.at(-1)).toEqual({ type: 'policy.updated', subject: id, data: { days: 10 } })
    expect(published.at(-1)).toEqual(['debt.changed', {}])
    expect(await codeOf(debt.setMaxAge('00000000-0000-4000-8000-000000000009', 10))).toBe('credential_not_found')
    expect(day(0)).toBe('2026-11-22')
  })

  it('puts a key off with a reason, not for ever, and takes it back', async () => {
    const { debt, id, entry, day, audited } = await setUp({ expiresOn: '2026-12-24' })
    await debt.snooze(id, day(10), 'provider is moving')
    expect((await entry())?.snooze).toMatchObject({ until: day(10), reason: 'provider is moving' })
    expect(audited.at(-1)).toEqual({ type: 'policy.snoozed', subject: id, data: { days: 10 } })
    await expect(debt.snooze(id, day(40), 'too far')).rejects.toMatchObject({ fields: { until: 'past_expiry' } })
    await expect(debt.snooze(id, day(0), 'today')).rejects.toMatchObject({ fields: { until: 'past' } })
    await debt.wake(id)
    expect((await entry())?.snooze).toBeNull()
  })

  it('is handed out in parts of one and the same board', async () => {
    const { debt, credentials, clock } = await setUp()
    for (let number = 0; number < boardPartSize; number += 1) {
      await credentials.create({
        ...exampleCredential,
        label: `Key ${number}`,
        secret: `AbCd1234.otherKey56789otherKey56789otherK${String(number).padStart(4, '0')}`
      })
    }
    const first = await debt.board()
    expect(first).toMatchObject({ total: boardPartSize + 1, next: boardPartSize })
    expect(first.entries).toHaveLength(boardPartSize)
    clock.advance(1000)
    const last = await debt.board({ at: first.at, from: first.next ?? 0 })
    expect(last).toMatchObject({ at: first.at, total: boardPartSize + 1, next: null })
    const ids = [...first.entries, ...last.entries].map(({ credentialId }) => credentialId)
    expect(new Set(ids).size).toBe(boardPartSize + 1)
    // That board is gone: a new one begins.
    expect(await debt.board({ at: first.at, from: boardPartSize })).toMatchObject({
      at: clock.now(),
      next: boardPartSize
    })
  }, 30_000)

  it('changes nothing that cannot be put on record', async () => {
    const { debt, id, entry, auditLog } = await setUp()
    const { append } = auditLog
    auditLog.append = async () => {
      throw new Error('no record')
    }
    await expect(debt.setMaxAge(id, 10)).rejects.toThrow('no record')
    auditLog.append = append
    expect((await entry())?.maxAgeDays).toBe(90)
  })
})

describe('what a provider tells of its keys', () => {
  it('is kept for those that are here', async () => {
    const { debt, id, entry, scopedKeys, credentials, clock } = await setUp()
    const environmentId = (await credentials.list())[0]?.environmentId ?? ''
    const key: ScopedKeyEntry = {
      id: '1',
      name: 'Support',
      prefix: 'AbCd1234',
      scopes: ['admin'],
      createdAt: '2026-06-01T00:00:00.000Z',
      lastUsedAt: null,
      expiresAt: '2026-12-01T00:00:00.000Z',
      link: { kind: 'linked', credentialId: id, by: 'id' },
      marks: []
    }
    const list: ScopedKeyList = {
      entries: [key, { ...key, id: '2', link: { kind: 'none' } }],
      unreadable: 0,
      lostCreates: [],
      exchangeId: id
    }
    scopedKeys.list = async () => list
    await debt.refresh(environmentId)
    expect(await entry()).toMatchObject({
      age: { kind: 'known', days: 174, since: '2026-06-01' },
      use: { kind: 'never' },
      expiresOn: '2026-12-01',
      level: 'critical',
      observedAt: clock.now()
    })
  })
})

describe('reminders', () => {
  it('come when the vault opens, later on, and after a wake; the window is told too', async () => {
    const { later, notified, published, clock, id, resume } = await setUp({
      expiresOn: '2026-12-06',
      issuedOn: '2026-11-21'
    })
    await later(hourMs)
    expect(notified).toMatchObject([{ title: 'A key needs attention', body: '“Support” expires in 14 days.' }])
    expect(published.filter(([name]) => name === 'debt.reminded')).toMatchObject([
      ['debt.reminded', { reminders: [{ credentialId: id, kind: 'expiry', days: 14 }] }]
    ])
    await later(hourMs)
    expect(notified).toHaveLength(1)
    notified[0]?.open()
    expect(published.at(-1)).toEqual(['debt.asked', {}])
    await later(7 * dayMs)
    expect(notified.at(-1)?.body).toBe('“Support” expires in 7 days.')
    clock.advance(7 * dayMs)
    resume()
    await later(0)
    expect(notified.at(-1)?.body).toContain('today')
  })

  it('are in the language of the app', async () => {
    const { settings, later, notified } = await setUp({ expiresOn: '2026-11-22' })
    await settings.update({ language: 'es' })
    await later(hourMs)
    expect(notified.at(-1)).toMatchObject({ title: 'Una clave requiere atención', body: '«Support» vence hoy.' })
  })

  it('are told in the window alone where the person wants no word of the system', async () => {
    const { debt, settings, later, notified, published, id } = await setUp({ expiresOn: '2026-11-22' })
    await settings.update({ systemReminders: false })
    await later(hourMs)
    expect(notified).toEqual([])
    expect(published.some(([name]) => name === 'debt.reminded')).toBe(true)
    expect(debt.reminders()).toMatchObject([{ credentialId: id, kind: 'expiry', days: 0 }])
  })

  it('can be asked for by a window that came later, the most pressing first, until the vault is closed', async () => {
    const { debt, credentials, later, vault } = await setUp({ expiresOn: '2026-12-06', issuedOn: '2026-08-01' })
    await credentials.create({
      ...exampleCredential,
      secret: 'AbCd1234.otherKey56789otherKey56789otherKey',
      label: 'Ended',
      details: { ...noDetails, expiresOn: '2026-11-20' }
    })
    await later(hourMs)
    expect(debt.reminders().map(({ label, kind, days }) => [label, kind, days])).toEqual([
      ['Support', 'rotation', -23],
      ['Ended', 'expiry', -2],
      ['Support', 'expiry', 14]
    ])
    await vault.close()
    expect(debt.reminders()).toEqual([])
  })

  it('show no secret that somebody gave as a name', async () => {
    const { credentials, later, notified } = await setUp()
    await credentials.create({
      ...exampleCredential,
      label: `copy of ${exampleCredential.secret}`,
      secret: 'AbCd1234.otherKey56789otherKey56789otherKey',
      details: { ...noDetails, expiresOn: '2026-11-22' }
    })
    await later(hourMs)
    expect(notified).toHaveLength(1)
    expect(notified[0]?.body).toContain('copy of')
    expect(notified[0]?.body).not.toContain(exampleCredential.secret)
  })

  it('let the window count anew once another day has begun', async () => {
    const { later, published } = await setUp({ issuedOn: '2026-11-20' })
    const changes = () => published.filter(([name]) => name === 'debt.changed').length
    const before = changes()
    await later(hourMs)
    expect(changes()).toBe(before)
    await later(dayMs)
    expect(changes()).toBe(before + 1)
  })

  it('stop with the vault', async () => {
    const { vault, later, notified, logged } = await setUp({ expiresOn: '2026-11-22' })
    await vault.close()
    await later(dayMs)
    expect(notified).toEqual([])
    expect(logged).toEqual([])
  })
})

describe('the calendar', () => {
  it('has the days that matter, and no secret', async () => {
    const { debt, saved, id, credentials } = await setUp({
      expiresOn: '2026-12-31',
      issuedOn: '2026-11-01',
      owner: 'Ana'
    })
    await credentials.create({
      ...exampleCredential,
      label: `copy of ${exampleCredential.secret}`,
      secret: 'AbCd1234.otherKey56789otherKey56789otherKey',
      details: { ...noDetails, expiresOn: '2026-12-30' }
    })
    expect(await debt.saveCalendar()).toBe('latchkey-2026-11-22.ics')
    const text = saved[0]?.text.replaceAll('\r\n ', '') ?? ''
    expect(text).toContain(`UID:${id}-expiry@latchkey`)
    expect(text).toContain('DTSTART;VALUE=DATE:20261231')
    expect(text).toContain('DTSTART;VALUE=DATE:20270130')
    expect(text).toContain('DESCRIPTION:Production\\nAna')
    expect(text).not.toContain(exampleCredential.secret)
    await debt.saveCalendar([id])
    expect(saved[1]?.text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })
})
