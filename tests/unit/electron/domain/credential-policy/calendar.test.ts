import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CalendarEntry,
  calendarFile,
  escapeText,
  foldLine
} from '../../../../../electron/domain/credential-policy'

const at = '2026-11-22T08:09:10.123Z'
const entry: CalendarEntry = {
  uid: 'a-expiry@latchkey',
  on: '2026-12-31',
  title: 'Key “Support; main, old” expires',
  text: 'Production\nAna',
  alarms: [14, 0]
}

const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')
const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
const octets = (text: string): number => new TextEncoder().encode(text).length

const anyText = fc.string({ unit: 'binary', maxLength: 200 })
const entries = fc.array(
  fc.record({
    uid: fc.uuid(),
    on: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10)),
    title: anyText,
    text: anyText,
    alarms: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 })
  }),
  { maxLength: 5 }
)

describe('a calendar file', () => {
  it('is what calendars read', () => {
    expect(calendarFile([entry], at).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Latchkey//Key calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:a-expiry@latchkey',
      'DTSTAMP:20261122T080910Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Key “Support\\; main\\, old” expires',
      'DESCRIPTION:Production\\nAna',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Key “Support\\; main\\, old” expires',
      'TRIGGER:-P14D',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Key “Support\\; main\\, old” expires',
      'TRIGGER:PT9H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      ''
    ])
  })

  it('has lines of at most 75 octets that end in CRLF, and whole characters', () => {
    fc.assert(
      fc.property(entries, list => {
        const text = calendarFile(list, at)
        expect(text.endsWith('\r\n')).toBe(true)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of text.split('\r\n')) {
          expect(octets(line)).toBeLessThanOrEqual(75)
          expect(
            line.isWellFormed() || !list.every(({ title, text }) => title.isWellFormed() && text.isWellFormed())
          ).toBe(true)
        }
      })
    )
  })

  it('gives every title back, whatever is in it', () => {
    fc.assert(
      fc.property(entries, list => {
        const lines = unfold(calendarFile(list, at))
        const titles = lines.filter(line => line.startsWith('SUMMARY:')).map(line => unescaped(line.slice(8)))
        const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\u2028\u2029]/gu, ' ')
        expect(titles).toEqual(list.map(({ title }) => plain(title)))
        for (const word of ['VEVENT', 'VALARM']) {
          const begun = lines.filter(line => line === `BEGIN:${word}`).length
          expect(lines.filter(line => line === `END:${word}`)).toHaveLength(begun)
        }
      })
    )
  })

  it('folds what is long and nothing else', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75))
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(foldLine(`${'a'.repeat(74)}ñ`)).toBe(`${'a'.repeat(74)}\r\n ñ`)
    expect(foldLine(`${'a'.repeat(73)}🔑`)).toBe(`${'a'.repeat(73)}\r\n 🔑`)
  })

  it('lets no text become a property of its own', () => {
    expect(escapeText('x\r\nBEGIN:VALARM')).toBe('x\\nBEGIN:VALARM')
    expect(escapeText('\\n')).toBe('\\\\n')
  })
})
