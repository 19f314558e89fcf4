#!/usr/bin/env node
// Shows that canary.spec.ts finds leaks: puts one after the other into a copy of the app, builds it, runs the test, and
// expects it to fail. Nothing in the tree is touched. On Linux: node tests/e2e/support/prove-canary.mjs [name of a leak]
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')
const left = ['node_modules', 'out', 'dist', '.git', 'test-results']

/** A leak is a few lines that somebody might write. `at` must be there exactly once; `put` stands in its place. */
const leaks = {
  'nothing (the control: this one passes)': [],
  'the secret in the summary of a key': [
    {
      file: 'shared/schemas/credential.ts',
      at: 'export const credentialSummarySchema = z.object({',
      put: 'export const credentialSummarySchema = z.object({ secret: z.string().optional(),'
    },
    {
      file: 'electron/services/credential/index.ts',
      at: 'const states = new Map<string, CredentialState>()',
      put: 'const states = new Map<string, CredentialState>(); const leaked = new Map<string, string>()'
    },
    {
      file: 'electron/services/credential/index.ts',
      at: '    providerId: row.providerId,\n    environmentId',
      put: '    secret: leaked.get(row.id),\n    providerId: row.providerId,\n    environmentId'
    },
    {
      file: 'electron/services/credential/index.ts',
      at: 'updatedAt: now, currentVersion: null }',
      put: 'updatedAt: now, currentVersion: null }; leaked.set(row.id, text)'
    }
  ],
  'the secret in a log that is not masked': [
    {
      file: 'electron/services/credential/index.ts',
      at: 'const secret = new TextEncoder().encode(text)',
      put: "const secret = new TextEncoder().encode(text); ports.logger.info('Saving', { text })"
    },
    {
      file: 'electron/main/index.ts',
      at: 'redact: text => knownSecrets.redactor().redactText(text).text',
      put: 'redact: text => text'
    }
  ],
  'the head of a request in history as it was sent': [
    {
      file: 'electron/services/request/describe-hop.ts',
      at: "requestHead: maskHead(redactor, attempt?.requestHead ?? '')",
      put: "requestHead: maskHead === null ? '' : (attempt?.requestHead ?? '')"
    }
  ],
  'the body of a response as it came': [
    {
      file: 'electron/services/request/receive-body.ts',
      at: 'const masking = redactor.stream()',
      put: 'const masking = { push: (chunk: Uint8Array) => chunk, flush: () => new Uint8Array(), count: redactor ? 0 : 1 }'
    }
  ],
  'the form’s input kept by the page': [
    {
      file: 'renderer/stores/credential-store.ts',
      at: "create: input => reloadAfter(call('credentials.create', input))",
      put: "create: input => { Object.assign(globalThis, { last: input }); return reloadAfter(call('credentials.create', input)) }"
    }
  ],
  'the key on the standard output': [
    {
      file: 'electron/services/credential/index.ts',
      at: 'const secret = new TextEncoder().encode(text)',
      put: "const secret = new TextEncoder().encode(text); globalThis.process.stdout.write(btoa(text) + '\\n')"
    }
  ],
  'the key sent along to another origin': [
    {
      file: 'electron/services/request/follow-redirects.ts',
      at: 'current = decision.next\n',
      put: 'current = { ...decision.next, request: { ...decision.next.request, headers: start.request.headers } }\n'
    }
  ]
}

/** Replaces in the copy; throws when the app has moved on and the leak no longer fits. */
const apply = (copy, { file, at, put }) => {
  const target = path.join(copy, file)
  const before = readFileSync(target, 'utf8')
  if (before.split(at).length !== 2) throw new Error(`${file} does not hold exactly once: ${at}`)
  writeFileSync(
    target,
    before.replace(at, () => put)
  )
}

const run = (command, cwd) => {
  const [program = '', ...given] = command
  const { status, stdout } = spawnSync(program, given, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { status, lines: stdout.split('\n') }
}

const tool = (...parts) => [process.execPath, path.join(root, 'node_modules', ...parts)]

/** What the test says of the app with this leak: whether it fails, and the lines that tell why. */
const tryLeak = edits => {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'latchkey-leak-'))
  try {
    cpSync(root, copy, { recursive: true, filter: from => !left.includes(path.relative(root, from)) })
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
    for (const edit of edits) apply(copy, edit)
    const built = run([...tool('electron-vite', 'bin', 'electron-vite.js'), 'build'], copy)
    if (built.status !== 0)
      throw new Error(`The app with this leak does not build.\n${built.lines.slice(-20).join('\n')}`)
    const test = [...tool('@playwright', 'test', 'cli.js'), 'test', '-c', 'tests/e2e/playwright.config.ts', 'canary']
    const { status, lines } = run([path.join(copy, 'scripts/with-keyring.sh'), ...test], copy)
    return { fails: status !== 0, why: lines.filter(line => /^\s*(Error: |[+-] {3}"|>\s*\d+ \|)/.test(line)) }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const wanted = process.argv[2] ?? ''
let unexpected = 0
for (const [name, edits] of Object.entries(leaks)) {
  if (!name.includes(wanted)) continue
  const { fails, why } = tryLeak(edits)
  const asExpected = fails === edits.length > 0
  if (!asExpected) unexpected += 1
  console.log(`\n${asExpected ? 'ok' : 'NOT AS EXPECTED'}: ${name}: the test ${fails ? 'fails' : 'passes'}`)
  for (const line of why) console.log(line.slice(0, 160))
}
process.exitCode = unexpected === 0 ? 0 : 1
