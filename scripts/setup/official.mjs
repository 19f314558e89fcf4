import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describeRuntime } from './electron-runtime.mjs'
import { SetupError } from './errors.mjs'
import { electronProgram } from './paths.mjs'
import { runtimeCache } from './stand-in.mjs'

/**
 * Fetches Electron's own program, checked against the checksums in its package, and unpacks it into a folder.
 * @typedef {(version: string, folder: string) => Promise<void>} Download
 */

/**
 * The official Electron of the declared version, beside the stand-in that development may run on: what is there already
 * or a download into the cache. It never falls back to anything else.
 * @param {{ root: string, env?: NodeJS.ProcessEnv, cache?: string, download?: Download }} options
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export async function ensureOfficial({ root, env = process.env, cache = runtimeCache(env), download }) {
  const program = electronProgram(process.platform)
  const home = path.join(root, 'node_modules', 'electron')
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  const cached = path.join(cache, `${version}-official-${process.platform}-${process.arch}`)
  const places = [env.ELECTRON_OVERRIDE_DIST_PATH, path.join(home, 'dist'), cached]
  for (const folder of places) {
    if (!folder || !existsSync(path.join(folder, program))) continue
    const found = describeRuntime('present', folder, program, false)
    if (!found.isStandIn && found.version === version) return found
  }

  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(path.join(cache, '.making-'))
  try {
    const folder = path.join(work, 'dist')
    await (download ?? downloaderOf(home))(version, folder)
    if (!existsSync(path.join(folder, program))) throw new Error(`what came has no ${program}`)
    rmSync(cached, { recursive: true, force: true })
    renameSync(folder, cached)
  } catch (error) {
    throw new SetupError(
      'electron-unavailable',
      `The official Electron ${version} cannot be had here: ${error instanceof Error ? error.message : error}`,
      'Nothing was tested on it. Run this where it can be downloaded (ELECTRON_MIRROR names another place), or set\n' +
        'ELECTRON_OVERRIDE_DIST_PATH to an unpacked one.'
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return describeRuntime('official', cached, program, true)
}

/**
 * With the parts that Electron's own installer is made of; that one can unpack into node_modules only.
 * @param {string} home
 * @returns {Download}
 */
function downloaderOf(home) {
  const require = createRequire(path.join(home, 'install.js'))
  return async (version, folder) => {
    const { downloadArtifact } = require('@electron/get')
    const { extract } = require('@electron-internal/extract-zip')
    const checksums = JSON.parse(readFileSync(path.join(home, 'checksums.json'), 'utf8'))
    const { platform, arch } = process
    const archive = await downloadArtifact({ version, artifactName: 'electron', platform, arch, checksums })
    await extract(archive, { dir: folder })
  }
}
