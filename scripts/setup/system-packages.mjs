import { SetupError } from './errors.mjs'
import { capture, lastLines } from './run.mjs'

/** @typedef {'run' | 'compile' | 'headless' | 'test' | 'witness'} Need */

/**
 * What Debian calls the things that npm cannot bring. Each row lists names of one thing, the first that exists is
 * installed: newer releases rename libraries (…t64) and split or join packages.
 * @type {Record<Need, string[][]>}
 */
export const PACKAGES = {
  // What Electron and keytar link to; the rest of Electron's libraries come along as dependencies of these.
  run: [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1'], ['libsecret-1-0']],
  compile: [['libsecret-1-dev'], ['pkg-config', 'pkgconf'], ['g++'], ['make'], ['python3']],
  headless: [['xvfb'], ['xauth'], ['gnome-keyring'], ['dbus'], ['dbus-daemon', 'dbus']],
  // secret-tool looks into the keyring from outside the app.
  test: [['libsecret-tools']],
  // FastAPI itself judges what the app sends.
  witness: [['python3-fastapi'], ['python3-uvicorn']]
}

/** Left out where a release does not have them: the tests that want them say so. */
const OPTIONAL = new Set(PACKAGES.witness.flat())

/** dpkg's own placeholders, spelled so that they are not taken for ours. */
const FIELDS = '\x24{Package} \x24{db:Status-Status}\\n'

/** How the machine is asked and changed; tests hand in a machine of their own. */
export const debian = {
  platform: /** @type {string} */ (process.platform),
  isRoot: () => process.getuid?.() === 0,
  /** @param {readonly string[]} command */
  run: command => capture(command)
}
/** @typedef {typeof debian} Machine */

/**
 * @param {readonly Need[]} needs
 * @param {(doing: string) => void} begin
 * @param {Machine} [machine]
 * @returns {import('./steps.mjs').StepResult}
 */
export function ensureSystemPackages(needs, begin, machine = debian) {
  if (machine.platform !== 'linux') return { changed: false, detail: `none needed on ${machine.platform}` }
  const rows = needs.flatMap(need => PACKAGES[need])
  if (machine.run(['apt-get', '--version']).status !== 0) {
    const names = rows.map(row => row[0]).join(' ')
    return { changed: false, detail: `not a Debian system, not checked; needed under Debian's names: ${names}` }
  }
  const absent = missingRows(rows, machine)
  if (absent.length === 0) return { changed: false, detail: 'already there' }

  const prefix = machine.isRoot() ? [] : ['sudo', '-n']
  const mayInstall = machine.isRoot() || machine.run(['sudo', '-n', 'true']).status === 0
  const apt = (/** @type {string[]} */ ...command) =>
    machine.run([...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...command])
  // Without its lists apt knows no name at all. An update that fails may still leave lists good enough to install from.
  if (mayInstall) apt('update', '-qq')
  const missing = absent.filter(row => !isOptional(row) || row.some(name => isKnown(name, machine)))
  if (missing.length === 0)
    return { changed: false, detail: `there, but for what this release lacks: ${absent.flat().join(' ')}` }

  const names = [...new Set(missing.map(row => row.find(name => isKnown(name, machine)) ?? row[0] ?? ''))]
  if (!mayInstall) {
    throw new SetupError(
      'system-packages-missing',
      `System packages are missing: ${names.join(' ')}`,
      `Run this once, then the same command again:\n  ${installLine(names)}`
    )
  }
  begin(`installing ${names.join(' ')}`)
  const output = apt('install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...names)
  if (output.status !== 0) {
    throw new SetupError(
      'system-packages-missing',
      `Installing the system packages failed:\n${lastLines(output)}`,
      `Run this yourself, then the same command again:\n  ${installLine(names)}`
    )
  }
  const still = missingRows(missing, machine)
  if (still.length > 0) {
    throw new SetupError('system-packages-missing', `Still missing after the installation: ${still.flat().join(' ')}`)
  }
  return { changed: true, detail: `installed ${names.join(' ')}` }
}

/** @param {readonly string[]} row */
function isOptional(row) {
  return row.every(name => OPTIONAL.has(name))
}

/** @param {readonly string[]} names */
function installLine(names) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
}

/**
 * @param {readonly string[][]} rows
 * @param {Machine} machine
 */
function missingRows(rows, machine) {
  // One call for all names: names that dpkg does not know make it exit 1, but the known ones are still printed.
  const query = machine.run(['dpkg-query', '-W', `-f=${FIELDS}`, ...new Set(rows.flat())])
  const installed = new Set(query.stdout.split('\n').flatMap(line => line.match(/^(\S+) installed$/)?.[1] ?? []))
  return rows.filter(row => !row.some(name => installed.has(name)))
}

/**
 * Whether apt has a version of this very name; a name that only others provide has none.
 * @param {string} name
 * @param {Machine} machine
 */
function isKnown(name, machine) {
  return machine.run(['apt-cache', 'madison', name]).stdout.trim() !== ''
}
