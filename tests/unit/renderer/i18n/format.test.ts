import { describe, expect, it } from 'vitest'
import { formatFor } from '../../../../renderer/i18n/format'

const english = formatFor('en-GB')
const spanish = formatFor('es-ES')

/** Intl puts in blanks that do not break. */
const plain = (text: string): string => text.replace(/\s/g, ' ')

describe('bytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [18_213, '18.2 kB'],
    [1_048_576, '1 MB'],
    [2_500_000_000, '2.5 GB'],
    [9_000_000_000_000, '9,000 GB']
  ])('%d is %s', (bytes, text) => {
    expect(plain(english.bytes(bytes))).toBe(text)
  })

  it('follow the person’s locale', () => {
    expect(plain(spanish.bytes(18_213))).toBe('18,2 kB')
  })
})

describe('durations', () => {
  it.each([
    [0, '0 ms'],
    [143.4, '143 ms'],
    [2_410, '2.41 secs'],
    [90_000, '1.5 mins']
  ])('%d is %s', (milliseconds, text) => {
    expect(plain(english.duration(milliseconds))).toBe(text)
  })
})

describe('a span of time', () => {
  it.each([
    [0, '0 secs'],
    [400, '0 secs'],
    [58_000, '58 secs'],
    [298_000, '4 mins 58 secs'],
    [3_600_000, '1 hr'],
    [7_262_000, '2 hrs 1 min 2 secs']
  ])('%d is %s', (milliseconds, text) => {
    expect(plain(english.span(milliseconds))).toBe(text)
  })
})

describe('a rough span of time', () => {
  it.each([
    [0, '0 secs'],
    [59_999, '59 secs'],
    [22 * 60_000 + 59_000, '22 mins'],
    [3_600_000, '1 hr'],
    [3_900_000, '1 hr, 5 mins'],
    [7 * 86_400_000 - 1, '6 days, 23 hrs'],
    [86_400_000 + 120_000, '1 day'],
    [-5_000, '0 secs']
  ])('%d is %s', (milliseconds, text) => {
    expect(plain(english.roughSpan(milliseconds))).toBe(text)
  })

  it('follows the person’s locale', () => {
    expect(plain(spanish.roughSpan(3_900_000))).toBe('1 h y 5 min')
  })
})

it('names the period of a limit without counting one', () => {
  expect(english.period(60)).toBe('min')
  expect(english.period(3600)).toBe('hr')
  expect(plain(english.period(10))).toBe('10 secs')
})

describe('days', () => {
  const now = new Date(2025, 10, 22, 0, 30)
  it('have names when they are near', () => {
    expect(english.day(new Date(2025, 10, 22, 0, 1).toISOString(), now)).toBe('Today')
    expect(english.day(new Date(2025, 10, 21, 23, 59).toISOString(), now)).toBe('Yesterday')
    expect(spanish.day(new Date(2025, 10, 21, 1, 0).toISOString(), now)).toBe('Ayer')
    expect(spanish.day(new Date(2025, 10, 19, 1, 0).toISOString(), now)).toMatch(/^Miércoles/)
  })
})

it('shows an instant with its zone', () => {
  expect(english.instant('2025-11-22T15:04:05.000Z')).toMatch(/2025.*(UTC|GMT)/)
})

describe('distances', () => {
  const now = Date.UTC(2026, 0, 1)
  const away = (seconds: number) => new Date(now + seconds * 1000).toISOString()

  it.each([
    [40, 'in 40 seconds'],
    [-3600, '60 minutes ago'],
    [7 * 3600, 'in 7 hours'],
    [12 * 86_400, 'in 12 days'],
    [-89 * 86_400, '89 days ago'],
    [365 * 86_400, 'in 12 months'],
    [3650 * 86_400, 'in 10 years']
  ])('of %d seconds are said in one unit', (seconds, words) => {
    expect(formatFor('en-GB').distance(away(seconds), now)).toBe(words)
  })

  it('are in the person’s language', () => {
    expect(formatFor('es-MX').distance(away(2 * 86_400), now)).toBe('dentro de 2 días')
  })
})

it('leaves the seconds out where they say nothing', () => {
  expect(formatFor('en-GB').moment('2026-01-02T03:04:05.000Z')).toMatch(/^2 Jan 2026, \d{2}:04 \S+$/)
})
