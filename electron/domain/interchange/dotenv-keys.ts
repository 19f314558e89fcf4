/** Which of the names in a `.env` file are keys, and what belongs to each. */

import type { DotenvLine } from './dotenv'
import { emptyKey, type FoundKey, type FoundKeys, plainText, type SkippedLine } from './found-key'

/** Names under which a provider's settings are known to stand. */
export interface KnownNames {
  provider: string
  methodId: string
  secret: readonly string[]
  baseUrl: readonly string[]
  /** By field of the credential. */
  fields: Readonly<Record<string, readonly string[]>>
}

type Entry = Extract<DotenvLine, { kind: 'entry' }>

/** For names that nobody has told us of. */
const keyName =
  /^(?:(.+?)_)?(?:API_?KEY|API_?TOKEN|API_?SECRET|ACCESS_?(?:TOKEN|KEY)|AUTH_?TOKEN|BEARER_?TOKEN|SECRET_?KEY|TOKEN)$/i
const addressEndings = ['BASE_URL', 'API_BASE_URL', 'API_URL', 'URL', 'API_HOST', 'HOST', 'ENDPOINT']
const otherService = { provider: 'api-key', methodId: 'header' }

/** `.env.staging` → `staging`, `billing.env` → `billing`; nothing for `.env` and its examples. */
export const nameOfDotenvFile = (fileName: string): string => {
  const [, behind, before] = /^\.env[.-](.+)$|^(.+)\.env$/i.exec(fileName) ?? []
  const name = plainText(behind ?? before ?? '', 60)
  return /^(local|example|sample|template|dist)$/i.test(name) ? '' : name
}

export const createDotenvKeys = (known: readonly KnownNames[], fileName: string) => {
  const entries = new Map<string, Entry>()
  const skipped: SkippedLine[] = []
  const used = new Set<string>()
  const environmentName = nameOfDotenvFile(fileName)

  const add = (line: DotenvLine): void => {
    if (line.kind === 'not_readable') return void skipped.push({ line: line.line, reason: 'not_readable' })
    const former = entries.get(line.name)
    if (former) skipped.push({ line: former.line, reason: 'overridden' })
    entries.set(line.name, line)
  }

  const first = (names: readonly string[]): string => {
    const name = names.find(one => (entries.get(one)?.value ?? '') !== '')
    if (name === undefined) return ''
    used.add(name)
    return entries.get(name)?.value ?? ''
  }

  const keyOf = (entry: Entry, about: Partial<FoundKey>): FoundKey => {
    used.add(entry.name)
    const label = plainText(entry.name, 120)
    return { ...emptyKey, line: entry.line, label, secret: entry.value, environmentName, ...about }
  }

  const knownKeys = (): FoundKey[] =>
    known.flatMap(({ provider, methodId, secret, baseUrl, fields }) =>
      secret.flatMap(name => {
        const entry = entries.get(name)
        if (!entry || entry.value === '' || used.has(name)) return []
        const given = Object.entries(fields).map(([field, names]) => [field, first(names)] as const)
        const filled = Object.fromEntries(given.filter(([, value]) => value !== ''))
        return [keyOf(entry, { provider, methodId, fields: filled, url: first(baseUrl) })]
      })
    )

  const otherKeys = (): FoundKey[] =>
    [...entries.values()].flatMap(entry => {
      const match = keyName.exec(entry.name)
      if (!match || entry.value === '' || used.has(entry.name)) return []
      const prefix = match[1] === undefined ? '' : `${match[1]}_`
      return [keyOf(entry, { ...otherService, url: first(addressEndings.map(ending => prefix + ending)) })]
    })

  return {
    add,
    finish(): FoundKeys {
      const keys = [...knownKeys(), ...otherKeys()].sort((one, other) => one.line - other.line)
      const rest = [...entries.values()].filter(({ name }) => !used.has(name))
      skipped.push(...rest.map(({ line }): SkippedLine => ({ line, reason: 'no_key' })))
      skipped.sort((one, other) => one.line - other.line)
      return { format: 'dotenv', keys, skipped }
    }
  }
}
