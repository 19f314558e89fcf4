import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { requireNode } from '../../../scripts/setup/prepare.mjs'
import { createSteps } from '../../../scripts/setup/steps.mjs'

const scripts = path.resolve(import.meta.dirname, '../../../scripts')
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [path.join(scripts, script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
  })

describe('npm start', () => {
  test.runIf(process.platform === 'linux')(
    'without a display names the problem and the way out, before any set-up',
    () => {
      const { status, stdout, stderr } = run('start.mjs')
      expect(status).toBe(1)
      expect(stderr).toContain('no display')
      expect(stderr).toContain('npm run start:headless')
      expect(stdout).toBe('')
    }
  )

  test('an argument that it does not know is named', () => {
    expect(run('start.mjs', '--verbose')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Unknown argument: --verbose')
    })
  })
})

test('npm test with an unknown part ends with the line that machines read', () => {
  const { status, stdout, stderr } = run('test.mjs', 'nonsense')
  expect(status).toBe(1)
  expect(stderr).toContain('Unknown part: nonsense')
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed')
})

test.each([
  ['18.20.0', true],
  ['20.18.1', true],
  ['20.19.0', false],
  ['22.0.0', false]
])('Node %s is too old: %s', (version, tooOld) => {
  if (tooOld) expect(() => requireNode(version)).toThrow(expect.objectContaining({ code: 'node-too-old' }))
  else expect(() => requireNode(version)).not.toThrow()
})

test('every step says what it did in one line, and a run that changed nothing says so', async () => {
  const lines: string[] = []
  const steps = createSteps(line => lines.push(line))
  await steps.step('npm packages', () => ({ changed: false, detail: 'already there' }))
  steps.finish()
  expect(lines).toEqual([
    expect.stringMatching(/^\[setup\] npm packages: already there \(\d+\.\d s\)$/),
    expect.stringMatching(/^\[setup\] nothing to set up \(\d+\.\d s\)$/)
  ])
})
