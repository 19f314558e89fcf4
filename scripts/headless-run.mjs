#!/usr/bin/env node
// npm run start:headless, inside with-keyring.sh: starts the app as a person would, does the main job once (open the
// sandbox, send a request, read the answer) and keeps a picture of it.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { _electron as electron } from '@playwright/test'
import { isNoise } from './setup/chromium-noise.mjs'
import { ROOT } from './setup/paths.mjs'

const PICTURE = path.join(ROOT, 'dist', 'headless.png')
const STEP_MS = 30_000
const CLOSE_MS = 10_000

const began = performance.now()
const say = (/** @type {string} */ line) =>
  console.log(`[headless] ${line} (${Math.round(performance.now() - began)} ms)`)

try {
  await main()
} catch (error) {
  // The driver's messages go on with pages of its own protocol.
  const message = error instanceof Error ? error.message : String(error)
  console.error(`[headless] FAILED: ${message.split('\n').slice(0, 12).join('\n')}`)
  process.exitCode = 1
}
// Whatever still listens to the closed app must not hold this command up.
process.exit()

async function main() {
  const app = await electron.launch({
    args: ['.'],
    cwd: ROOT,
    chromiumSandbox: process.env.E2E_OS_SANDBOX === '1',
    timeout: STEP_MS
  })
  // Kept, since the driver no longer knows it once the app is closed.
  const appProcess = app.process()
  /** @type {string[]} */
  const said = []
  appProcess.stderr?.on('data', chunk => said.push(...String(chunk).split('\n')))
  try {
    const window = await app.firstWindow({ timeout: STEP_MS })
    window.on('console', message => message.type() === 'error' && console.error(`[window] ${message.text()}`))
    window.setDefaultTimeout(STEP_MS)
    await doMainJob(window)
  } catch (error) {
    // Only now: under a virtual display Chromium complains about much that does not matter.
    for (const line of said) if (!isNoise(line)) console.error(`[app] ${line}`)
    throw error
  } finally {
    // With a deadline: an app that hangs on quitting must not hang this command.
    await Promise.race([app.close(), new Promise(resolve => setTimeout(resolve, CLOSE_MS))])
    appProcess.kill('SIGKILL')
  }
}

/** @param {import('@playwright/test').Page} window */
async function doMainJob(window) {
  try {
    await window.getByTestId('first-run').waitFor()
    say('the first-run screen is up')
    await window.getByTestId('try-sandbox').click()
    await window.getByTestId('send-button').click()
    say('sandbox opened, request sent')
    const status = window.getByTestId('response-status').filter({ hasText: /\d{3}/ })
    await status.waitFor()
    const text = (await status.innerText()).trim()
    say(`response: ${text}`)
    if (!/\b2\d\d\b/.test(text)) throw new Error(`the sandbox answered "${text}", a 2xx was expected`)
  } finally {
    mkdirSync(path.dirname(PICTURE), { recursive: true })
    await window.screenshot({ path: PICTURE })
    say(`picture: ${PICTURE}`)
  }
}
