/** The packed app keeps its keys in the keychain and the rest in its database: both must work outside the source tree. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createHome,
  type PackedApp,
  removeHome,
  startPacked,
  until,
  untilWindow,
  userDataOf
} from './support/packed-app'
import { listeningPortsOf } from './support/processes'

let home: string
let app: PackedApp
const inUserData = (name: string) => path.join(userDataOf(home), name)

/** What the session's keyring holds of one vault, seen from outside the app. */
const keychainItems = (): string[] => {
  const { vaultId } = JSON.parse(readFileSync(inUserData('vault.json'), 'utf8')) as { vaultId: string }
  const found = execFileSync('secret-tool', ['search', '--all', 'service', `app.latchkey.${vaultId}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe']
  })
  // The labels, not the secrets, and not the attributes, which this program prints elsewhere.
  return [...found.matchAll(/^label = (.+)$/gm)].map(([, label = '']) => label).sort()
}

const logText = () =>
  readdirSync(inUserData('logs'))
    .map(name => readFileSync(path.join(inUserData('logs'), name), 'utf8'))
    .join('')

const untilSandbox = () => until('the sandbox listening', () => listeningPortsOf(app.pid)[0])

/** The examples are put in one by one after the sandbox is up; all are in when no more come. */
const untilSettled = async () => {
  const calm = 2000
  let seen = { items: '', since: Date.now() }
  await until('no more keychain items coming', () => {
    const items = keychainItems().join()
    if (items !== seen.items) seen = { items, since: Date.now() }
    return items.includes('/cred.') && Date.now() - seen.since > calm
  })
}

beforeAll(async () => {
  home = createHome()
  app = startPacked({ home, arguments: ['--start-sandbox'] })
  await untilWindow(app, home)
  await untilSandbox()
})
afterAll(async () => {
  if (app.process.exitCode === null) await app.quit()
  removeHome(home)
})

test('a first start creates the vault: header, database, keychain items', async () => {
  await untilSettled()
  expect(keychainItems().filter(label => label.includes('/cred.')).length).toBeGreaterThan(0)
  expect(existsSync(inUserData('vault.json'))).toBe(true)
  expect(readFileSync(inUserData('vault.db')).subarray(0, 15).toString()).toBe('SQLite format 3')
  expect(statSync(userDataOf(home)).mode & 0o077).toBe(0)
  expect(logText()).not.toMatch(/\berror\b/i)
})

test('a second start opens the same vault with the same keys', async () => {
  const before = { header: readFileSync(inUserData('vault.json'), 'utf8'), items: keychainItems() }
  await app.quit()
  app = startPacked({ home, arguments: ['--start-sandbox'] })
  await untilWindow(app, home)
  await untilSandbox()
  await until('the vault opened a second time', () => logText().match(/Vault.*open/g)?.length === 2)
  await untilSettled()
  expect(readFileSync(inUserData('vault.json'), 'utf8')).toBe(before.header)
  // Nothing was made anew, as it would be by a vault that cannot read what it wrote.
  expect(keychainItems()).toEqual(before.items)
  expect(logText()).not.toMatch(/\berror\b/i)
})

test('it quits when asked, and nothing of it stays behind', async () => {
  await app.quit()
  expect(readdirSync('/proc').filter(name => /^\d+$/.test(name) && commandLineHolds(name, home))).toEqual([])
})

const commandLineHolds = (pid: string, text: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text)
  } catch {
    return false
  }
}
