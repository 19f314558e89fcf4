import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ensureKeytar, ensureNodePackages, matchesLockfile } from '../../../scripts/setup/node-packages.mjs'
import { failed, makeFolder, ok, quiet, write } from './support/folder'

const lock = (packages: object) => JSON.stringify({ packages })
const wanted = {
  '': { name: 'latchkey' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/for-windows': { version: '1.0.0', optional: true }
}
const installed = { 'node_modules/a': wanted['node_modules/a'] }

const makeRoot = (present?: object): string => {
  const root = makeFolder()
  write(root, { 'package-lock.json': lock(wanted) })
  if (present) write(root, { 'node_modules/.package-lock.json': lock(present) })
  return root
}

describe('what is installed matches the lockfile', () => {
  test.each([
    ['nothing is installed', undefined, false],
    ['all of it is, but for other platforms', installed, true],
    ['a package is missing', {}, false],
    ['a package has another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }, false],
    ['a package has other bytes', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }, false],
    ['a package is there that nobody asked for', { ...installed, 'node_modules/b': { version: '1.0.0' } }, false]
  ])('%s', (_name, present, expected) => {
    expect(matchesLockfile(makeRoot(present))).toBe(expected)
  })
})

describe('npm packages', () => {
  test('are installed without running any install script, and not a second time', () => {
    const root = makeRoot()
    const ran: string[] = []
    const npm = (command: readonly string[]) => {
      ran.push(command.join(' '))
      write(root, { 'node_modules/.package-lock.json': lock(installed) })
      return ok
    }
    expect(ensureNodePackages(root, quiet, npm).changed).toBe(true)
    expect(ensureNodePackages(root, quiet, npm).changed).toBe(false)
    expect(ran).toEqual([expect.stringMatching(/ ci --ignore-scripts /)])
  })

  test('no network: what npm said is passed on', () => {
    const npm = () => failed('npm error code ENOTFOUND')
    expect(() => ensureNodePackages(makeRoot(), quiet, npm)).toThrow(
      expect.objectContaining({ code: 'npm-failed', message: expect.stringContaining('ENOTFOUND') })
    )
  })
})

describe('keytar', () => {
  const binary = 'node_modules/keytar/build/Release/keytar.node'

  test('is compiled by name once, and then only checked', () => {
    const root = makeRoot()
    const ran: string[] = []
    const run = (command: readonly string[]) => {
      ran.push(command.join(' '))
      if (command.includes('rebuild')) write(root, { [binary]: 'native' })
      return ok
    }
    expect(ensureKeytar(root, quiet, run).changed).toBe(true)
    expect(ensureKeytar(root, quiet, run).changed).toBe(false)
    expect(ran.filter(line => line.includes('rebuild'))).toEqual([
      expect.stringContaining('rebuild keytar --ignore-scripts=false')
    ])
    expect(ran.at(-1)).toContain(path.join(root, binary))
  })

  test('one that does not load is compiled again', () => {
    const root = makeRoot()
    write(root, { [binary]: 'half' })
    let compiled = false
    const run = (command: readonly string[]) => {
      if (command.includes('rebuild')) compiled = true
      return compiled ? ok : failed('file too short')
    }
    expect(ensureKeytar(root, quiet, run)).toEqual({ changed: true, detail: 'compiled' })
  })

  test('a compiler that fails says what is needed', () => {
    expect(() => ensureKeytar(makeRoot(), quiet, () => failed('gyp ERR! not found: make'))).toThrow(
      expect.objectContaining({
        code: 'native-build-failed',
        message: expect.stringContaining('not found: make'),
        hint: expect.stringContaining('libsecret')
      })
    )
  })
})
