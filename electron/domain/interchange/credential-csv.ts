/** What the columns of a CSV file mean: our own, and those of the password managers people come from. */
import type { ImportFormat } from '@shared/schemas/import'
import { dayOf, emptyKey, type FoundKey, listOf, plainText } from './found-key'

/** The field under a column's name, empty where there is none. */
type Cell = (column: string) => string

export interface CsvFormat {
  format: Exclude<ImportFormat, 'dotenv'>
  /** None where the record holds no key. */
  read(fields: readonly string[], line: number): FoundKey[]
}

/** `Web Site`, `web-site` and `web_site` are one; the name of a credential's field is kept as it is. */
const nameOf = (header: string): string => {
  const name = header.replace(/^\ufeff/, '').trim()
  return name.startsWith('field.') ? name : name.toLowerCase().replace(/[\s_-]+/g, '_')
}

/** Their page to log in at says where, and nothing of the base URL of an API. */
const siteOf = (url: string): string => /^\s*((?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#\s]+)/i.exec(url)?.[1] ?? ''

const keyFrom = (line: number, label: string, secret: string, about: Partial<FoundKey>): FoundKey[] =>
  secret === '' ? [] : [{ ...emptyKey, line, label: plainText(label, 120), secret, ...about }]

const detailsOf = (owner: string): FoundKey['details'] => ({ ...emptyKey.details, owner: plainText(owner, 120) })

const yes = /^(yes|true|1|sí|si|x)$/i
const no = /^(no|false|0)$/i

const ownFields = (columns: readonly string[], cell: Cell): Record<string, string> =>
  Object.fromEntries(
    columns.flatMap(column => {
      const name = /^field\.([a-z][A-Za-z]*)$/.exec(column)?.[1]
      const value = name === undefined ? '' : cell(column)
      return name === undefined || value === '' ? [] : [[name, value]]
    })
  )

const readOwn = (cell: Cell, line: number, columns: readonly string[]): FoundKey[] => {
  const production = cell('production').trim()
  return keyFrom(line, cell('label'), cell('key'), {
    provider: cell('provider').trim(),
    methodId: cell('method').trim(),
    fields: ownFields(columns, cell),
    url: cell('base_url').trim(),
    environmentName: plainText(cell('environment'), 60),
    production: yes.test(production) ? true : no.test(production) ? false : null,
    tags: listOf(cell('tags'), 40, 20),
    details: {
      ...detailsOf(cell('owner')),
      issuedOn: dayOf(cell('issued_on')),
      expiresOn: dayOf(cell('expires_on')),
      consumers: listOf(cell('consumers'), 120, 50)
    }
  })
}

const readOnePassword = (cell: Cell, line: number): FoundKey[] =>
  keyFrom(line, cell('title'), cell('password'), {
    url: siteOf(cell('url')),
    tags: listOf(cell('tags'), 40, 20),
    details: detailsOf(cell('username'))
  })

/** A key is often a field of its own beside the password: `API key: abc`, one a line. */
const bitwardenFields = (text: string): [name: string, value: string][] =>
  text.split(/\r?\n/).flatMap(line => {
    const end = line.indexOf(':')
    const [name, value] = [line.slice(0, end), line.slice(end + 2)]
    const isKey = end >= 0 && line[end + 1] === ' ' && /key|token|secret|clave/i.test(name)
    return isKey && value.trim() !== '' ? [[name.trim(), value]] : []
  })

const readBitwarden = (cell: Cell, line: number): FoundKey[] => {
  const name = cell('name')
  const about = {
    url: siteOf(cell('login_uri').split(',')[0] ?? ''),
    tags: listOf(cell('folder') || cell('collections'), 40, 20),
    details: detailsOf(cell('login_username'))
  }
  const more = bitwardenFields(cell('fields')).flatMap(([field, value]) =>
    keyFrom(line, `${name} ${field}`, value, about)
  )
  return [...keyFrom(line, name, cell('login_password'), about), ...more]
}

/** The groups an entry lies in, without the one that holds them all. */
const groupsOf = (path: string): string[] => path.split('/').slice(path.includes('/') ? 1 : 0)

const readKeePass = (cell: Cell, line: number): FoundKey[] =>
  keyFrom(line, cell('title') || cell('account'), cell('password'), {
    url: siteOf(cell('url') || cell('web_site')),
    tags: listOf(groupsOf(cell('group')).at(-1) ?? '', 40, 1),
    details: detailsOf(cell('username') || cell('login_name'))
  })

interface Known {
  format: CsvFormat['format']
  /** Columns that together only this export has. */
  columns: string[]
  read(cell: Cell, line: number, columns: readonly string[]): FoundKey[]
}

/** In this order: the first that fits. */
const knownFormats: Known[] = [
  { format: 'bitwarden_csv', columns: ['name', 'login_uri', 'login_password'], read: readBitwarden },
  { format: 'keepass_csv', columns: ['group', 'title', 'password', 'url'], read: readKeePass },
  { format: 'keepass_csv', columns: ['account', 'login_name', 'password', 'web_site'], read: readKeePass },
  { format: 'onepassword_csv', columns: ['title', 'url', 'username', 'password'], read: readOnePassword },
  { format: 'latchkey_csv', columns: ['label', 'key'], read: readOwn }
]

/** Null for a header that nobody has told us of. */
export const recognizeCsv = (header: readonly string[]): CsvFormat | null => {
  const columns = header.map(nameOf)
  const known = knownFormats.find(format => format.columns.every(column => columns.includes(column)))
  if (!known) return null
  const places = new Map(columns.map((column, place) => [column, place]))
  return {
    format: known.format,
    read(fields, line) {
      const cell: Cell = column => fields[places.get(column) ?? -1] ?? ''
      return known.read(cell, line, columns)
    }
  }
}
