import { authLogKindSchema, authLogReasonSchema } from '@shared/schemas/auth-log'
import { failureCodeSchema } from '@shared/schemas/exchange'
import { describe, expect, it } from 'vitest'
import { lineText, lineWords } from '../../../../../renderer/features/auth-log/line-words'
import { en } from '../../../../../renderer/i18n/en'
import { es } from '../../../../../renderer/i18n/es'
import { formatFor } from '../../../../../renderer/i18n/format'
import { logEntry, logOfEverything } from '../../fake-log'
import { translatorFor } from '../../i18n/translator'

const wordsIn = async (locale: string) => {
  const t = await translatorFor(locale)
  return (change: Parameters<typeof logEntry>[1] = {}) => lineWords(logEntry(0, change), t, formatFor(locale))
}

it('has words for every kind and every reason, in both languages', () => {
  for (const { authLog } of [en, es]) {
    expect(Object.keys(authLog.kinds).sort()).toEqual([...authLogKindSchema.options].sort())
    expect(Object.keys(authLog.kindHelp).sort()).toEqual([...authLogKindSchema.options].sort())
    expect(Object.keys(authLog.reasons).sort()).toEqual([...authLogReasonSchema.options].sort())
  }
})

describe('a line', () => {
  it('says when to the millisecond, what, why and of which request', async () => {
    const words = await wordsIn('en-GB')
    const at = new Date(2025, 10, 22, 9, 4, 5, 7).toISOString()
    const wire = 'POST /api/auth/refresh HTTP/1.1\r\nHost: api.apala.example'
    expect(words({ kind: 'refresh', reason: 'refused_by_server', names: [], durationMs: 88.4, at, wire })).toEqual({
      time: '09:04:05.007',
      kind: 'Refresh',
      details: 'the server refused the token · POST /api/auth/refresh',
      credential: 'Support team',
      environment: 'Apala',
      outcome: '200',
      duration: '88 ms'
    })
  })

  it('says where a hop led, what was left out, and how long nothing is sent', async () => {
    const words = await wordsIn('es-MX')
    expect(words({ kind: 'hop', names: [], wire: 'GET /files/7 HTTP/1.1\r\nHost: files.example.com' }).details).toBe(
      'GET files.example.com/files/7'
    )
    const dropped = words({ kind: 'dropped', reason: 'other_origin', names: ['Authorization', 'X-Key'] })
    expect(dropped.details).toBe('la redirección lleva a otra dirección · Authorization, X-Key')
    expect(words({ kind: 'back_off', reason: 'cool_down', waitMs: 300_000, status: null, names: [] })).toMatchObject({
      details: 'fallaron todos los intentos',
      outcome: '',
      duration: 'espera 5 min'
    })
  })

  it('names what kept an answer from coming', async () => {
    const words = await wordsIn('en-GB')
    for (const failure of failureCodeSchema.options) {
      expect(words({ status: null, failure }).outcome).toBe(en.failures[failure].title)
    }
  })

  it('is nobody’s where no key is known any more', async () => {
    expect((await wordsIn('en-GB'))({ credential: null }).credential).toBe('')
  })
})

it('is copied with its instant, and with the wire below it, indented', async () => {
  const t = await translatorFor('en-GB')
  const wire = 'GET /a HTTP/1.1\r\nHost: api.example\r\n\r\n\r\nHTTP/1.1 200 OK\r\n\r\n'
  const text = lineText(logEntry(0, { wire, names: ['Authorization'] }), t, formatFor('en-GB'))
  expect(text.split('\n')).toEqual([
    '2025-11-22T15:04:05.000Z  Header applied  Authorization · GET /a  Support team  Apala  200',
    '    GET /a HTTP/1.1',
    '    Host: api.example',
    '',
    '    HTTP/1.1 200 OK'
  ])
  for (const entry of logOfEverything()) expect(lineText(entry, t, formatFor('en-GB'))).toContain(entry.at)
})
