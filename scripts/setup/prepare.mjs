import { ensureBuild } from './build.mjs'
import { ensureElectron, runtimeDetail } from './electron-runtime.mjs'
import { SetupError } from './errors.mjs'
import { ensureKeytar, ensureNodePackages } from './node-packages.mjs'
import { ROOT } from './paths.mjs'
import { createSteps } from './steps.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const OLDEST_NODE = [20, 19]

/**
 * From a fresh clone to an app that can be started: every step does its work only where it is still to do.
 * @param {{ needs: readonly import('./system-packages.mjs').Need[], build?: boolean }} options
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export async function prepare({ needs, build = true }) {
  requireNode(process.versions.node)
  const steps = createSteps()
  /** @type {import('./electron-runtime.mjs').Runtime | undefined} */
  let runtime
  await steps.step('system packages', begin => ensureSystemPackages(needs, begin))
  await steps.step('npm packages', begin => ensureNodePackages(ROOT, begin))
  await steps.step('keytar', begin => ensureKeytar(ROOT, begin))
  await steps.step('electron', async begin => {
    runtime = await ensureElectron({ root: ROOT, begin })
    return { changed: runtime.changed, detail: runtimeDetail(runtime) }
  })
  if (build) await steps.step('build', begin => ensureBuild(ROOT, begin))
  steps.finish()
  if (!runtime) throw new Error('the electron step ended without a runtime')
  return runtime
}

/** @param {string} version */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new SetupError('node-too-old', `Node ${version} is too old: ${OLDEST_NODE.join('.')} or newer is needed.`)
}
