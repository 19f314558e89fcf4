#!/usr/bin/env node
// Runs the end-to-end suite and the packaged proof on the official Electron of the declared version, wherever that can
// be downloaded. What only it can show is listed in docs/unverified-on-45.md.
import { fail } from './setup/errors.mjs'
import { ensureOfficial } from './setup/official.mjs'
import { ROOT } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { runSuites } from './test/run-suites.mjs'
import { selectSuites } from './test/suites.mjs'

try {
  await prepare({ needs: ['run', 'compile', 'headless', 'test'] })
  const runtime = await ensureOfficial({ root: ROOT })
  // The electron package, the test driver and the packing step all go by this variable.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder
  process.exitCode = await runSuites(selectSuites(['e2e', 'package']), runtime)
} catch (error) {
  process.on('exit', () => console.log('0 passed, 1 failed'))
  fail(error)
}
