import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CallToRepeat, toCurlScript } from '../../../../../electron/domain/share/curl'
import { quoteForShell } from '../../../../../electron/domain/share/shell-quote'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'latchkey-curl-'))
  // Each word in quotes of its own, so that nothing runs into the next.
  writeFileSync(path.join(folder, 'curl'), '#!/bin/sh\nfor word in "$@"; do printf "%s\\0" "$word"; done\n')
  chmodSync(path.join(folder, 'curl'), 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The words that curl is given when the shell runs the script. */
const wordsOf = (script: string, environment: Record<string, string> = {}): string[] =>
  execFileSync('/bin/sh', ['-s'], { input: script, env: { PATH: `${folder}:/usr/bin:/bin`, ...environment } })
    .toString()
    .split('\0')
    .slice(0, -1)

const call = (change: Partial<CallToRepeat> = {}): CallToRepeat => ({
  method: 'GET',
  url: 'https://api.example/x',
  headers: [],
  body: { kind: 'none' },
  basicUser: null,
  ...change
})

const header = (name: string, value: string) => ({ name, value })

const oneLine = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map(text => text.replace(/[\0\r\n]/g, ''))
  .filter(text => text.isWellFormed())

describe('a word', () => {
  it('reaches the command as it was, whatever is in it', () => {
    const anyText = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom("'", '"', '$', '`', '\\', '\n', ' ', '!', '*') })
      )
      .map(text => text.replaceAll('\0', ''))
      .filter(text => text.isWellFormed())
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 20 }), texts => {
        expect(wordsOf(`curl ${texts.map(quoteForShell).join(' ')}\n`)).toEqual(texts)
      }),
      { numRuns: 60 }
    )
  })
})

describe('the command', () => {
  it('reads the key from the environment, and stops without it', () => {
    const script = toCurlScript(
      call({ headers: [header('Authorization', 'Api-Key [redacted:It’s $mine]'), header('Accept', '*/*')] }),
      'Put the key'
    )
    expect(wordsOf(script, { LATCHKEY_KEY: `k'"$(id) \\` })).toEqual([
      '--globoff',
      '--path-as-is',
      '--request',
      'GET',
      '--url',
      'https://api.example/x',
      '--header',
      `Authorization: Api-Key k'"$(id) \\`,
      '--header',
      'Accept: */*'
    ])
    expect(() => execFileSync('/bin/sh', ['-s'], { input: script, stdio: 'pipe', env: {} })).toThrow('LATCHKEY_KEY')
  })

  it('knows a Basic credential, a parameter, a cookie and more than one key', () => {
    const script = toCurlScript(
      call({
        url: 'https://api.example/x?a=1&api_key=••••••••#',
        basicUser: "o'brien",
        headers: [header('Authorization', 'Basic ••••••••'), header('Cookie', '••••••••'), header('X-Empty', '')]
      }),
      'x'
    )
    const words = wordsOf(script, { LATCHKEY_KEY: 'one', LATCHKEY_KEY_2: 'two', LATCHKEY_COOKIE: 'three' })
    expect(words).toContain('https://api.example/x?a=1&api_key=one#')
    expect(words).toContain("o'brien:two")
    expect(words).toContain('Cookie: three')
    expect(words).toContain('X-Empty;')
  })

  it('leaves to curl what curl does', () => {
    const headers = ['Host', 'Connection', 'Content-Length', 'Accept-Encoding', 'Content-Type'].map(name =>
      header(name, 'x')
    )
    const body = { kind: 'multipart' as const, parts: [{ name: 'a', value: '@/etc/passwd', enabled: true }] }
    const words = wordsOf(toCurlScript(call({ method: 'POST', headers, body }), 'x'))
    expect(words.slice(3)).toEqual([
      '--request',
      'POST',
      '--url',
      'https://api.example/x',
      '--form-string',
      'a=@/etc/passwd'
    ])
    expect(words).toContain('--compressed')
    expect(wordsOf(toCurlScript(call({ method: 'HEAD' }), 'x'))).toContain('--head')
  })

  it('is the same call, whatever stands in address, headers, body and hint', () => {
    const body = fc.oneof(
      oneLine.map(text => ({ kind: 'json' as const, text: `${text}\n'` })),
      oneLine.map(value => ({ kind: 'form' as const, fields: [{ name: 'a&b', value, enabled: true }] }))
    )
    fc.assert(
      fc.property(oneLine, oneLine, body, oneLine, (path, value, sent, hint) => {
        const url = `https://api.example/${path.replace(/[?&#•[]/g, '')}`
        const words = wordsOf(
          toCurlScript(call({ url, headers: [header('X-A', `v${value}`)], body: sent }), `${hint}\nrm -rf /`)
        )
        const text =
          sent.kind === 'json' ? sent.text : new URLSearchParams([['a&b', sent.fields[0]?.value ?? '']]).toString()
        expect(words.slice(4)).toEqual(['--url', url, '--header', `X-A: v${value}`, '--data-raw', text].slice(0))
      }),
      { numRuns: 60 }
    )
  })
})
