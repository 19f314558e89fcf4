import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dueReminders,
  type KeyFacts,
  notificationOf,
  remember,
  type Told
} from '../../../../../electron/domain/credential-policy'
import { anyFacts, facts, inDays, now } from './facts'

const dayMs = 86_400_000
const look = (key: KeyFacts, told: readonly Told[] = [], days = 0, atStart = false) =>
  dueReminders(key, told, { atStart, now: now + days * dayMs })

/** Every look of a run, with what each remembers. */
const run = (key: KeyFacts, days: readonly number[], atStart: (index: number) => boolean = () => false) => {
  let told: Told[] = []
  return days.map((day, index) => {
    const due = look(key, told, day, atStart(index))
    told = remember(told, due)
    return due.map(({ kind, days }) => [kind, days])
  })
}

describe('a reminder', () => {
  it('comes ahead of time, once at each stage', () => {
    const key = facts({ expiresOn: inDays(31), issuedOn: inDays(0), maxAgeDays: 400 })
    expect(run(key, [0, 1, 1, 2, 17, 18, 24, 30, 31, 32, 33])).toEqual([
      [],
      [['expiry', 30]],
      [],
      [],
      [['expiry', 14]],
      [],
      [['expiry', 7]],
      [['expiry', 1]],
      [['expiry', 0]],
      [['expiry', -1]],
      []
    ])
  })

  it('of the age comes when it is due, and once more ahead of it', () => {
    const key = facts({ issuedOn: inDays(-75), expiresOn: null })
    expect(run(key, [0, 1, 14, 15, 16])).toEqual([[], [['rotation', 14]], [], [['rotation', 0]], []])
  })

  it('comes again at a start, once a day, while the end is near', () => {
    const key = facts({ expiresOn: inDays(5), issuedOn: inDays(0) })
    expect(run(key, [0, 0, 1, 1], () => true)).toEqual([[['expiry', 5]], [], [['expiry', 4]], []])
  })

  it('is told anew where the day has changed', () => {
    const key = facts({ expiresOn: inDays(5) })
    const told = remember([], look(key))
    expect(look({ ...key, expiresOn: inDays(6) }, told)).toHaveLength(1)
  })

  it('is put off by a snooze, but for the last ones of an end', () => {
    const snooze = { until: inDays(30), reason: 'holidays', since: '2026-11-20T00:00:00Z' }
    const key = facts({ expiresOn: inDays(7), issuedOn: inDays(-300), snooze })
    expect(run(key, [0, 5, 6, 7, 8])).toEqual([[], [], [['expiry', 1]], [['expiry', 0]], [['expiry', -1]]])
  })

  it('is never left out: no key ends without a word, whenever the app ran', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()), { minLength: 1, maxLength: 30 }),
        (key, looks) => {
          let told: Told[] = []
          let day = 0
          const ends = look({ ...key, snooze: null }, [], 100_000).find(({ kind }) => kind === 'expiry')
          for (const [step, atStart] of looks) {
            day += step
            const due = look(key, told, day, atStart)
            told = remember(told, due)
            const left = ends ? (Date.parse(ends.on) - Math.floor((now + day * dayMs) / dayMs) * dayMs) / dayMs : 1000
            if (left < 0)
              expect(told).toContainEqual(expect.objectContaining({ kind: 'expiry', stage: -1, on: ends?.on }))
            if (left >= 0 && left <= 1)
              expect(told.some(({ kind, stage }) => kind === 'expiry' && stage <= 1)).toBe(true)
          }
        }
      )
    )
  })

  it('is not told twice in a row without a start', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 400 }), (key, day) => {
        const told = remember([], look(key, [], day))
        expect(look(key, told, day)).toEqual([])
      })
    )
  })
})

describe('a notification', () => {
  const reminder = (days: number, kind: 'expiry' | 'rotation' = 'expiry', id = String(days)) => ({
    credentialId: id,
    label: 'Support',
    kind,
    on: inDays(days),
    days
  })

  it.each([
    [reminder(-2), '“Support” expired 2 days ago.', '«Support» venció hace 2 días.'],
    [reminder(-1), '“Support” expired yesterday.', '«Support» venció ayer.'],
    [reminder(0), '“Support” expires today.', '«Support» vence hoy.'],
    [reminder(1), '“Support” expires tomorrow.', '«Support» vence mañana.'],
    [reminder(14), '“Support” expires in 14 days.', '«Support» vence en 14 días.'],
    [reminder(0, 'rotation'), '“Support” is due to be replaced.', 'Ya corresponde reemplazar «Support».'],
    [
      reminder(14, 'rotation'),
      '“Support” is due to be replaced in 14 days.',
      'Corresponde reemplazar «Support» en 14 días.'
    ]
  ])('%j', (one, english, spanish) => {
    expect(notificationOf([one], 'en')).toEqual({ title: 'A key needs attention', body: english })
    expect(notificationOf([one], 'es')).toEqual({ title: 'Una clave requiere atención', body: spanish })
  })

  it('names the most pressing and counts the rest', () => {
    const { title, body } = notificationOf(
      [5, 4, 3, 2, 1].map(days => reminder(days)),
      'en'
    )
    expect(title).toBe('5 keys need attention')
    expect(body.split('\n')).toEqual([
      '“Support” expires tomorrow.',
      '“Support” expires in 2 days.',
      '“Support” expires in 3 days.',
      'And 2 more.'
    ])
  })
})
