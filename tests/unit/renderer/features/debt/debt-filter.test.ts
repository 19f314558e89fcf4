import type { DebtEntry, RiskLevel } from '@shared/schemas/debt'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filterDebt,
  isNarrowed,
  nothingIsOwed,
  ownersOf,
  placesOf,
  riskLevels,
  sortDebt,
  summarizeDebt
} from '../../../../../renderer/features/debt/debt-filter'
import { between, toggled } from '../../../../../renderer/features/debt/selection'
import { type DebtFilter, debtColumns, isAsleep, noDebtFilter } from '../../../../../renderer/stores/debt-store'
import { debtEntry, manyDebts, someDebt } from '../../fake-debt'
import { debtAt } from '../../fake-main/debt'

const textOf = ({ label, environmentName, owner }: DebtEntry): string =>
  `${label}\n${environmentName}\n${owner}`.toLocaleLowerCase()
const labels = (filter: Partial<DebtFilter>): string[] =>
  filterDebt(someDebt(), { ...noDebtFilter, ...filter }, debtAt, textOf).map(({ label }) => label)

const day = fc.option(fc.constantFrom('2026-01-05', '2026-11-22', '2027-03-01'))
const anyEntry: fc.Arbitrary<DebtEntry> = fc
  .record({
    label: fc.string({ maxLength: 6 }),
    owner: fc.constantFrom('', ' ', 'Ana', 'Luis'),
    level: fc.constantFrom<RiskLevel>(...riskLevels),
    age: fc.oneof(
      fc.nat(500).map(days => ({ kind: 'known' as const, days, since: '2026-01-01' })),
      fc.nat(500).map(atLeastDays => ({ kind: 'unknown' as const, atLeastDays }))
    ),
    expiresOn: day,
    dueOn: day,
    snooze: fc.option(fc.constant({ until: '2026-12-01', reason: 'later', since: debtAt }))
  })
  .map(change => debtEntry(0, change))
const anyEntries = fc.array(anyEntry, { maxLength: 20 })

describe('narrowing', () => {
  it('by words wants each of them somewhere, whatever their case', () => {
    expect(labels({ words: 'WISPHUB luis' })).toEqual(['Map of the network', 'New payments worker'])
    expect(labels({ words: '   ' })).toHaveLength(someDebt().length)
  })
  it('by risk, environment, owner and reason', () => {
    expect(labels({ levels: ['critical'] })).toEqual(['Billing nightly sync', 'Fiberwise support desk'])
    expect(labels({ environmentIds: [someDebt()[1]?.environmentId ?? ''] })).toEqual(['Fiberwise support desk'])
    expect(labels({ owners: [''] })).toHaveLength(2)
    expect(labels({ reasons: ['never_used', 'due_soon'] })).toEqual([
      'Fiberwise support desk',
      'Panel of the call centre'
    ])
  })
  it('hides those that are put off, where that is wanted', () => {
    expect(labels({ asleep: false })).not.toContain('Moves with the provider in December')
    expect(isNarrowed({ ...noDebtFilter, asleep: false })).toBe(true)
    expect(isNarrowed(noDebtFilter)).toBe(false)
  })
  it('never invents a key, nor changes their order', () => {
    fc.assert(
      fc.property(anyEntries, fc.subarray([...riskLevels]), fc.boolean(), (entries, levels, asleep) => {
        const shown = filterDebt(entries, { ...noDebtFilter, levels, asleep }, debtAt, textOf)
        expect(entries.filter(entry => shown.includes(entry))).toEqual(shown)
        if (levels.length > 0) expect(shown.every(({ level }) => levels.includes(level))).toBe(true)
        if (!asleep) expect(shown.some(entry => isAsleep(entry, debtAt))).toBe(false)
      })
    )
  })
})

