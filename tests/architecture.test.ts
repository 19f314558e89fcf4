import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { forbiddenImports, importCycles, longFiles, type Sources } from './architecture/check'

const root = path.resolve(import.meta.dirname, '..')

/** What git tracks or would track: neither build output nor dependencies. */
const readSources = (folders: string[], endings: RegExp): Sources => {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders], {
    cwd: root,
    encoding: 'utf8'
  })
  const files = listed.split('\n').filter(file => endings.test(file) && existsSync(path.join(root, file)))
  return new Map(files.map(file => [file, readFileSync(path.join(root, file), 'utf8')]))
}

const product = readSources(['shared', 'electron', 'renderer'], /\.tsx?$/)
const everything = readSources(['shared', 'electron', 'renderer', 'tests', 'scripts'], /\.(tsx?|mjs|cjs|sh)$/)

describe('the product', () => {
  it('is found', () => {
    expect(product.size).toBeGreaterThan(50)
  })

  it('imports only what each room may import', () => {
    expect(forbiddenImports(product)).toEqual([])
  })

  it('has no import cycles', () => {
    expect(importCycles(product)).toEqual([])
  })

  it('has no code file over 300 lines', () => {
    expect(longFiles(everything)).toEqual([])
  })
})

describe('the check itself', () => {
  const planted = (file: string, source: string): Sources => new Map([...product, [file, source]])
  /** What the check says of the planted file alone. */
  const newIn = (check: (sources: Sources) => string[], sources: Sources): string[] => {
    const before = check(product)
    return check(sources).filter(problem => !before.includes(problem))
  }

  it.each([
    ['shared/planted.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/planted.ts', "import axios from 'axios'"],
    ['electron/domain/planted.ts', "import type { SecretStore } from '../ports'"],
    [
      'electron/services/planted.ts',
      "import { createKeychainSecretStore } from '../adapters/keychain/keychain-secret-store'"
    ],
    ['electron/services/planted.ts', "import { app } from 'electron'"],
    ['electron/sandbox/planted.ts', "import { providers } from '../providers/registry'"],
    ['electron/preload/planted.ts', "import { z } from 'zod'"],
    ['renderer/features/planted.tsx', "import { bridge } from '../bridge'"],
    ['renderer/components/planted.tsx', "import { create } from 'zustand'"],
    ['renderer/planted.ts', "const electron = await import('electron')"],
    ['electron/services/planted.ts', "export * from '../../tests/fakes/anything'"]
  ])('finds a forbidden import in %s: %s', (file, source) => {
    expect(newIn(forbiddenImports, planted(file, source))).toHaveLength(1)
  })

  it('finds a cycle', () => {
    const sources = new Map([
      ['shared/a.ts', "import { b } from './b'"],
      ['shared/b.ts', "export { c } from './c'"],
      ['shared/c.ts', "import type { A } from '@shared/a'"]
    ])
    expect(importCycles(sources)).toEqual(['shared/a.ts → shared/b.ts → shared/c.ts → shared/a.ts'])
  })

  it('finds a file of 301 lines', () => {
    expect(newIn(longFiles, planted('shared/planted.ts', 'export {}\n'.repeat(301)))).toEqual([
      'shared/planted.ts has 301 lines'
    ])
    expect(newIn(longFiles, planted('shared/planted.ts', 'export {}\n'.repeat(300)))).toEqual([])
  })
})
