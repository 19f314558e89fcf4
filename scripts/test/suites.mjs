import { readdirSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../setup/paths.mjs'
import { attach } from '../setup/run.mjs'
import { inLanes } from './lanes.mjs'
import { merge, tallyCheck, tallyReport } from './tally.mjs'

/**
 * `reports` is a folder for the runners' reports, `osSandbox` how Electron is started with Chromium's sandbox on.
 * @typedef {{ reports: string, osSandbox: import('../setup/os-sandbox.mjs').OsSandbox }} Context
 * @typedef {{ name: string, run: (context: Context) => Promise<import('./tally.mjs').Tally> }} Suite
 */

const bin = (/** @type {string[]} */ ...parts) => path.join(ROOT, 'node_modules', ...parts)
const SCRIPTS = path.join(ROOT, 'scripts')
/** Outside Linux the desktop's own keychain and display are used. */
const desktop = process.platform === 'linux' ? [path.join(SCRIPTS, 'with-keyring.sh')] : []
/** Told to suites that start Electron themselves. */
const sandboxEnvironment = (/** @type {Context['osSandbox']} */ { on }) => ({
  ...process.env,
  E2E_OS_SANDBOX: on ? '1' : '0'
})

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @returns {Suite}
 */
function check(name, command) {
  return { name, run: async () => tallyCheck(await attach(command, { cwd: ROOT })) }
}

/**
 * @param {string} name
 * @param {string} config
 * @param {readonly string[]} [folders] all that the config includes if none is named
 * @returns {Suite}
 */
function vitest(name, config, folders = [], startsElectron = false) {
  return {
    name,
    async run({ reports, osSandbox }) {
      const report = path.join(reports, `${name}.json`)
      const runner = [process.execPath, bin('vitest', 'vitest.mjs'), 'run', '--config', config]
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const prefix = startsElectron ? osSandbox.prefix : []
      const env = sandboxEnvironment(osSandbox)
      const status = await attach([...prefix, ...desktop, ...runner, ...reporters, ...folders], { cwd: ROOT, env })
      return tallyReport('vitest', report, status)
    }
  }
}

/** Side by side where each lane gets a display, a bus and a keyring of its own: start-up is mostly waiting. */
const lanes = process.platform === 'linux' ? 2 : 1

/** Files that take minutes: begun first, so that no lane is left alone with one at the end. */
const SLOW = ['damage', 'keychain-states-cut-short', 'keychain-states'].map(name => `${name}.spec.ts`)

/** @type {Suite} */
const e2e = {
  name: 'e2e',
  async run({ reports, osSandbox }) {
    const runner = [process.execPath, bin('@playwright', 'test', 'cli.js'), 'test']
    const config = ['--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json']
    const files = readdirSync(path.join(ROOT, 'tests/e2e')).filter(file => file.endsWith('.spec.ts'))
    const waiting = [...SLOW, ...files.filter(file => !SLOW.includes(file))]
    const tallies = await inLanes(lanes, waiting, async file => {
      const report = path.join(reports, `e2e-${file}.json`)
      const env = {
        ...sandboxEnvironment(osSandbox),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        PLAYWRIGHT_HTML_OPEN: 'never'
      }
      const share = [`tests/e2e/${file}`, `--output=test-results/${file}`]
      const status = await attach([...osSandbox.prefix, ...desktop, ...runner, ...config, ...share], { cwd: ROOT, env })
      return tallyReport('playwright', report, status)
    })
    return merge(tallies)
  }
}

/** Looks at the packed app in dist/ from outside. */
export const packageProof = vitest('package-proof', 'tests/package/vitest.config.ts', [], true)

/** What vitest looks for below the project in the main configuration; without any it takes all there is. */
const VITEST_PARTS = {
  unit: ['tests/unit/', 'tests/bench/', 'tests/architecture'],
  contract: ['tests/contract/'],
  integration: ['tests/integration/']
}

export const PARTS = ['static', ...Object.keys(VITEST_PARTS), 'e2e', 'package']

/**
 * The suites of the named parts, of all if none is named, in the order in which they run: what fails fast comes first.
 * @param {readonly string[]} parts
 * @returns {Suite[]}
 */
export function selectSuites(parts) {
  const wanted = (/** @type {string} */ part) => parts.length === 0 || parts.includes(part)
  const suites = []
  if (wanted('static')) {
    suites.push(check('typecheck', [process.execPath, path.join(SCRIPTS, 'typecheck.mjs')]))
    suites.push(check('lint', [process.execPath, bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']))
  }
  // One runner for these, since each start of it costs seconds.
  const chosen = Object.entries(VITEST_PARTS).filter(([part]) => wanted(part))
  if (chosen.length > 0) {
    const folders = parts.length === 0 ? [] : chosen.flatMap(([, places]) => places)
    suites.push(vitest(chosen.map(([part]) => part).join('-'), 'tests/vitest.config.ts', folders))
  }
  if (wanted('e2e')) suites.push(e2e)
  if (wanted('package')) {
    suites.push(check('package', [process.execPath, path.join(SCRIPTS, 'package.mjs'), '--without-proof']))
    suites.push(packageProof)
  }
  return suites
}
