import { type AuthLogEntry, authLogKindSchema } from '@shared/schemas/auth-log'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credentialChoices, filterLines, isNarrowed } from '../../../../../renderer/features/auth-log/auth-log-filter'
import { kinds } from '../../../../../renderer/features/auth-log/kind-looks'
import { type AuthLogFilter, noFilter } from '../../../../../renderer/stores/auth-log-store'
import { fakeId } from '../../fake-data'
import { logEntry, logOfEverything } from '../../fake-log'

const textOf = ({ kind, reason, wire, names }: AuthLogEntry): string =>
  [kind, reason, names, wire].join(' ').toLocaleLowerCase()

const ids = [fakeId(2, 1), fakeId(2, 2)]
const entries = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...authLogKindSchema.options),
      id: fc.constantFrom(null, ...ids),
      wire: fc.constantFrom('', 'GET /a HTTP/1.1', 'Authorization: Bearer [redacted:A]')
    }),
    { maxLength: 40 }
  )
  .map(list =>
    list.map(({ kind, id, wire }, sequence) =>
      logEntry(sequence, { kind, wire, credential: id === null ? null : { id, label: `Key ${id.at(-1)}` } })
    )
  )
const filters: fc.Arbitrary<AuthLogFilter> = fc.record({
  words: fc.constantFrom('', '  ', 'http', 'BEARER', 'get /a', 'nowhere', 'refresh redacted'),
  kinds: fc.uniqueArray(fc.constantFrom(...authLogKindSchema.options), { maxLength: 3 }),
  credentialIds: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })
})

describe('a filtered log', () => {
  it('is the log itself where nothing is asked for', () => {
    const all = logOfEverything()
    expect(filterLines(all, noFilter, textOf)).toBe(all)
    expect(filterLines(all, { ...noFilter, words: '  ' }, textOf)).toBe(all)
    expect(isNarrowed({ ...noFilter, kinds: ['hop'] })).toBe(true)
  })

  it('holds exactly the lines that fit every choice and every word, in their order', () => {
    fc.assert(
      fc.property(entries, filters, (all, filter) => {
        const words = filter.words.toLowerCase().trim().split(/\s+/).filter(Boolean)
        const expected = all.filter(
          entry =>
            [entry.kind, ...filter.kinds].lastIndexOf(entry.kind) >= Math.min(1, filter.kinds.length) &&
            (filter.credentialIds.length === 0 || filter.credentialIds.includes(entry.credential?.id ?? '')) &&
            !words.some(word => !textOf(entry).includes(word))
        )
        expect(filterLines(all, filter, textOf)).toEqual(expected)
      })
    )
  })

  it('only gets shorter as more is asked for, and never asks twice', () => {
    fc.assert(
      fc.property(entries, filters, filters, (all, one, other) => {
        const once = filterLines(all, one, textOf)
        expect(filterLines(once, one, textOf)).toEqual(once)
        const both = filterLines(once, other, textOf)
        expect(both).toEqual(filterLines(filterLines(all, other, textOf), one, textOf))
        expect(both.length).toBeLessThanOrEqual(once.length)
      })
    )
  })

  it('reads no text of a line that another choice leaves out', () => {
    const all = logOfEverything(5000)
    let read = 0
    filterLines(all, { ...noFilter, kinds: ['hop'], words: 'files' }, entry => {
      read += 1
      return textOf(entry)
    })
    expect(read).toBe(all.filter(({ kind }) => kind === 'hop').length)
  })
})

describe('the keys to choose from', () => {
  it('are those that occur, by their newest label, and those that are chosen', () => {
    const renamed = { id: fakeId(2, 1), label: 'Zoe' }
    const all = [...logOfEverything(), logEntry(99, { credential: renamed }), logEntry(100, { credential: null })]
    expect(credentialChoices(all, [fakeId(2, 7)])).toEqual([
      { value: fakeId(2, 7), label: '–' },
      { value: fakeId(2, 2), label: 'Billing robot' },
      { value: fakeId(2, 1), label: 'Zoe' }
    ])
  })
})

it('offers every kind that main may tell of', () => {
  expect([...kinds].sort()).toEqual([...authLogKindSchema.options].sort())
})
