import { readFileSync } from 'node:fs'

/**
 * What a suite comes to. `tests` counts what really ran, so that a suite that ran nothing is seen.
 * @typedef {{ passed: number, failed: number, notes: string[] }} Tally
 */

/** @type {Tally} */
const NOTHING = { passed: 0, failed: 0, notes: [] }

/**
 * A check without tests inside: it passed or it did not.
 * @param {number} status
 * @returns {Tally}
 */
export function tallyCheck(status) {
  return status === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 }
}

/**
 * Reads the report of a test runner. What is not a pass is a failure: a skipped test, a file that could not be
 * loaded, a runner that broke off, a suite without tests.
 * @param {'vitest' | 'playwright'} runner
 * @param {string} file
 * @param {number} status the runner's exit code
 * @returns {Tally}
 */
export function tallyReport(runner, file, status) {
  const report = readReport(file)
  if (!report) return { ...NOTHING, failed: 1, notes: [`${runner} wrote no report (exit code ${status})`] }
  const tally = runner === 'vitest' ? readVitest(report) : readPlaywright(report)
  if (tally.passed + tally.failed === 0) return { ...tally, failed: 1, notes: [...tally.notes, 'no test ran'] }
  if (status !== 0 && tally.failed === 0) {
    return {
      ...tally,
      failed: 1,
      notes: [...tally.notes, `${runner} ended with exit code ${status} though its tests passed`]
    }
  }
  return tally
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, name: string, assertionResults: unknown[] }[] }} report
 * @returns {Tally}
 */
function readVitest(report) {
  const skipped = report.numPendingTests + report.numTodoTests
  const broken = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + skipped + broken.length,
    notes: [
      ...(skipped > 0 ? [`${skipped} skipped, counted as failed`] : []),
      ...broken.map(file => `could not be loaded: ${file.name}`)
    ]
  }
}

/**
 * @param {{ stats: { expected: number, unexpected: number, skipped: number, flaky: number }, errors: { message?: string }[] }} report
 * @returns {Tally}
 */
function readPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped + errors.length,
    notes: [
      ...(stats.skipped > 0 ? [`${stats.skipped} skipped, counted as failed`] : []),
      ...(stats.flaky > 0 ? [`${stats.flaky} passed only when tried again`] : []),
      ...errors.map(error => error.message?.split('\n')[0] ?? 'an error outside the tests')
    ]
  }
}

/**
 * What parts of one suite come to together.
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function merge(tallies) {
  return { ...sum(tallies), notes: tallies.flatMap(tally => tally.notes) }
}

/** @param {readonly Tally[]} tallies */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0)
  }
}
