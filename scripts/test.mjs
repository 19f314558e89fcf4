#!/usr/bin/env node
// npm test: sets up what is missing, then runs every suite, also after one failed, and ends with one line that counts.
import { fail, SetupError } from './setup/errors.mjs'
import { prepare } from './setup/prepare.mjs'
import { runSuites } from './test/run-suites.mjs'
import { PARTS, selectSuites } from './test/suites.mjs'

/** Parts that run without the built app need not wait for it. */
const WITHOUT_BUILD = ['static', 'unit', 'contract']

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  // Also a set-up that fails must end with the line that is read by machines.
  process.on('exit', () => console.log('0 passed, 1 failed'))
  fail(error)
}

/** @param {readonly string[]} parts */
async function main(parts) {
  const unknown = parts.find(part => !PARTS.includes(part))
  if (unknown) throw new SetupError('unknown-argument', `Unknown part: ${unknown}`, `Parts: ${PARTS.join(', ')}`)
  const build = parts.length === 0 || parts.some(part => !WITHOUT_BUILD.includes(part))
  const runtime = await prepare({ needs: ['run', 'compile', 'headless', 'test', 'witness'], build })
  return runSuites(selectSuites(parts), runtime)
}
