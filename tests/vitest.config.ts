import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')

/** What keeps nothing outside its own file shares a process: loading it all anew for each file takes longest. */
const together = [
  'unit/shared',
  'unit/electron/domain',
  'unit/electron/providers',
  'unit/renderer/features',
  'unit/renderer/i18n',
  'integration/sandbox'
].map(place => `tests/${place}/**/*.test.ts`)

export default defineConfig({
  root,
  resolve: { alias: { '@shared': resolve(root, 'shared') } },
  test: {
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Its own choice leaves one core idle, and of two that is half of them.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'together', include: together, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['tests/**/*.test.ts'], exclude: together } }
    ]
  }
})
