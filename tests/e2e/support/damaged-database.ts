/** A vault that is worth damaging, and what the window must still tell of it afterwards. */
import { isDeepStrictEqual } from 'node:util'
import { expect, type Page } from '@playwright/test'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'
import type { Settings } from '@shared/schemas/settings'
import type { DamagedRow } from '@shared/schemas/vault'
import { ask, call } from './bridge'
import { expectSends, saveKey, secretOf } from './keychain-steps'
import type { SmallApi } from './small-api'

const keys = 40
const sends = 8

interface Content {
  credentials: CredentialSummary[]
  environments: Environment[]
  summaries: ExchangeSummary[]
  exchanges: Exchange[]
  settings: Settings
}

/** 40 keys in several environments, two of them too long for the keychain, and a history. */
export const writeLargeVault = async (page: Page, api: SmallApi): Promise<void> => {
  await expect(page.getByTestId('first-run')).toBeVisible({ timeout: 20_000 })
  await saveKey(page, 'Support', api.origin)
  for (let number = 2; number <= keys; number += 1) {
    const office = (number % 7) + 1
    await ask(page, 'credentials.create', {
      providerId: 'wisphub-net',
      label: `Branch ${number}`,
      environment: { name: `Office ${office}`, baseUrl: `http://127.0.0.${office}:9`, production: office === 1 },
      secret: `${secretOf(`Branch ${number}`)}${number % 20 === 0 ? 'x'.repeat(3000) : ''}`
    })
  }
  for (let number = 1; number <= sends; number += 1) await expectSends(page, api, 'Support')
  await ask(page, 'settings.update', { theme: 'light' })
}

const withoutState = ({ state: _, ...credential }: CredentialSummary) => credential

/** All that there is, as the page gets it while nothing is damaged. */
export const remember = async (page: Page): Promise<Content> => {
  const { exchanges: summaries } = await ask(page, 'history.list', { before: null, limit: 500 })
  const exchanges: Exchange[] = []
  for (const { id } of summaries) exchanges.push(await ask(page, 'history.get', { id }))
  const credentials = await ask(page, 'credentials.list', {})
  expect(credentials).toHaveLength(keys)
  expect(summaries).toHaveLength(sends)
  const environments = await ask(page, 'environments.list', {})
  return { credentials, environments, summaries, exchanges, settings: await ask(page, 'settings.get', {}) }
}

export const flipBit = (content: Buffer, offset: number, bit: number): Buffer => {
  const copy = Buffer.from(content)
  copy.writeUInt8(copy.readUInt8(offset) ^ (1 << bit), offset)
  return copy
}

/** Any byte but those in the middle of empty space, where a flipped bit is nobody's loss. */
export const pickByte = (content: Buffer, random: () => number): number => {
  for (;;) {
    const offset = Math.floor(random() * content.length)
    if (content.subarray(Math.max(0, offset - 8), offset + 8).some(byte => byte !== 0)) return offset
  }
}

interface Examination {
  status: string
  /** Ids of rows that the state names as damaged. */
  named: string[]
  /** Places in the history, newest first, of exchanges of which only the line in the list is left. */
  lostExchanges: number[]
  /** What must never be: content that changed, came from nowhere or vanished without a name. */
  lies: string[]
  summary: string
}

const compare = <Row extends { id: string }>(
  table: string,
  expected: Row[],
  found: Row[],
  isNamed: (id: string) => boolean
): string[] => {
  const wanted = new Map(expected.map(row => [row.id, row]))
  const seen = new Set(found.map(row => row.id))
  return [
    ...(seen.size === found.length ? [] : [`${table}: a row came twice`]),
    ...found
      .filter(row => !isDeepStrictEqual(row, wanted.get(row.id)) && !isNamed(row.id))
      .map(row => `${table}: ${row.id} is not as it was`),
    ...expected.filter(({ id }) => !seen.has(id) && !isNamed(id)).map(({ id }) => `${table}: ${id} vanished`)
  ]
}

/** Asks for everything once, as a person could by looking everywhere. */
export const examine = async (page: Page, expected: Content): Promise<Examination> => {
  await expect.poll(async () => (await ask(page, 'vault.state', {})).status, { timeout: 30_000 }).not.toBe('opening')
  const opened = await ask(page, 'vault.state', {})
  if (opened.status !== 'open') {
    const reason = 'reason' in opened ? opened.reason : ''
    const lies = opened.status === 'damaged' && reason === 'database_damaged' ? [] : [`${opened.status} ${reason}`]
    return { status: opened.status, named: [], lostExchanges: [], lies, summary: `${opened.status} ${reason}` }
  }

  const credentials = await ask(page, 'credentials.list', {})
  const environments = await ask(page, 'environments.list', {})
  const { exchanges: summaries } = await ask(page, 'history.list', { before: null, limit: 500 })
  const state = await ask(page, 'vault.state', {})
  const rows: DamagedRow[] = state.status === 'open' ? state.damagedRows : []
  const isNamed =
    (...tables: string[]) =>
    (id: string): boolean =>
      rows.some(row => tables.includes(row.table) && (row.id === '*' || row.id.split('/')[0] === id))

  const lies = [
    ...compare('environments', expected.environments, environments, isNamed('environments')),
    ...compare('exchanges', expected.summaries, summaries, isNamed('exchanges')),
    ...compare(
      'credentials',
      expected.credentials.map(withoutState),
      credentials.map(withoutState),
      isNamed('credentials', 'versions')
    )
  ]
  const settings = await ask(page, 'settings.get', {})
  if (!isDeepStrictEqual(settings, expected.settings) && !isNamed('settings')('settings')) lies.push('settings')
  const checked: Record<string, number> = {}
  for (const { id } of credentials) {
    const check = await call(page, 'credentials.check', { id })
    const outcome = check.ok ? check.value.state : check.error.code
    checked[outcome] = (checked[outcome] ?? 0) + 1
    // A record whose name is damaged in one of its two trees may still be whole in the other, and proves it when read.
    const fits = outcome === 'ready' || (outcome === 'unreadable' && isNamed('credentials', 'versions')(id))
    if (!fits) lies.push(`credentials: ${id} is ${outcome}`)
  }
  const lostExchanges: number[] = []
  for (const [place, exchange] of expected.exchanges.entries()) {
    const detail = await call(page, 'history.get', { id: exchange.id })
    if (detail.ok && !isDeepStrictEqual(detail.value, exchange)) lies.push(`details: ${exchange.id} is not as it was`)
    if (!detail.ok && !isNamed('exchanges')(exchange.id)) lostExchanges.push(place)
    if (!detail.ok && detail.error.code !== 'row_damaged') lies.push(`details: ${exchange.id} ${detail.error.code}`)
  }
  const tables = rows.map(({ table }) => table).join(' ')
  return {
    status: opened.status,
    named: [...new Set(rows.map(({ id }) => id))].filter(id => id !== '*'),
    lostExchanges,
    lies,
    summary: `open, named: ${tables || 'none'}, details lost: ${lostExchanges.length}, keys: ${JSON.stringify(checked)}`
  }
}
