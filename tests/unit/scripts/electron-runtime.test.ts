import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ensureElectron, requireOfficial, runtimeDetail } from '../../../scripts/setup/electron-runtime.mjs'
import { STAND_IN } from '../../../scripts/setup/stand-in.mjs'
import { integrityOf, makeProgram, makeTgz, makeZip } from './support/archives'
import { failed, makeFolder, namesIn, ok, write } from './support/folder'

const declared = '45.4.1'
const linux = { platform: 'linux', arch: 'x64' }
const home = path.join('node_modules', 'electron')
const archive = makeTgz({
  [STAND_IN.zip]: makeZip([{ name: 'C/Cypress', body: makeProgram('00000011'), mode: 0o100755 }])
})
const standIn = { ...STAND_IN, integrity: integrityOf(archive) }

const makeRoot = (files: Record<string, string> = {}): string => {
  const root = makeFolder()
  write(path.join(root, home), { 'package.json': JSON.stringify({ version: declared }), ...files })
  return root
}

interface NetworkOptions {
  /** What Electron's own installer leaves behind. */
  installer?: (root: string) => typeof ok
  npm?: boolean
}

const createRun = (root: string, { installer, npm = true }: NetworkOptions) => {
  const ran: string[] = []
  const run = (command: readonly string[]) => {
    if (command[1]?.endsWith('install.js')) {
      ran.push('installer')
      return installer?.(root) ?? failed('TypeError: fetch failed\n    at node:internal')
    }
    ran.push('npm pack')
    if (!npm) return failed('npm error code ENOTFOUND')
    write(command[command.indexOf('--pack-destination') + 1] ?? '', { 'carrier.tgz': archive })
    return ok
  }
  return { run, ran }
}

const official = (root: string) => {
  write(path.join(root, home), { 'dist/electron': 'program', 'dist/version': declared, 'path.txt': 'electron' })
  return ok
}

describe('the Electron that is run', () => {
  test('the one that the environment names', async () => {
    const override = makeFolder()
    write(override, { electron: 'program', version: 'v46.0.0' })
    const env = { ELECTRON_OVERRIDE_DIST_PATH: override }
    const runtime = await ensureElectron({ root: makeRoot(), env, machine: linux })
    expect(runtime).toMatchObject({
      source: 'override',
      folder: override,
      version: '46.0.0',
      isStandIn: false,
      changed: false
    })
  })

  test('an override without a program is an error, not a reason to take another', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: makeFolder() }
    await expect(ensureElectron({ root: makeRoot(), env, machine: linux })).rejects.toMatchObject({
      code: 'electron-unavailable'
    })
  })

  test('the one that is there', async () => {
    const root = makeRoot()
    official(root)
    const { run, ran } = createRun(root, {})
    const runtime = await ensureElectron({ root, env: {}, run, machine: linux })
    expect(runtime).toMatchObject({ source: 'present', version: declared, isStandIn: false, changed: false })
    expect(ran).toEqual([])
  })

  test('the official one where it can be downloaded', async () => {
    const root = makeRoot()
    const { run, ran } = createRun(root, { installer: official })
    const runtime = await ensureElectron({ root, env: {}, run, machine: linux })
    expect(runtime).toMatchObject({ source: 'official', version: declared, isStandIn: false, changed: true })
    expect(ran).toEqual(['installer'])
  })

  test('else the stand-in, linked into place; a second run finds it there', async () => {
    const root = makeRoot()
    const cache = makeFolder()
    const { run, ran } = createRun(root, {})
    const said: string[] = []
    const options = { root, env: {}, run, machine: linux, standIn, cache, begin: (line: string) => said.push(line) }
    const runtime = await ensureElectron(options)
    expect(runtime).toMatchObject({ source: 'stand-in', version: STAND_IN.electron, isStandIn: true, changed: true })
    expect(runtimeDetail(runtime)).toContain('for development and tests only')
    expect(said).toContainEqual(expect.stringContaining('fetch failed'))
    expect(realpathSync(path.join(root, home, 'dist'))).toContain(cache)
    expect(readFileSync(path.join(root, home, 'path.txt'), 'utf8')).toBe('electron')
    expect(await ensureElectron(options)).toMatchObject({ source: 'present', isStandIn: true, changed: false })
    expect(ran).toEqual(['installer', 'npm pack'])
  })

  test('a release refuses the stand-in, and takes the official one', async () => {
    const root = makeRoot()
    const { run } = createRun(root, {})
    const runtime = await ensureElectron({ root, env: {}, run, machine: linux, standIn, cache: makeFolder() })
    expect(() => requireOfficial(runtime)).toThrow(expect.objectContaining({ code: 'package-failed' }))
    expect(() => requireOfficial({ ...runtime, isStandIn: false })).not.toThrow()
  })

  test.each([
    ['left half a program', { 'dist/electron': 'half' }],
    ['is of another version', { 'dist/electron': 'program', 'dist/version': '44.0.0', 'path.txt': 'electron' }]
  ])('a folder that %s is replaced', async (_name, files) => {
    const root = makeRoot(files)
    const { run } = createRun(root, {})
    const runtime = await ensureElectron({ root, env: {}, run, machine: linux, standIn, cache: makeFolder() })
    expect(runtime).toMatchObject({ source: 'stand-in', changed: true })
  })

  test('a download that breaks off leaves nothing that could be taken for Electron', async () => {
    const root = makeRoot()
    const breaksOff = (at: string) => {
      write(path.join(at, home), { 'dist/electron': 'half' })
      return failed('Error: aborted')
    }
    const { run } = createRun(root, { installer: breaksOff, npm: false })
    const options = { root, env: {}, run, machine: linux, standIn, cache: makeFolder() }
    await expect(ensureElectron(options)).rejects.toMatchObject({ code: 'electron-unavailable' })
    expect(namesIn(path.join(root, home))).toEqual(['package.json'])
  })

  test('the stand-in can be asked for, without a try at the download', async () => {
    const root = makeRoot()
    const { run, ran } = createRun(root, { installer: official })
    const env = { ELECTRON_SKIP_OFFICIAL: '1' }
    await ensureElectron({ root, env, run, machine: linux, standIn, cache: makeFolder() })
    expect(ran).toEqual(['npm pack'])
  })

  test('there is no stand-in elsewhere: it says what to do', async () => {
    const root = makeRoot()
    const { run, ran } = createRun(root, {})
    const machine = { platform: 'darwin', arch: 'arm64' }
    await expect(ensureElectron({ root, env: {}, run, machine })).rejects.toMatchObject({
      code: 'electron-unavailable',
      message: expect.stringContaining('fetch failed'),
      hint: expect.stringContaining('ELECTRON_OVERRIDE_DIST_PATH')
    })
    expect(ran).toEqual(['installer'])
    expect(existsSync(path.join(root, home, 'dist'))).toBe(false)
  })
})
