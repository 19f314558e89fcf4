import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SetupError } from './errors.mjs'
import { electronProgram } from './paths.mjs'
import { capture } from './run.mjs'
import { ensureStandIn, isComplete, MARKER, STAND_IN } from './stand-in.mjs'

/**
 * @typedef {{ source: 'override' | 'present' | 'official' | 'stand-in', folder: string, program: string, version: string,
 *   isStandIn: boolean, changed: boolean }} Runtime
 * @typedef {{ root: string, begin?: (doing: string) => void, env?: NodeJS.ProcessEnv, run?: typeof capture,
 *   machine?: { platform: string, arch: string }, standIn?: import('./stand-in.mjs').StandIn, cache?: string }} Options
 */

/** How long Electron's own download may take: less where there is something else to run on. */
const DOWNLOAD_MS = { withStandIn: 60_000, without: 300_000 }

/**
 * Makes sure that node_modules/electron can be run: an override by the environment, what is there already,
 * Electron's own download, and where that is blocked the stand-in.
 * @param {Options} options
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron(options) {
  const { root, begin, env = process.env, run = capture, machine = process } = options
  const program = electronProgram(machine.platform)
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    if (existsSync(path.join(override, program))) return describeRuntime('override', override, program, false)
    throw new SetupError('electron-unavailable', `ELECTRON_OVERRIDE_DIST_PATH has no ${program}: ${override}`)
  }
  const home = path.join(root, 'node_modules', 'electron')
  const folder = path.join(home, 'dist')
  if (isRunnable(home, program, options)) return describeRuntime('present', folder, program, false)

  const canStandIn = machine.platform === 'linux' && machine.arch === 'x64'
  const why = env.ELECTRON_SKIP_OFFICIAL === '1' ? 'skipped on request' : download()
  if (why === undefined) return describeRuntime('official', folder, program, true)
  if (!canStandIn) {
    const hint = 'Run this with access to the network, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.'
    throw new SetupError('electron-unavailable', `Electron cannot be downloaded: ${why}`, hint)
  }
  begin?.(`official download: ${why}`)
  const made = await ensureStandIn({ run, ...pick(options, 'begin', 'standIn', 'cache') })
  clear(home)
  // A link, because tools that ignore the override variable read path.txt and expect the program below `dist`.
  symlinkSync(made.folder, folder, 'dir')
  writeFileSync(path.join(home, 'path.txt'), program)
  return describeRuntime('stand-in', folder, program, true)

  /** Tries Electron's own installer once; hands back why it failed, or undefined. */
  function download() {
    begin?.('official download')
    clear(home)
    const usual = canStandIn ? DOWNLOAD_MS.withStandIn : DOWNLOAD_MS.without
    const timeoutMs = Number(env.ELECTRON_DOWNLOAD_TIMEOUT_MS) || usual
    const output = run([process.execPath, path.join(home, 'install.js')], { cwd: home, env, timeoutMs })
    if (output.status === 0 && isRunnable(home, program, options)) return undefined
    clear(home)
    const reason = output.stderr.split('\n').find(line => /error/i.test(line)) ?? output.stderr.trim().split('\n')[0]
    return (reason || 'it left no runnable program').trim().slice(0, 160)
  }
}

/**
 * What people are given is made with Electron's own program only. scripts/after-pack.cjs refuses the stand-in once
 * more, by what lies in the package, whoever started electron-builder.
 * @param {Runtime} runtime
 */
export function requireOfficial({ isStandIn, version }) {
  if (!isStandIn) return
  throw new SetupError(
    'package-failed',
    `A release cannot be made with the stand-in Electron ${version}: it is for development and tests only.`,
    'Run this where Electron can be downloaded: remove node_modules/electron/dist, then try again.'
  )
}

/** @param {Runtime} runtime */
export function runtimeDetail({ source, version, isStandIn }) {
  const what = isStandIn ? `stand-in ${version}, for development and tests only` : `Electron ${version}`
  return source === 'present' ? `already there: ${what}` : `${what} (${source})`
}

/**
 * @param {string} home
 * @param {string} program
 * @param {Options} options
 */
function isRunnable(home, program, options) {
  const folder = path.join(home, 'dist')
  if (!existsSync(path.join(home, 'path.txt')) || !existsSync(path.join(folder, program))) return false
  // The stand-in lies in a cache that may have been cleaned in part.
  if (existsSync(path.join(folder, MARKER))) return isComplete(folder, options.standIn ?? STAND_IN)
  return readVersion(folder) === JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')).version
}

/** @param {string} folder */
function readVersion(folder) {
  const file = path.join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown'
}

/** @param {string} home */
function clear(home) {
  rmSync(path.join(home, 'dist'), { recursive: true, force: true })
  rmSync(path.join(home, 'path.txt'), { force: true })
}

/**
 * @param {Runtime['source']} source
 * @param {string} folder
 * @param {string} program
 * @param {boolean} changed
 * @returns {Runtime}
 */
export function describeRuntime(source, folder, program, changed) {
  const isStandIn = existsSync(path.join(folder, MARKER))
  return { source, folder, program: path.join(folder, program), version: readVersion(folder), isStandIn, changed }
}

/**
 * The named options that are set: an explicit undefined would replace a default.
 * @template {object} T
 * @template {keyof T} K
 * @param {T} from
 * @param {K[]} keys
 * @returns {{ [P in K]?: Exclude<T[P], undefined> }}
 */
function pick(from, ...keys) {
  return /** @type {any} */ (
    Object.fromEntries(keys.flatMap(key => (from[key] === undefined ? [] : [[key, from[key]]])))
  )
}