describe('sorting', () => {
  it('keeps every key, by any column and either way round', () => {
    fc.assert(
      fc.property(anyEntries, fc.constantFrom(...debtColumns), fc.boolean(), (entries, column, backwards) => {
        const sorted = sortDebt(entries, { column, backwards })
        expect(sorted).toHaveLength(entries.length)
        expect(entries.every(entry => sorted.includes(entry))).toBe(true)
      })
    )
  })
  it('lets no unknown age pass for a young one: it comes before every known one', () => {
    fc.assert(
      fc.property(anyEntries, entries => {
        const kinds = sortDebt(entries, { column: 'age', backwards: false }).map(({ age }) => age.kind)
        expect(kinds.lastIndexOf('unknown')).toBeLessThan(
          kinds.indexOf('known') === -1 ? Number.POSITIVE_INFINITY : kinds.indexOf('known')
        )
        const known = sortDebt(entries, { column: 'age', backwards: false }).flatMap(({ age }) =>
          age.kind === 'known' ? [age.days] : []
        )
        expect(known).toEqual(known.toSorted((left, right) => right - left))
      })
    )
  })
  it('leaves keys of the same worth in the order of their risk', () => {
    const entries = someDebt().map(entry => ({ ...entry, owner: 'Ana' }))
    for (const backwards of [false, true]) expect(sortDebt(entries, { column: 'owner', backwards })).toEqual(entries)
  })
  it('puts the soonest end first, and those without one last', () => {
    const ends = sortDebt(someDebt(), { column: 'expiry', backwards: false }).map(({ expiresOn }) => expiresOn)
    expect(ends[0]).toBe('2026-11-19')
    expect(ends.at(-1)).toBeNull()
  })
})

describe('the summary', () => {
  it('counts every key once: by its risk, or as put off', () => {
    fc.assert(
      fc.property(anyEntries, entries => {
        const { levels, asleep, unknownAge } = summarizeDebt(entries, debtAt)
        const counted = riskLevels.reduce((sum, level) => sum + levels[level], asleep)
        expect(counted).toBe(entries.length)
        expect(unknownAge).toBeLessThanOrEqual(entries.length - asleep)
      })
    )
    expect(summarizeDebt(someDebt(), debtAt)).toEqual({
      levels: { critical: 2, high: 2, medium: 1, low: 1, none: 1 },
      unknownAge: 1,
      asleep: 1
    })
  })
  it('knows when nothing is owed', () => {
    expect(nothingIsOwed(someDebt())).toBe(false)
    expect(nothingIsOwed([debtEntry(1), debtEntry(2)])).toBe(true)
  })
  it('names owners and environments once each', () => {
    expect(ownersOf(someDebt())).toEqual([
      { value: 'Ana Torres', count: 4 },
      { value: '', count: 2 },
      { value: 'Luis Peña', count: 2 }
    ])
    expect(placesOf(someDebt()).map(({ label }) => label)).toEqual(['Fiberwise', 'WispHub Net'])
  })
})

describe('choosing rows', () => {
  it('adds one or takes it away, and leaves the others', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b'])
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b'])
  })
  it('goes from one row to another, whichever comes first', () => {
    const ids = someDebt().map(({ credentialId }) => credentialId)
    expect(between(someDebt(), 1, 3)).toEqual(ids.slice(1, 4))
    expect(between(someDebt(), 3, 1)).toEqual(ids.slice(1, 4))
    expect(between(someDebt(), 2, 2)).toEqual(ids.slice(2, 3))
  })
})

/** Milliseconds of work, however busy the computer is with other things. */
const worked = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

it('stays quick with ten thousand keys', () => {
  const entries = manyDebts(10_000)
  const sorting = worked(() => sortDebt(entries, { column: 'label', backwards: false }))
  const filtering = worked(() => filterDebt(entries, { ...noDebtFilter, words: 'support 99' }, debtAt, textOf))
  console.log(`10,000 keys: sorted by name in ${sorting.toFixed(1)} ms, filtered in ${filtering.toFixed(1)} ms`)
  expect(sorting).toBeLessThan(1000)
  expect(filtering).toBeLessThan(1000)
})
