import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { PARTS, selectSuites } from '../../../scripts/test/suites.mjs'
import { merge, sum, tallyCheck, tallyReport } from '../../../scripts/test/tally.mjs'
import { makeFolder, write } from './support/folder'

const reportFile = (report: object): string => {
  const folder = makeFolder()
  write(folder, { 'report.json': JSON.stringify(report) })
  return path.join(folder, 'report.json')
}
const vitest = (counts: object, files: object[] = []) =>
  reportFile({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: files,
    ...counts
  })
const playwright = (counts: object, errors: object[] = []) =>
  reportFile({ stats: { expected: 0, unexpected: 0, skipped: 0, flaky: 0, ...counts }, errors })

describe('what a run comes to', () => {
  test('passed and failed tests are counted', () => {
    expect(tallyReport('vitest', vitest({ numPassedTests: 5, numFailedTests: 2 }), 1)).toMatchObject({
      passed: 5,
      failed: 2
    })
    expect(tallyReport('playwright', playwright({ expected: 3, unexpected: 1 }), 1)).toMatchObject({
      passed: 3,
      failed: 1
    })
  })

  test('a skipped test is a failed one', () => {
    const unit = tallyReport('vitest', vitest({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 }), 0)
    expect(unit).toMatchObject({ passed: 5, failed: 2, notes: ['2 skipped, counted as failed'] })
    expect(tallyReport('playwright', playwright({ expected: 3, skipped: 2 }), 0)).toMatchObject({
      passed: 3,
      failed: 2
    })
  })

  test('a file that cannot be loaded is a failure', () => {
    const broken = { status: 'failed', name: 'a.test.ts', assertionResults: [] }
    expect(tallyReport('vitest', vitest({ numPassedTests: 5 }, [broken]), 1)).toMatchObject({ passed: 5, failed: 1 })
    const outside = [{ message: 'Error: cannot find module' }]
    expect(tallyReport('playwright', playwright({ expected: 1 }, outside), 1)).toMatchObject({ passed: 1, failed: 1 })
  })

  test('a run without a test, without a report or with an error of its own is a failure', () => {
    expect(tallyReport('vitest', vitest({}), 0)).toMatchObject({ passed: 0, failed: 1, notes: ['no test ran'] })
    expect(tallyReport('vitest', '/nowhere/report.json', 1)).toMatchObject({ passed: 0, failed: 1 })
    expect(tallyReport('vitest', vitest({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 })
    const cut = path.join(makeFolder(), 'report.json')
    write(path.dirname(cut), { 'report.json': '{"numPassedTests": 5' })
    expect(tallyReport('vitest', cut, 137)).toMatchObject({ passed: 0, failed: 1 })
  })

  test('the sum is over all suites', () => {
    expect(sum([tallyCheck(0), tallyCheck(2), { passed: 40, failed: 1, notes: [] }])).toEqual({ passed: 41, failed: 2 })
  })

  test('what ran in two halves is one suite, with the notes of both', () => {
    const halves = [
      { passed: 3, failed: 0, notes: ['a'] },
      { passed: 4, failed: 1, notes: ['b'] }
    ]
    expect(merge(halves)).toEqual({ passed: 7, failed: 1, notes: ['a', 'b'] })
  })
})

describe('the suites', () => {
  const names = (...parts: string[]) => selectSuites(parts).map(suite => suite.name)

  test('are all of them unless a part is named', () => {
    expect(names()).toEqual(['typecheck', 'lint', 'unit-contract-integration', 'e2e', 'package', 'package-proof'])
    expect(names('unit')).toEqual(['unit'])
    expect(names('package', 'static')).toEqual(['typecheck', 'lint', 'package', 'package-proof'])
  })

  test('have a part each by which they can be run alone', () => {
    for (const part of PARTS) expect(names(part).length).toBeGreaterThan(0)
  })
})
