import path from 'node:path'
import { defineConfig } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '../..')

/** One worker for each display: a window that another one covers draws nothing. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(root, 'test-results'),
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // On a shared machine a window may be late once; what passed only the second time is named in the summary.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']]
})
