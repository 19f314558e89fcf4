import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAuditFile, verifyAuditDirectory, verifyInProcess } from '../../../electron/adapters/audit-file'
import { writeFileDurably } from '../../../electron/adapters/durable-file'
import { createSystemClock } from '../../../electron/adapters/system-clock'
import { created, key, vaultId, verified } from './harness-values'

const root = resolve(import.meta.dirname, '../../..')
const kills = 100

let directory: string
let script: string
let headPath: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-kill-'))
  headPath = join(directory, 'head')
  // Node cannot run TypeScript with the alias; what runs is the adapter as it is bundled for production.
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@shared': resolve(root, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'append-forever.ts'),
      target: 'node20',
      outDir: join(directory, 'bundle'),
      rolldownOptions: { output: { entryFileNames: 'append-forever.mjs', format: 'es' } }
    }
  })
  script = join(directory, 'bundle', 'append-forever.mjs')
}, 60_000)
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Runs the child and kills it so long after it is ready; how many appends it had acknowledged by then. */
const appendAndKill = (afterMs: number): Promise<number> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, join(directory, 'log'), headPath], {
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let output = ''
    let errors = ''
    child.stderr.on('data', data => {
      errors += data
    })
    child.stdout.on('data', data => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
      output += data
    })
    child.on('error', fail)
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') fail(new Error(`The child ended by itself: ${errors}`))
      else done(output.split('.').length - 1)
    })
  })

const verify = async () =>
  verifyAuditDirectory({ directory: join(directory, 'log'), vaultId, key, head: await readFile(headPath) })

it(`keeps its chain through ${kills} kills in the middle of appending`, { timeout: 300_000 }, async () => {
  let acknowledged = 0
  for (let round = 0; round < kills; round += 1) {
    acknowledged += await appendAndKill(Math.random() * 40)
    const report = await verify()
    // Half a line is all a kill may leave; the next start moves it aside.
    expect(report.fault?.reason ?? 'torn').toBe('torn')
  }
  const log = createAuditFile({
    directory: join(directory, 'log'),
    clock: createSystemClock(),
    actor: 'test',
    verifier: verifyInProcess,
    head: { read: async () => readFile(headPath), write: bytes => writeFileDurably(headPath, bytes) }
  })
  await log.open(vaultId, key)
  await log.append(created)
  const report = await verified(log)
  await log.close()
  expect(report).toMatchObject({ result: 'intact', fault: null, head: 'at_end' })
  expect(report.records).toBeGreaterThanOrEqual(acknowledged)
  expect(report.files).toBeGreaterThan(1)
  expect(acknowledged).toBeGreaterThan(kills)
})
