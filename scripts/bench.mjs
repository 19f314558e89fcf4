#!/usr/bin/env node
// npm run bench [-- part ...]: sets up what is missing, then measures. One JSON document goes to standard output,
// everything else to standard error: npm run --silent bench > bench.json
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prepareStage } from './bench/stage.mjs'
import { fail, SetupError } from './setup/errors.mjs'
import { chooseOsSandbox } from './setup/os-sandbox.mjs'
import { ROOT } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { attach } from './setup/run.mjs'

const PARTS = ['startup', 'ipc', 'send', 'blocking', 'data', 'credentials', 'memory']

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  fail(error)
}

/** @param {readonly string[]} parts */
async function main(parts) {
  const unknown = parts.find(part => !PARTS.includes(part))
  if (unknown) throw new SetupError('unknown-argument', `Unknown part: ${unknown}`, `Parts: ${PARTS.join(', ')}`)
  const runtime = await withoutOutput(() => prepare({ needs: ['run', 'compile', 'headless'] }))
  const osSandbox = chooseOsSandbox(runtime.folder)
  console.error(`[bench] OS sandbox ${osSandbox.why}`)

  const folder = mkdtempSync(path.join(os.tmpdir(), 'latchkey-bench-stage-'))
  try {
    await prepareStage(folder)
    const profiles = process.env.BENCH_PROFILES ? path.resolve(process.env.BENCH_PROFILES) : null
    if (profiles) mkdirSync(profiles, { recursive: true })
    const stage = {
      folder,
      electron: runtime.program,
      flags: osSandbox.flags,
      osSandbox: osSandbox.on,
      standIn: runtime.isStandIn,
      electronVersion: runtime.version,
      profiles
    }
    // Outside Linux the desktop's own keychain and display are used.
    const desktop = process.platform === 'linux' ? [path.join(ROOT, 'scripts', 'with-keyring.sh')] : []
    const run = [process.execPath, path.join(folder, 'bench', 'run.cjs'), ...parts]
    const env = { ...process.env, BENCH_STAGE: JSON.stringify(stage) }
    return await attach([...osSandbox.prefix, ...desktop, ...run], { cwd: ROOT, env })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The set-up says on standard output what it does; that belongs to the report here.
 * @template Result
 * @param {() => Promise<Result>} work
 */
async function withoutOutput(work) {
  const { write } = process.stdout
  process.stdout.write = process.stderr.write.bind(process.stderr)
  try {
    return await work()
  } finally {
    process.stdout.write = write
  }
}
