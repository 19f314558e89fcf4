import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ensureBuild } from '../../../scripts/setup/build.mjs'
import { failed, makeFolder, ok, quiet, write } from './support/folder'

const makeRoot = (): string => {
  const root = makeFolder()
  write(root, { 'electron/main/index.ts': 'start()', 'renderer/index.html': '<html>', 'package.json': '{}' })
  return root
}

const createVite = (root: string) => {
  const builds: number[] = []
  const run = () => {
    builds.push(builds.length)
    write(root, { 'out/main/index.cjs': 'built' })
    return ok
  }
  return { run, builds }
}

describe('the build', () => {
  test('is made once for the same sources', () => {
    const root = makeRoot()
    const { run, builds } = createVite(root)
    expect(ensureBuild(root, quiet, run).changed).toBe(true)
    expect(ensureBuild(root, quiet, run).changed).toBe(false)
    expect(builds).toHaveLength(1)
  })

  test.each([
    ['a changed source', { 'electron/main/index.ts': 'stop()' }],
    ['a new source', { 'shared/new.ts': '' }],
    ['another dependency', { 'package-lock.json': '{}' }]
  ])('is made anew after %s', (_name, change) => {
    const root = makeRoot()
    const { run } = createVite(root)
    ensureBuild(root, quiet, run)
    write(root, change)
    expect(ensureBuild(root, quiet, run).changed).toBe(true)
  })

  test('is made anew where something else wrote into it, or part of it is gone', () => {
    const root = makeRoot()
    const { run } = createVite(root)
    ensureBuild(root, quiet, run)
    write(root, { 'out/main/index.cjs': 'by the development server' })
    expect(ensureBuild(root, quiet, run).changed).toBe(true)
    rmSync(path.join(root, 'out', 'main'), { recursive: true })
    expect(ensureBuild(root, quiet, run).changed).toBe(true)
  })

  test('is not relied on when a source changed while it was made', () => {
    const root = makeRoot()
    const { run } = createVite(root)
    const edited = () => {
      write(root, { 'electron/main/index.ts': 'edited()' })
      return run()
    }
    ensureBuild(root, quiet, edited)
    expect(ensureBuild(root, quiet, run).changed).toBe(true)
    expect(ensureBuild(root, quiet, run).changed).toBe(false)
  })

  test('is not made anew after a change elsewhere', () => {
    const root = makeRoot()
    const { run } = createVite(root)
    ensureBuild(root, quiet, run)
    write(root, { 'README.md': 'words', 'tests/unit/x.test.ts': '' })
    expect(ensureBuild(root, quiet, run).changed).toBe(false)
  })

  test('one that fails says what the compiler said, and is tried again although the former one lies there', () => {
    const root = makeRoot()
    const { run } = createVite(root)
    ensureBuild(root, quiet, run)
    write(root, { 'electron/main/index.ts': 'broken(' })
    const breaks = () => failed(`${path.join('electron', 'main', 'index.ts')}: Expected ")"`)
    expect(() => ensureBuild(root, quiet, breaks)).toThrow(
      expect.objectContaining({ code: 'build-failed', message: expect.stringContaining('Expected ")"') })
    )
    write(root, { 'electron/main/index.ts': 'start()' })
    expect(ensureBuild(root, quiet, run).changed).toBe(true)
  })
})
