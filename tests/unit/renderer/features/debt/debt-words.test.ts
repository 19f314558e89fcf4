import { debtReasonCodeSchema } from '@shared/schemas/debt'
import i18next, { type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { askPlaces } from '../../../../../renderer/features/debt/ask-places'
import {
  ageText,
  reasonCodes,
  reasonsText,
  reasonText,
  reminderText,
  useText
} from '../../../../../renderer/features/debt/debt-words'
import { dayAfter, lastSnoozeDay, longestSnooze } from '../../../../../renderer/features/debt/snooze-day'
import { startTranslation } from '../../../../../renderer/i18n'
import { formatFor } from '../../../../../renderer/i18n/format'
import { debtEntry, reason, someDebt, someReminders } from '../../fake-debt'
import { debtAt } from '../../fake-main/debt'

let en: TFunction
let es: TFunction
beforeAll(async () => {
  await startTranslation('en')
  en = i18next.getFixedT('en')
  es = i18next.getFixedT('es')
})

describe('an age in words', () => {
  it.each([
    [{ kind: 'known', days: 0, since: '2026-11-22' }, '0 days', '0 días'],
    [{ kind: 'known', days: 1, since: '2026-11-21' }, '1 day', '1 día'],
    [
      { kind: 'unknown', atLeastDays: 12 },
      'unknown – here for at least 12 days',
      'desconocida – aquí hace 12 días o más'
    ],
    [{ kind: 'unknown', atLeastDays: 0 }, 'unknown – here since today', 'desconocida – aquí desde hoy']
  ] as const)('%j', (age, english, spanish) => {
    expect(ageText(age, en)).toBe(english)
    expect(ageText(age, es)).toBe(spanish)
  })
})

describe('reasons in words', () => {
  it('names every code there is, in both languages, however many days', () => {
    expect([...reasonCodes].sort()).toEqual([...debtReasonCodeSchema.options].sort())
    for (const code of reasonCodes) {
      for (const t of [en, es]) {
        for (const days of [null, 0, 1, 40]) expect(reasonText(reason(code, days), t)).not.toContain('debt.')
        for (const key of ['why', 'todo', 'reasonName'] as const) {
          expect(t(`debt.${key}.${code}`)).not.toContain('debt.')
        }
      }
    }
  })
  it('says days where they matter', () => {
    expect(reasonText(reason('overdue', 41), en)).toBe('41 days over its age')
    expect(reasonText(reason('expiring', 0), en)).toBe('ends today')
    expect(reasonText(reason('expired', 1), es)).toBe('venció hace 1 día')
  })
  it('leaves what is only not known to the details', () => {
    const [, , old] = someDebt()
    if (!old) throw new Error('There is one.')
    expect(reasonsText(old, en)).toBe('age unknown · no owner')
    expect(reasonsText(debtEntry(1), en)).toBe('')
  })
})

it('tells a use that is unknown from one that never was', () => {
  expect(useText({ kind: 'unknown' }, en)).toBe('unknown')
  expect(useText({ kind: 'never' }, en)).toBe('never')
  expect(useText({ kind: 'used', at: debtAt, days: 0 }, en)).toBe('today')
  expect(useText({ kind: 'used', at: debtAt, days: 3 }, es)).toBe('hace 3 días')
})

it('reminds of what is past, of today and of what is ahead', () => {
  const format = formatFor('en')
  const [past, ahead] = someReminders()
  if (!past || !ahead) throw new Error('There are two.')
  expect(reminderText(past, en, format)).toBe('“Billing nightly sync” ended 3 days ago, on Nov 19, 2026.')
  expect(reminderText(ahead, en, format)).toContain('ends in 2 days')
  expect(reminderText({ ...ahead, days: 1 }, en, format)).toContain('ends tomorrow')
  expect(reminderText({ ...ahead, days: 0, kind: 'rotation' }, es, formatFor('es'))).toBe(
    'Hoy corresponde reemplazar «Fiberwise support desk».'
  )
})

describe('the days a key may be put off to', () => {
  it('are counted from main’s day', () => {
    expect(dayAfter('2026-12-31T23:59:00.000Z', 1)).toBe('2027-01-01')
  })
  it('end with the key, or after half a year', () => {
    expect(lastSnoozeDay({ expiresOn: null }, debtAt)).toBe(dayAfter(debtAt, longestSnooze))
    expect(lastSnoozeDay({ expiresOn: '2026-12-01' }, debtAt)).toBe('2026-12-01')
    expect(lastSnoozeDay({ expiresOn: '2029-12-01' }, debtAt)).toBe(dayAfter(debtAt, longestSnooze))
    expect(lastSnoozeDay({ expiresOn: '2026-11-22' }, debtAt)).toBeNull()
    expect(lastSnoozeDay({ expiresOn: '2026-11-01' }, debtAt)).toBeNull()
  })
})

it('asks only providers that tell, with the newest time of each environment', () => {
  const environment = (id: string, providerId: string) => ({ id, providerId, name: id }) as never
  const provider = (id: string, scopedKeys: object | null) => ({ id, name: id, scopedKeys }) as never
  const entries = [
    debtEntry(1, { environmentId: 'one', observedAt: null }),
    debtEntry(2, { environmentId: 'one', observedAt: '2026-11-20T00:00:00.000Z' }),
    debtEntry(3, { environmentId: 'two' })
  ]
  const places = askPlaces(
    entries,
    [environment('one', 'tells'), environment('two', 'silent'), environment('three', 'tells')],
    [provider('tells', {}), provider('silent', null)]
  )
  expect(places).toMatchObject([{ environment: { id: 'one' }, count: 2, askedAt: '2026-11-20T00:00:00.000Z' }])
})
