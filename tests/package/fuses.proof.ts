import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { FUSES, readFuses } from '../../scripts/setup/fuses.mjs'
import { program, resources } from './support/packed-app'

const { FUSE_POLICY } = createRequire(import.meta.url)('../../scripts/after-pack.cjs') as {
  FUSE_POLICY: Record<string, boolean>
}

test('every fuse on the wire has the value that was decided', () => {
  const wire = readFuses(program)
  expect(wire.length).toBeGreaterThanOrEqual(8)
  expect(FUSES.length).toBeGreaterThanOrEqual(wire.length)
  const burnt = Object.fromEntries([...wire].map((bit, index) => [FUSES[index], bit]))
  const decided = Object.fromEntries(FUSES.slice(0, wire.length).map(name => [name, FUSE_POLICY[name] ? '1' : '0']))
  expect(burnt).toEqual(decided)
})

test('the default app of development is gone', () => {
  expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked'])
  expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false)
})
