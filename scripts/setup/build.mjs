import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SetupError } from './errors.mjs'
import { capture, lastLines } from './run.mjs'

/** Everything that the built app is made from. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json'
]
const OUTPUTS = ['out/main', 'out/preload', 'out/renderer']
const STAMP = path.join('out', '.sources')

/**
 * Builds the app into out/ if a source changed since the last build, or something else wrote there, as the development
 * server does. Contents are compared, not times: a checkout touches files without changing them.
 * @param {string} root
 * @param {(doing: string) => void} begin
 * @param {typeof capture} [run]
 * @returns {import('./steps.mjs').StepResult}
 */
export function ensureBuild(root, begin, run = capture) {
  const stamp = path.join(root, STAMP)
  const describe = () => `sources ${hashFiles(root, SOURCES)}\nbuilt ${hashFiles(root, OUTPUTS)}\n`
  const before = describe()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === before) {
    return { changed: false, detail: 'already built from these sources' }
  }
  // Without the stamp a build that breaks off halfway is not taken for a good one.
  rmSync(stamp, { force: true })
  begin('electron-vite build')
  const vite = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const output = run([process.execPath, vite, 'build', '--logLevel', 'warn'], { cwd: root })
  if (output.status !== 0) throw new SetupError('build-failed', `The build failed:\n${lastLines(output, 40)}`)
  const after = describe()
  // A source that changed meanwhile may or may not be in the build: without a stamp the next run builds again.
  if (firstLine(after) === firstLine(before)) writeFileSync(stamp, after)
  return { changed: true, detail: 'built into out/' }
}

const firstLine = (/** @type {string} */ text) => text.split('\n')[0]

/**
 * @param {string} root
 * @param {readonly string[]} places
 */
function hashFiles(root, places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(source => listFiles(root, source))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} source
 * @returns {string[]}
 */
function listFiles(root, source) {
  const full = path.join(root, source)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [source]
  const names = readdirSync(full).filter(name => name !== 'node_modules' && !name.endsWith('.tsbuildinfo'))
  return names.sort().flatMap(name => listFiles(root, path.join(source, name)))
}
