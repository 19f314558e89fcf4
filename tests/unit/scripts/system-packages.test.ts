import { describe, expect, test } from 'vitest'
import { ensureSystemPackages, PACKAGES } from '../../../scripts/setup/system-packages.mjs'
import { failed, ok, quiet } from './support/folder'

interface MachineOptions {
  installed?: string[]
  /** What apt has to offer; by default every name that is asked for. */
  known?: string[]
  root?: boolean
  sudo?: boolean
  debian?: boolean
  installFails?: boolean
  platform?: string
}

/** A machine that remembers what was run on it. */
const createMachine = (options: MachineOptions) => {
  const { root = true, sudo = false, debian = true, platform = 'linux' } = options
  const installed = new Set(options.installed)
  const ran: string[] = []
  const run = (command: readonly string[]) => {
    const line = command.join(' ')
    ran.push(line)
    if (line === 'apt-get --version') return debian ? ok : failed('not found')
    if (line === 'sudo -n true') return sudo ? ok : failed('a password is required')
    if (command[0] === 'dpkg-query') {
      const rows = command.slice(3).map(name => `${name} ${installed.has(name) ? 'installed' : 'not-installed'}`)
      return { status: 1, stdout: `${rows.join('\n')}\n`, stderr: '' }
    }
    if (command[0] === 'apt-cache') {
      const known = options.known ? options.known.includes(command[2] ?? '') : true
      return { ...ok, stdout: known ? `${command[2]} | 1.0 | source` : '' }
    }
    if (line.includes('apt-get install')) {
      if (options.installFails) return failed('E: Unable to fetch some archives')
      for (const name of command) installed.add(name)
    }
    return ok
  }
  return { ran, machine: { platform, isRoot: () => root, run } }
}

const all = Object.values(PACKAGES).flatMap(rows => rows.map(row => row[0] ?? ''))

describe('system packages', () => {
  test('nothing is done where all are there', () => {
    const { machine, ran } = createMachine({ installed: all })
    expect(ensureSystemPackages(['run', 'compile', 'headless', 'test'], quiet, machine).changed).toBe(false)
    expect(ran.filter(line => line.includes('install'))).toEqual([])
  })

  test('a renamed library counts as there', () => {
    const renamed = ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'libsecret-1-0']
    const { machine } = createMachine({ installed: renamed })
    expect(ensureSystemPackages(['run'], quiet, machine).changed).toBe(false)
  })

  test('root installs just what is missing, under the name that this release has', () => {
    const known = ['libgtk-3-0t64', 'libasound2t64']
    const { machine, ran } = createMachine({ installed: ['libnss3', 'libgbm1', 'libsecret-1-0'], known })
    const result = ensureSystemPackages(['run'], quiet, machine)
    expect(result).toEqual({ changed: true, detail: 'installed libgtk-3-0t64 libasound2t64' })
    const install = ran.find(line => line.includes('apt-get install'))
    expect(install).toMatch(/^env .*--no-install-recommends .*libgtk-3-0t64 libasound2t64$/)
  })

  test('a user with sudo installs through it', () => {
    const { machine, ran } = createMachine({ root: false, sudo: true })
    expect(ensureSystemPackages(['test'], quiet, machine).changed).toBe(true)
    expect(ran.find(line => line.includes('apt-get install'))).toMatch(/^sudo -n env /)
  })

  test('anybody else is given the one command to run', () => {
    const { machine, ran } = createMachine({ root: false, installed: ['xauth', 'dbus', 'dbus-daemon'] })
    const command = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb gnome-keyring'
    expect(() => ensureSystemPackages(['headless'], quiet, machine)).toThrow(
      expect.objectContaining({ code: 'system-packages-missing', hint: expect.stringContaining(command) })
    )
    expect(ran.some(line => line.includes('apt-get install'))).toBe(false)
  })

  test('an installation that fails says why, and how to do it by hand', () => {
    const { machine } = createMachine({ installFails: true })
    expect(() => ensureSystemPackages(['test'], quiet, machine)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('Unable to fetch some archives'),
        hint: expect.stringContaining('libsecret-tools')
      })
    )
  })

  test('what a release lacks and the tests can do without is left out, the rest is installed', () => {
    const some = createMachine({ known: ['libsecret-tools'] })
    expect(ensureSystemPackages(['test', 'witness'], quiet, some.machine)).toEqual({
      changed: true,
      detail: 'installed libsecret-tools'
    })
    const none = createMachine({ installed: ['libsecret-tools'], known: [] })
    const result = ensureSystemPackages(['test', 'witness'], quiet, none.machine)
    expect(result.changed).toBe(false)
    expect(result.detail).toContain('python3-fastapi')
    expect(none.ran.some(line => line.includes('apt-get install'))).toBe(false)
  })

  test('what a release has is installed, and apt is asked for its lists before it is asked for names', () => {
    const { machine, ran } = createMachine({ installed: ['libsecret-tools'] })
    expect(ensureSystemPackages(['test', 'witness'], quiet, machine).detail).toBe(
      'installed python3-fastapi python3-uvicorn'
    )
    const place = (part: string) => ran.findIndex(line => line.includes(part))
    expect(place('apt-get update')).toBeLessThan(place('apt-cache madison'))
  })

  test('other systems are left alone, and told what is needed', () => {
    const elsewhere = createMachine({ debian: false })
    const result = ensureSystemPackages(['run'], quiet, elsewhere.machine)
    expect(result.changed).toBe(false)
    expect(result.detail).toContain('libgtk-3-0')
    const mac = createMachine({ platform: 'darwin' })
    expect(ensureSystemPackages(['run'], quiet, mac.machine).changed).toBe(false)
    expect(mac.ran).toEqual([])
  })
})
