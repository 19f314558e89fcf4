import { AppFailure } from '@shared/errors'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { maxEntries as entriesInMain } from '../../../../electron/services/auth-log'
import { maxEntries, noFilter, useAuthLog } from '../../../../renderer/stores/auth-log-store'
import { connectEvents } from '../../../../renderer/stores/bridge-events'
import { useVault } from '../../../../renderer/stores/vault-store'
import { type FakeMain, openVault } from '../fake-bridge'
import { logEntry, logOfEverything } from '../fake-log'
import { installFakeMain, settle } from '../fake-window'

let fake: FakeMain
let stop: () => void
let frames: (() => void)[] = []
const log = () => useAuthLog.getState()
const numbers = () => log().entries.map(({ sequence }) => sequence)
const nextFrame = (): void => {
  const due = frames
  frames = []
  for (const frame of due) frame()
}

beforeEach(async () => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = []
  })
  fake = installFakeMain({ authLog: logOfEverything() })
  stop = connectEvents()
  useVault.getState().receive(openVault)
  await settle()
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

it('holds as many lines as main', () => {
  expect(maxEntries).toBe(entriesInMain)
})

it('is read when the vault is open', () => {
  expect(numbers()).toEqual(logOfEverything().map(({ sequence }) => sequence))
  expect(log().loaded).toBe(true)
})

it('takes whatever came since the last frame at once', () => {
  let changes = 0
  const unsubscribe = useAuthLog.subscribe(() => {
    changes += 1
  })
  for (let sequence = 14; sequence < 64; sequence += 1) fake.emit('authLog.added', logEntry(sequence))
  expect(changes).toBe(0)
  nextFrame()
  expect(changes).toBe(1)
  expect(numbers().at(-1)).toBe(63)
  unsubscribe()
})

it('shows each line once, whether it is told of or listed', async () => {
  fake.emit('authLog.added', logEntry(14))
  fake.state.authLog = [...fake.state.authLog, logEntry(14), logEntry(15)]
  await log().load()
  nextFrame()
  fake.emit('authLog.added', logEntry(15))
  fake.emit('authLog.added', logEntry(16))
  nextFrame()
  expect(numbers()).toEqual(Array.from({ length: 17 }, (_, index) => index))
})

it('keeps what it was told of while the list was on its way', async () => {
  const loading = log().load()
  fake.emit('authLog.added', logEntry(14))
  nextFrame()
  await loading
  expect(numbers().at(-1)).toBe(14)
})

it('lets the oldest go, shown or waiting for its frame', () => {
  for (let sequence = 14; sequence < 3 * maxEntries; sequence += 1) fake.emit('authLog.added', logEntry(sequence))
  nextFrame()
  expect(log().entries).toHaveLength(maxEntries)
  expect(numbers().at(-1)).toBe(3 * maxEntries - 1)
})

it('stands still while it is paused, and goes on from where main is', () => {
  log().pause(true)
  fake.emit('authLog.added', logEntry(14))
  nextFrame()
  expect(log().paused).toHaveLength(14)
  expect(log().entries).toHaveLength(15)
  log().pause(false)
  expect(log().paused).toBeNull()
})

it('is empty once it was cleared, but for what came after', async () => {
  log().open(3)
  log().pause(true)
  fake.emit('authLog.added', logEntry(14))
  await log().clear()
  fake.emit('authLog.added', logEntry(15))
  nextFrame()
  expect(numbers()).toEqual([15])
  expect(log()).toMatchObject({ paused: null, opened: null })
})

it('stays as it is where clearing failed, and says why it could not be read', async () => {
  fake.failNext('authLog.clear', new AppFailure('internal', 'No.'))
  expect(await log().clear()).toMatchObject({ ok: false })
  expect(log().entries).toHaveLength(14)
  fake.failNext('authLog.list', new AppFailure('internal', 'No.'))
  await log().load()
  expect(log().error?.code).toBe('internal')
})

it('is gone behind a lock, and what was asked for before does not bring it back', async () => {
  log().narrow({ words: 'support' })
  fake.emit('authLog.added', logEntry(14))
  const loading = log().load()
  useVault.getState().receive({ status: 'locked', backend: 'passphrase' })
  await loading
  nextFrame()
  expect(log()).toMatchObject({ entries: [], loaded: false, filter: noFilter, opened: null })
})

it('is saved by main', async () => {
  expect(await log().save()).toMatchObject({ ok: true, value: { file: expect.stringContaining('.txt') } })
})
