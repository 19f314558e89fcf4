/**
 * A calendar file (RFC 5545) with one all-day entry for each day that matters. Names of entries stay the same from one
 * file to the next, so that a calendar that takes it in again changes them instead of adding more.
 */

export interface CalendarEntry {
  /** The same for the same matter, whatever day it falls on. */
  uid: string
  /** A day, as `2026-11-22`. */
  on: string
  title: string
  text: string
  /** Days before at which the calendar itself reminds. */
  alarms: readonly number[]
}

const maxOctets = 75
const controls = /[\p{Cc}\u2028\u2029]/gu

/** RFC 5545, 3.3.11. Control characters have no place in a text. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(controls, ' ')

/** RFC 5545, 3.1: lines of at most 75 octets, none of them broken within a character. */
export const foldLine = (line: string): string => {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > maxOctets) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

const basicDate = (date: string): string => date.slice(0, 10).replaceAll('-', '')
const nextDay = (date: string): string =>
  new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString()
const basicInstant = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const alarmOf = (days: number, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:${days === 0 ? 'PT9H' : `-P${days}D`}`,
  'END:VALARM'
]

const eventOf = ({ uid, on, title, text, alarms }: CalendarEntry, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${escapeText(uid)}`,
  `DTSTAMP:${basicInstant(stamp)}`,
  `DTSTART;VALUE=DATE:${basicDate(on)}`,
  `DTEND;VALUE=DATE:${basicDate(nextDay(on))}`,
  `SUMMARY:${escapeText(title)}`,
  ...(text === '' ? [] : [`DESCRIPTION:${escapeText(text)}`]),
  'TRANSP:TRANSPARENT',
  ...alarms.flatMap(days => alarmOf(days, title)),
  'END:VEVENT'
]

/** `at` is when the file was made. */
export const calendarFile = (entries: readonly CalendarEntry[], at: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Latchkey//Key calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap(entry => eventOf(entry, at)),
    'END:VCALENDAR'
  ]
    .map(line => `${foldLine(line)}\r\n`)
    .join('')
