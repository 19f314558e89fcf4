import { defineConfig } from '@playwright/test'

const vite = 'npx vite --config tests/unit/renderer/harness/vite.config.ts'

/** Looks at every screen: `npx playwright test -c tests/unit/renderer/harness`. Pictures go to out/harness-screens. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: '../../../../out/harness-results',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 60_000,
  use: {
    baseURL: 'http://localhost:4179',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] }
  },
  webServer: {
    command: `${vite.replace('vite ', 'vite build ')} && ${vite.replace('vite ', 'vite preview ')}`,
    cwd: '../../../..',
    port: 4179,
    reuseExistingServer: true
  }
})
