import { AppFailure } from '@shared/errors'
import { boardPartSize } from '@shared/schemas/debt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectEvents, loadAtStart } from '../../../../renderer/stores/bridge-events'
import { countOverdue, isAsleep, useDebt } from '../../../../renderer/stores/debt-store'
import { useNavigation } from '../../../../renderer/stores/navigation-store'
import type { FakeMain } from '../fake-bridge'
import { fakeId } from '../fake-data'
import { debtEntry, manyDebts, reason, someDebt, someReminders } from '../fake-debt'
import { debtAt, noDebt } from '../fake-main/debt'
import { installFakeMain, settle } from '../fake-window'

let fake: FakeMain
let stop: () => void

const start = async (entries = someDebt(), reminders = someReminders()): Promise<void> => {
  fake = installFakeMain({ debt: { ...noDebt(), entries, reminders } })
  stop = connectEvents()
  await loadAtStart()
  await settle()
}
beforeEach(() => {
  stop = () => undefined
})
afterEach(() => stop())

const debt = () => useDebt.getState()
const asked = (name: string): number => fake.calls.filter(call => call.name === name).length
const labels = (): string[] => debt().entries.map(({ label }) => label)

describe('the board', () => {
  it('comes with the vault, in the order of main, and goes with it', async () => {
    await start()
    expect(debt()).toMatchObject({ loaded: true, loading: false, at: debtAt, overdue: 2 })
    expect(labels()).toEqual(someDebt().map(({ label }) => label))
    debt().select(new Set([fakeId(2, 1)]))
    debt().open(fakeId(2, 1))
    fake.emit('vault.changed', { status: 'locked', backend: 'passphrase' })
    expect(debt()).toMatchObject({ entries: [], loaded: false, reminders: [], opened: null, overdue: 0 })
    expect(debt().selected.size).toBe(0)
  })

  it('is put together from all its parts', async () => {
    await start(manyDebts(2 * boardPartSize + 7), [])
    expect(debt().entries).toHaveLength(2 * boardPartSize + 7)
    expect(new Set(debt().entries.map(({ credentialId }) => credentialId)).size).toBe(2 * boardPartSize + 7)
    expect(asked('debt.board')).toBe(3)
  })

  it('begins anew where main has a newer one by then', async () => {
    await start(manyDebts(boardPartSize + 5), [])
    const parts = [
      { at: '2026-11-22T11:00:00.000Z', entries: [debtEntry(1)], total: 2, next: 1 },
      { at: '2026-11-22T12:00:00.000Z', entries: [debtEntry(2)], total: 2, next: 1 },
      { at: '2026-11-22T12:00:00.000Z', entries: [debtEntry(3)], total: 2, next: null }
    ]
    const call = window.bridge.call
    window.bridge.call = (async (name: string) => {
      expect(name).toBe('debt.board')
      return { ok: true, value: parts.shift() }
    }) as typeof call
    await debt().load()
    expect(debt().at).toBe('2026-11-22T12:00:00.000Z')
    expect(labels()).toEqual(['Key 2', 'Key 3'])
  })

  it('follows changes of keys, environments and policies, a burst of them with two loads', async () => {
    await start()
    const before = asked('debt.board')
    for (let round = 0; round < 5; round += 1) {
      fake.emit('debt.changed', {})
      fake.emit('credentials.changed', {})
      fake.emit('environments.changed', {})
    }
    await settle()
    expect(asked('debt.board') - before).toBe(2)
  })

  it('shows nothing that was asked for before the vault was closed', async () => {
    await start()
    const late = [debt().load(), debt().loadReminders()]
    fake.emit('vault.changed', { status: 'locked', backend: 'passphrase' })
    await Promise.all(late)
    expect(debt()).toMatchObject({ entries: [], loaded: false, reminders: [] })
  })

  it('says why it is not there, and keeps what it had', async () => {
    await start()
    fake.failNext('debt.board', new AppFailure('database_unavailable', 'gone'))
    await debt().load()
    expect(debt().error?.code).toBe('database_unavailable')
    expect(debt().entries).toHaveLength(someDebt().length)
    await debt().load()
    expect(debt().error).toBeNull()
  })

  it('lets go of what was chosen, opened or reminded of, of keys that are gone', async () => {
    await start()
    debt().select(new Set([fakeId(2, 0), fakeId(2, 3)]))
    debt().open(fakeId(2, 0))
    fake.state.debt.entries = someDebt().slice(1)
    await debt().load()
    expect([...debt().selected]).toEqual([fakeId(2, 3)])
    expect(debt().opened).toBeNull()
    expect(debt().reminders.map(({ label }) => label)).not.toContain('Billing nightly sync')
  })
})

