/** The same store with the helper that ships: a utility process of Electron, headless. */
import { execFile } from 'node:child_process'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type BuiltEntry, buildEntry, projectRoot } from '../../fixtures/keychain/build-entry'
import { type KeyringSession, startKeyringSession } from '../../fixtures/keychain/keyring-session'

const { ELECTRON_OVERRIDE_DIST_PATH: given } = process.env
const electron = join(given ?? resolve(projectRoot, 'node_modules/electron/dist'), 'electron')
/** Chromium's own sandbox does not start for root; the keychain has nothing to do with it. */
const flags = ['--ozone-platform=headless', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

let host: BuiltEntry
let main: BuiltEntry
let session: KeyringSession

beforeAll(async () => {
  host = await buildEntry('electron/adapters/keychain/host-entry.ts')
  main = await buildEntry('tests/fixtures/keychain/electron-main.ts')
  // The app's own helper lies in the project; this one is outside and needs to be told where keytar is.
  await symlink(resolve(projectRoot, 'node_modules'), join(dirname(host.file), 'node_modules'))
})
afterAll(async () => {
  await host.remove()
  await main.remove()
})
afterEach(() => session.stop())

const runApp = async (environment: Record<string, string> = {}): Promise<[string, unknown][]> => {
  const userData = join(session.folder, 'user-data')
  await mkdir(userData, { recursive: true })
  const { stdout } = await promisify(execFile)(electron, [...flags, `--user-data-dir=${userData}`, main.file], {
    env: { ...session.environment, KEYCHAIN_HOST: host.file, ...environment },
    timeout: 20_000
  })
  await rm(userData, { recursive: true })
  return stdout
    .split('\n')
    .filter(line => line.startsWith('['))
    .map(line => JSON.parse(line))
}

it('keeps secrets from a utility process', async () => {
  session = await startKeyringSession()
  await session.startKeyring('unlocked')
  expect(await runApp()).toEqual([
    ['set', { status: 'ok' }],
    ['get', { status: 'ok', value: { 0: 0, 1: 1, 2: 255 } }],
    ['delete', { status: 'ok' }],
    ['get', { status: 'absent' }],
    ['closed', { status: 'unavailable', reason: 'helper_crashed' }]
  ])
})

it('times out, and quits with a call under way', async () => {
  session = await startKeyringSession({ service: 'hanging' })
  const timeout = { status: 'unavailable', reason: 'timeout' }
  expect(await runApp({ KEYCHAIN_DEADLINE: '500' })).toEqual([
    ['set', timeout],
    ['get', timeout],
    ['delete', timeout],
    ['get', timeout],
    ['closed', { status: 'unavailable', reason: 'helper_crashed' }]
  ])
})

it('knows that there is no bus', async () => {
  session = await startKeyringSession()
  const noBus = { status: 'unavailable', reason: 'no_bus' }
  const steps = await runApp({ DBUS_SESSION_BUS_ADDRESS: 'disabled:' })
  expect(steps.slice(0, 4)).toEqual([
    ['set', noBus],
    ['get', noBus],
    ['delete', noBus],
    ['get', noBus]
  ])
})
