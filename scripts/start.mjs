#!/usr/bin/env node
// npm start: sets up what is missing, then starts the app. --headless drives it once where there is no display.
import path from 'node:path'
import { isNoise } from './setup/chromium-noise.mjs'
import { findDesktopProblems } from './setup/desktop.mjs'
import { fail, SetupError } from './setup/errors.mjs'
import { chooseOsSandbox } from './setup/os-sandbox.mjs'
import { ROOT } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { attach } from './setup/run.mjs'

const USAGE =
  'npm start [-- --sandbox]   start the app; --sandbox also starts the local emulators of the four APIs\nnpm run start:headless     drive the app once without a display and write a screenshot'

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  fail(error)
}

/** @param {readonly string[]} args */
async function main(args) {
  const unknown = args.find(arg => arg !== '--headless' && arg !== '--sandbox')
  if (unknown) throw new SetupError('unknown-argument', `Unknown argument: ${unknown}`, USAGE)
  return args.includes('--headless') ? startHeadless() : startVisible(args.includes('--sandbox'))
}

/** @param {boolean} withSandbox */
async function startVisible(withSandbox) {
  // Asked first: nobody should wait for an installation to learn that there is no display.
  const { display } = findDesktopProblems()
  const offer = 'Without a desktop, this drives the app once and writes a screenshot:\n  npm run start:headless'
  if (display) throw new SetupError('no-display', display, offer)
  const runtime = await prepare({ needs: ['run', 'compile'] })
  const { keyring } = findDesktopProblems()
  if (keyring) console.log(`\n${keyring}\nThe app starts all the same and says so. ${offer}\n`)
  const osSandbox = chooseOsSandbox(runtime.folder)
  if (!osSandbox.on && osSandbox.flags.length === 0)
    throw new SetupError('no-os-sandbox', `The OS sandbox is ${osSandbox.why}`)
  console.log(`[start] OS sandbox ${osSandbox.why}`)
  const appArguments = withSandbox ? ['--start-sandbox'] : []
  const command = [...osSandbox.prefix, runtime.program, ...osSandbox.flags, ROOT, ...appArguments]
  return attach(command, { cwd: ROOT, hide: isNoise })
}

async function startHeadless() {
  if (process.platform !== 'linux') {
    throw new SetupError('no-display', 'start:headless needs Linux (Xvfb and a private keyring).', 'Use npm start.')
  }
  const runtime = await prepare({ needs: ['run', 'compile', 'headless'] })
  const osSandbox = chooseOsSandbox(runtime.folder)
  console.log(`[start] OS sandbox ${osSandbox.why}`)
  const drive = [process.execPath, path.join(ROOT, 'scripts', 'headless-run.mjs')]
  const env = { ...process.env, E2E_OS_SANDBOX: osSandbox.on ? '1' : '0' }
  return attach([...osSandbox.prefix, path.join(ROOT, 'scripts', 'with-keyring.sh'), ...drive], { cwd: ROOT, env })
}