describe('what a person decides', () => {
  it('is shown at once and asked of main', async () => {
    await start()
    const id = fakeId(2, 3)
    expect((await debt().setMaxAge(id, 365)).ok).toBe(true)
    expect(debt().entries[3]?.maxAgeDays).toBe(365)
    await debt().snooze(id, '2026-12-01', 'moving house')
    expect(debt().entries[3]?.snooze?.reason).toBe('moving house')
    expect(debt().overdue).toBe(1)
    await debt().wake(id)
    expect(debt().overdue).toBe(2)
    expect(await debt().snooze(id, '2026-11-22', 'today')).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', fields: { until: 'past' } }
    })
    expect(debt().entries[3]?.snooze).toBeNull()
  })

  it('saves a calendar of the chosen keys, or of all', async () => {
    await start()
    expect(await debt().saveCalendar([fakeId(2, 1)])).toMatchObject({ ok: true, value: { file: expect.any(String) } })
    await debt().saveCalendar()
    expect(fake.state.debt.calendars).toEqual([[fakeId(2, 1)], null])
  })

  it('sorts by a column, and the other way round by the same once more', async () => {
    await start()
    debt().sortBy('age')
    expect(debt().order).toEqual({ column: 'age', backwards: false })
    debt().sortBy('age')
    expect(debt().order).toEqual({ column: 'age', backwards: true })
    debt().sortBy('risk')
    expect(debt().order).toEqual({ column: 'risk', backwards: false })
  })
})

describe('reminders', () => {
  it('that were told before the window was there are shown, the most pressing first', async () => {
    await start()
    expect(debt().reminders.map(({ days }) => days)).toEqual([-3, 2, 8])
  })

  it('add up, the newest word on each matter, until they are put away', async () => {
    await start(someDebt(), [])
    const [first] = someReminders()
    if (!first) throw new Error('There is one.')
    fake.emit('debt.reminded', { reminders: [{ ...first, days: 1 }] })
    fake.emit('debt.reminded', { reminders: [{ ...first, days: 0 }] })
    expect(debt().reminders).toEqual([{ ...first, days: 0 }])
    debt().dismissReminders()
    expect(debt().reminders).toEqual([])
  })

  it('lead to the board when the one of the system is followed', async () => {
    await start()
    useNavigation.getState().show('history')
    fake.emit('debt.asked', {})
    expect(useNavigation.getState()).toMatchObject({ view: 'rotation', rotationPart: 'debt' })
  })
})

describe('being put off', () => {
  const snooze = { until: '2026-11-23', reason: 'later', since: debtAt }
  it.each([
    ['until tomorrow', { snooze }, true],
    ['until today', { snooze: { ...snooze, until: '2026-11-22' } }, false],
    ['not at all', {}, false],
    ['but ended', { snooze, reasons: [reason('expired', 1)] }, false],
    ['but ending tomorrow', { snooze, reasons: [reason('expiring', 1)] }, false],
    ['and ending next week', { snooze, reasons: [reason('expiring', 7)] }, true]
  ])('%s', (_, change, asleep) => {
    expect(isAsleep(debtEntry(1, change), debtAt)).toBe(asleep)
  })

  it('takes a key out of the count of those that are overdue', () => {
    const overdue = debtEntry(1, { reasons: [reason('overdue', 4)] })
    expect(countOverdue([overdue, debtEntry(2), { ...overdue, snooze }], debtAt)).toBe(1)
  })
})
