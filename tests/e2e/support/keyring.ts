/** The app on a private session bus with a keyring of its own, in whatever state a test brings it. */
import { type KeyringSession, startKeyringSession } from '../../fixtures/keychain/keyring-session'
import { test as base, type RunningApp, type StartOptions } from './app'
import { type SmallApi, startSmallApi } from './small-api'

type SessionOptions = NonNullable<Parameters<typeof startKeyringSession>[0]> & {
  /** `none` is a bus with nobody on it. */
  keyring?: 'unlocked' | 'locked' | 'none'
}

/** A shell without a desktop: neither an address nor a place where a bus would listen. */
export const withoutBus: Record<string, string | undefined> = {
  DBUS_SESSION_BUS_ADDRESS: undefined,
  XDG_RUNTIME_DIR: '/nowhere',
  GNOME_KEYRING_CONTROL: undefined
}

/** What leads a program to this bus and this keyring, and to no other. */
const within = ({ environment }: KeyringSession): Record<string, string | undefined> => ({
  DBUS_SESSION_BUS_ADDRESS: environment['DBUS_SESSION_BUS_ADDRESS'],
  XDG_DATA_HOME: environment['XDG_DATA_HOME'],
  XDG_RUNTIME_DIR: environment['XDG_RUNTIME_DIR'],
  GNOME_KEYRING_CONTROL: undefined
})

interface KeyringFixtures {
  api: SmallApi
  openSession(options?: SessionOptions): Promise<KeyringSession>
  /** The app within a session; a second start is a restart. */
  startIn(session: KeyringSession, options?: Partial<StartOptions>): Promise<RunningApp>
}

export const test = base.extend<KeyringFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  api: async ({}, use) => {
    const api = await startSmallApi()
    await use(api)
    await api.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  openSession: async ({}, use) => {
    const sessions: KeyringSession[] = []
    await use(async ({ keyring = 'unlocked', ...options } = {}) => {
      const session = await startKeyringSession(options)
      sessions.push(session)
      if (keyring !== 'none') await session.startKeyring(keyring)
      return session
    })
    await Promise.all(sessions.map(session => session.stop()))
  },
  // Named after the sessions, so that apps end before what they talk to.
  startIn: async ({ openSession: _sessions, start }, use) => {
    await use((session, options = {}) =>
      start({ ...options, environment: { ...within(session), ...options.environment } })
    )
  }
})

export { expect } from '@playwright/test'
