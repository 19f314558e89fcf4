import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chooseOsSandbox } from '../setup/os-sandbox.mjs'
import { sum } from './tally.mjs'

/**
 * Runs suites one after the other, also after one failed, and ends with one line that counts.
 * @param {readonly import('./suites.mjs').Suite[]} suites
 * @param {import('../setup/electron-runtime.mjs').Runtime} runtime
 * @returns {Promise<number>} the exit code: nothing passed is a failure too
 */
export async function runSuites(suites, runtime) {
  const osSandbox = chooseOsSandbox(runtime.folder)
  console.log(
    `[test] Electron ${runtime.version}${runtime.isStandIn ? ' (stand-in)' : ''}, OS sandbox ${osSandbox.why}`
  )
  const reports = mkdtempSync(path.join(os.tmpdir(), 'latchkey-reports-'))
  const results = []
  try {
    for (const suite of suites) {
      console.log(`\n[test] === ${suite.name} ===`)
      const began = performance.now()
      const tally = await suite.run({ reports, osSandbox })
      results.push({ name: suite.name, tally, seconds: (performance.now() - began) / 1000 })
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }

  console.log('')
  for (const { name, tally, seconds } of results) {
    const notes = tally.notes.map(note => `; ${note}`).join('')
    console.log(`[test] ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds.toFixed(1)} s)${notes}`)
  }
  const { passed, failed } = sum(results.map(result => result.tally))
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}
