import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { SetupError } from './errors.mjs'
import { capture, lastLines, npmCommand } from './run.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockEntry
 * @typedef {(command: readonly string[], options: import('./run.mjs').Options) => import('./run.mjs').Output} Run
 */

/**
 * Installs what the lockfile says. No package's install script runs here: the one that is wanted, keytar's, is
 * started by name in `ensureKeytar`, and Electron's program has a step of its own.
 * @param {string} root
 * @param {(doing: string) => void} begin
 * @param {Run} [run]
 * @returns {import('./steps.mjs').StepResult}
 */
export function ensureNodePackages(root, begin, run = capture) {
  if (matchesLockfile(root)) return { changed: false, detail: 'already match package-lock.json' }
  begin('npm ci, about half a minute')
  const ci = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  const output = run([...npmCommand(), ...ci], { cwd: root, env: npmEnvironment(root) })
  if (output.status !== 0) {
    throw new SetupError('npm-failed', `npm ci failed:\n${lastLines(output)}`, 'Is the npm registry reachable?')
  }
  return { changed: true, detail: 'installed as in package-lock.json' }
}

/**
 * npm writes node_modules/.package-lock.json when an installation is complete, so it serves as the stamp: it is
 * there exactly when npm finished, and it also knows an installation that somebody made by hand.
 * @param {string} root
 */
export function matchesLockfile(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  for (const [name, entry] of Object.entries(wanted)) {
    if (name === '' || entry.link) continue
    const installed = present[name]
    // Packages for other platforms are optional and rightly absent.
    if (installed ? !sameEntry(entry, installed) : !entry.optional) return false
  }
  return Object.keys(present).every(name => name in wanted)
}

/**
 * Runs the one install script that is wanted. On Linux it compiles: a binary that keytar's script would download
 * is covered by no checksum of ours.
 * @param {string} root
 * @param {(doing: string) => void} begin
 * @param {Run} [run]
 * @returns {import('./steps.mjs').StepResult}
 */
export function ensureKeytar(root, begin, run = capture) {
  const binary = path.join(root, 'node_modules', 'keytar', 'build', 'Release', 'keytar.node')
  const loads = () => run([process.execPath, '-e', `require(${JSON.stringify(binary)})`], { cwd: root })
  if (existsSync(binary) && loads().status === 0) return { changed: false, detail: 'already compiled' }
  begin('compiling')
  const rebuild = ['rebuild', 'keytar', '--ignore-scripts=false', '--loglevel=error']
  const output = run([...npmCommand(), ...rebuild], { cwd: root, env: npmEnvironment(root) })
  if (output.status !== 0) {
    const hint = 'It needs a C++ compiler, Python 3 and, on Linux, the headers of libsecret.'
    throw new SetupError('native-build-failed', `Compiling keytar failed:\n${lastLines(output)}`, hint)
  }
  const loaded = loads()
  if (loaded.status !== 0) {
    throw new SetupError('native-build-failed', `keytar was compiled but does not load:\n${lastLines(loaded)}`)
  }
  return { changed: true, detail: 'compiled' }
}

/**
 * Node's own headers, where the installation has them, spare node-gyp a download.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
function npmEnvironment(root) {
  const prefix = path.resolve(path.dirname(process.execPath), '..')
  const headers = existsSync(path.join(prefix, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: prefix } : {}
  // On macOS and Windows a compiler is often missing, there keytar's script may fetch its prebuilt binary first.
  const source = process.platform === 'linux' ? { npm_config_build_from_source: 'true' } : {}
  return { ...process.env, ...headers, ...source, INIT_CWD: root }
}

/**
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * @param {LockEntry} a
 * @param {LockEntry} b
 */
function sameEntry(a, b) {
  return a.version === b.version && a.integrity === b.integrity
}
