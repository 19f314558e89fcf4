import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Looks at dist/linux-unpacked, so these are not among the *.test.ts that need no package. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/package/**/*.proof.ts'],
    environment: 'node',
    // Each starts the real app, and they share one keyring.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
})
