/** Which keys are shown and in which order. */
import type { DebtEntry, RiskLevel } from '@shared/schemas/debt'
import { type DebtColumn, type DebtFilter, type DebtOrder, isAsleep } from '../../stores/debt-store'

/** The heaviest first. */
export const riskLevels: readonly RiskLevel[] = ['critical', 'high', 'medium', 'low', 'none']

const wordsOf = (text: string): string[] => text.toLocaleLowerCase().split(/\s+/).filter(Boolean)

export const isNarrowed = ({ words, levels, environmentIds, owners, reasons, asleep }: DebtFilter): boolean =>
  wordsOf(words).length > 0 || [levels, environmentIds, owners, reasons].some(list => list.length > 0) || !asleep

const fits = <Value>(wanted: ReadonlySet<Value>, value: Value): boolean => wanted.size === 0 || wanted.has(value)

/** Every word has to occur in what can be read of a key, and every choice has to fit. `textOf` is in lower case. */
export const filterDebt = (
  entries: readonly DebtEntry[],
  filter: DebtFilter,
  at: string,
  textOf: (entry: DebtEntry) => string
): readonly DebtEntry[] => {
  if (!isNarrowed(filter)) return entries
  const words = wordsOf(filter.words)
  const levels = new Set(filter.levels)
  const places = new Set(filter.environmentIds)
  const owners = new Set(filter.owners)
  const reasons = new Set(filter.reasons)
  return entries.filter(
    entry =>
      fits(levels, entry.level) &&
      fits(places, entry.environmentId) &&
      fits(owners, entry.owner.trim()) &&
      (reasons.size === 0 || entry.reasons.some(({ code }) => reasons.has(code))) &&
      (filter.asleep || !isAsleep(entry, at)) &&
      words.every(word => textOf(entry).includes(word))
  )
}

/** Sorted upwards; what is not known comes before everything that is, for it may be the worst. */
const worthOf: Record<Exclude<DebtColumn, 'risk'>, (entry: DebtEntry) => number | string> = {
  label: ({ label }) => label.toLocaleLowerCase(),
  age: ({ age }) => (age.kind === 'unknown' ? -1e9 - age.atLeastDays : -age.days),
  due: ({ dueOn }) => dueOn ?? '',
  expiry: ({ expiresOn }) => expiresOn ?? '9999',
  used: ({ use }) => ({ unknown: '', never: ' ', used: use.kind === 'used' ? use.at : '' })[use.kind],
  owner: ({ owner }) => owner.trim().toLocaleLowerCase()
}

const collator = new Intl.Collator(undefined, { numeric: true })

const compare = (left: number | string, right: number | string): number => {
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right)
  return Number(left) - Number(right)
}

/** `entries` are in main's order, by risk; it decides among equals, whichever way round. */
export const sortDebt = (entries: readonly DebtEntry[], { column, backwards }: DebtOrder): readonly DebtEntry[] => {
  if (column === 'risk') return backwards ? entries.toReversed() : entries
  const worth = worthOf[column]
  const way = backwards ? -1 : 1
  return entries
    .map(entry => ({ entry, value: worth(entry) }))
    .sort((left, right) => way * compare(left.value, right.value))
    .map(({ entry }) => entry)
}

export interface DebtSummary {
  levels: Record<RiskLevel, number>
  unknownAge: number
  asleep: number
}

/** Keys that are put off count as put off alone. */
export const summarizeDebt = (entries: readonly DebtEntry[], at: string): DebtSummary => {
  const levels: DebtSummary['levels'] = { critical: 0, high: 0, medium: 0, low: 0, none: 0 }
  let unknownAge = 0
  let asleep = 0
  for (const entry of entries) {
    if (isAsleep(entry, at)) {
      asleep += 1
      continue
    }
    levels[entry.level] += 1
    if (entry.age.kind === 'unknown') unknownAge += 1
  }
  return { levels, unknownAge, asleep }
}

/** True where nothing at all is owed to any of them, put off or not. */
export const nothingIsOwed = (entries: readonly DebtEntry[]): boolean => entries.every(({ level }) => level === 'none')

export interface OwnerChoice {
  value: string
  count: number
}

/** The owners there are, those of most keys first. */
export const ownersOf = (entries: readonly DebtEntry[]): readonly OwnerChoice[] => {
  const counts = new Map<string, number>()
  for (const { owner } of entries) counts.set(owner.trim(), (counts.get(owner.trim()) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || collator.compare(left.value, right.value))
}

/** The environments of the keys, by name. */
export const placesOf = (entries: readonly DebtEntry[]): readonly { value: string; label: string }[] =>
  [...new Map(entries.map(({ environmentId, environmentName }) => [environmentId, environmentName]))]
    .map(([value, label]) => ({ value, label }))
    .sort((left, right) => collator.compare(left.label, right.label))
