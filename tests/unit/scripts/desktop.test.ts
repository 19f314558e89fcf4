import { describe, expect, test } from 'vitest'
import { findDesktopProblems } from '../../../scripts/setup/desktop.mjs'
import { chooseOsSandbox } from '../../../scripts/setup/os-sandbox.mjs'
import { failed, makeFolder, ok, write } from './support/folder'

const bus = (names: string[]) => () => ({ ...ok, stdout: names.map(name => `string "${name}"`).join('\n') })
const desktop = { DISPLAY: ':0', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' }

describe('what a desktop lacks', () => {
  test('nothing, with a display and a keyring', () => {
    expect(findDesktopProblems(desktop, 'linux', bus(['org.freedesktop.secrets']))).toEqual({})
  })

  test('a display: neither X nor Wayland', () => {
    const { display } = findDesktopProblems({ ...desktop, DISPLAY: '' }, 'linux', bus(['org.freedesktop.secrets']))
    expect(display).toContain('no display')
    const wayland = { ...desktop, DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }
    expect(findDesktopProblems(wayland, 'linux', bus(['org.freedesktop.secrets']))).toEqual({})
  })

  test('a session bus', () => {
    const { keyring } = findDesktopProblems({ DISPLAY: ':0' }, 'linux', bus([]))
    expect(keyring).toContain('no D-Bus session bus')
    const runtime = makeFolder()
    write(runtime, { bus: '' })
    const secrets = bus(['org.freedesktop.secrets'])
    expect(findDesktopProblems({ DISPLAY: ':0', XDG_RUNTIME_DIR: runtime }, 'linux', secrets)).toEqual({})
  })

  test('a keyring on the bus', () => {
    expect(findDesktopProblems(desktop, 'linux', bus(['org.freedesktop.DBus'])).keyring).toContain('No keyring service')
  })

  test('nothing that is not known: no dbus-send, other systems', () => {
    expect(findDesktopProblems(desktop, 'linux', () => failed('not found'))).toEqual({})
    expect(findDesktopProblems({}, 'darwin', bus([]))).toEqual({})
  })
})

describe("Chromium's own sandbox", () => {
  const machine = {
    platform: 'linux',
    isRoot: () => false,
    canMapUser: () => true,
    isRestricted: () => false,
    isSetuidRoot: () => false
  }

  test('is on for an ordinary user, without further words', () => {
    expect(chooseOsSandbox('/dist', machine)).toMatchObject({ on: true, prefix: [], flags: [] })
  })

  test('is on for root in a user namespace', () => {
    const choice = chooseOsSandbox('/dist', { ...machine, isRoot: () => true })
    expect(choice).toMatchObject({ on: true, flags: [] })
    expect(choice.prefix[0]).toBe('unshare')
  })

  test('is off for root without one, and that is said', () => {
    const choice = chooseOsSandbox('/dist', { ...machine, isRoot: () => true, canMapUser: () => false })
    expect(choice).toMatchObject({
      on: false,
      prefix: [],
      flags: ['--no-sandbox'],
      why: expect.stringContaining('OFF')
    })
  })

  test('where namespaces are restricted it needs the helper, and the command for it is named', () => {
    const restricted = { ...machine, isRestricted: () => true }
    expect(chooseOsSandbox('/dist', { ...restricted, isSetuidRoot: () => true }).on).toBe(true)
    const choice = chooseOsSandbox('/dist', restricted)
    expect(choice).toMatchObject({
      on: false,
      flags: [],
      why: expect.stringContaining("chmod 4755 '/dist/chrome-sandbox'")
    })
  })
})
