#!/usr/bin/env node
// npm run package: packs the app for this system into dist/ and proves in the packed app that it is hardened and works.
// --release makes the installers instead, with the official Electron only; --without-proof packs and stops.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { requireOfficial } from './setup/electron-runtime.mjs'
import { fail, SetupError } from './setup/errors.mjs'
import { chooseOsSandbox } from './setup/os-sandbox.mjs'
import { ROOT } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { attach } from './setup/run.mjs'
import { packageProof } from './test/suites.mjs'

const OPTIONS = ['--release', '--without-proof']

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  fail(error)
}

/** @param {readonly string[]} args */
async function main(args) {
  const unknown = args.find(arg => !OPTIONS.includes(arg))
  if (unknown) throw new SetupError('unknown-argument', `Unknown argument: ${unknown}`, `Known: ${OPTIONS.join(', ')}`)
  const runtime = await prepare({ needs: ['run', 'compile', 'headless', 'test'] })
  const release = args.includes('--release')
  if (release) requireOfficial(runtime)
  const began = performance.now()
  const status = await pack(release, runtime)
  if (status !== 0) throw new SetupError('package-failed', `electron-builder failed (exit code ${status})`)
  console.log(`[package] packed (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  if (release || args.includes('--without-proof')) return 0
  return prove(runtime)
}

/**
 * @param {boolean} release
 * @param {import('./setup/electron-runtime.mjs').Runtime} runtime
 */
async function pack(release, runtime) {
  const builder = [process.execPath, path.join(ROOT, 'node_modules', 'electron-builder', 'cli.js')]
  if (release) return attach([...builder, '--publish', 'never'], { cwd: ROOT })
  // What was packed before must not be taken for the result if this fails.
  rmSync(path.join(ROOT, 'dist', 'linux-unpacked'), { recursive: true, force: true })
  const useRuntime = [`-c.electronDist=${path.relative(ROOT, runtime.folder)}`, `-c.electronVersion=${runtime.version}`]
  return attach([...builder, '--dir', '--publish', 'never', ...useRuntime], { cwd: ROOT })
}

/** @param {import('./setup/electron-runtime.mjs').Runtime} runtime */
async function prove(runtime) {
  if (process.platform !== 'linux') {
    console.log('[package] the proof runs on Linux only: nothing was proved about this package')
    return 0
  }
  const reports = mkdtempSync(path.join(os.tmpdir(), 'latchkey-reports-'))
  try {
    const { failed } = await packageProof.run({ reports, osSandbox: chooseOsSandbox(runtime.folder) })
    return failed === 0 ? 0 : 1
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
}
