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
