import { type CredentialDetails, credentialDetailsSchema, noDetails } from '@shared/schemas/credential'
import type { ImportFormat } from '@shared/schemas/import'

/** A key as a file tells of it, before anybody has decided anything. */
export interface FoundKey {
  /** From 1. */
  line: number
  label: string
  secret: string
  /** Id or name of a provider; empty where the file does not say. */
  provider: string
  /** Empty where the file does not say. */
  methodId: string
  fields: Record<string, string>
  /** As it stands there: a base URL, an address to log in at, a host, or nothing. */
  url: string
  environmentName: string
  production: boolean | null
  tags: string[]
  details: CredentialDetails
}

export interface SkippedLine {
  line: number
  reason: 'no_key' | 'not_readable' | 'overridden'
}

export interface FoundKeys {
  format: ImportFormat
  keys: FoundKey[]
  skipped: SkippedLine[]
}

/** One line of text: what would break a label is a blank. */
export const plainText = (text: string, most: number): string =>
  [...text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim()].slice(0, most).join('').trim()

/** What stands between commas or semicolons, each once. */
export const listOf = (text: string, mostCharacters: number, mostItems: number): string[] => {
  const items = text.split(/[,;]/).map(item => plainText(item, mostCharacters))
  return [...new Set(items.filter(item => item !== ''))].slice(0, mostItems)
}

/** The day of an ISO date or instant. Any other way of writing days can be read in two ways, so it is left out. */
export const dayOf = (text: string): string | null => {
  const day = text.trim().slice(0, 10)
  return credentialDetailsSchema.shape.issuedOn.safeParse(day).data ?? null
}

export const emptyKey: Omit<FoundKey, 'line' | 'label' | 'secret'> = {
  provider: '',
  methodId: '',
  fields: {},
  url: '',
  environmentName: '',
  production: null,
  tags: [],
  details: noDetails
}
