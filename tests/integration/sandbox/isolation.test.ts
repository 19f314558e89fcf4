import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { apiNames, definitions } from '../../../electron/sandbox/apis'
import { ask, start } from './support'

const folder = join(import.meta.dirname, '../../../electron/sandbox')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))

function importsOf(name: string): string[] {
  const text = readFileSync(join(folder, name), 'utf8')
  const lines = text.matchAll(/^(?:(?:import|export|\}).*\bfrom|import) '([^']+)'$/gm)
  const calls = text.matchAll(/\b(?:import|require)\(\s*['"`]([^'"`]+)/g)
  return [...lines, ...calls].map(match => match[1] ?? '')
}

const allowed = [
  'hono',
  '@hono/node-server',
  '@hono/node-server/utils/response',
  'electron',
  'node:crypto',
  'node:http',
  'node:net',
  'node:stream',
  'node:stream/promises',
  'node:timers/promises',
  'node:zlib'
]

describe('the sandbox', () => {
  it('is found by this test', () => {
    expect(files.length).toBeGreaterThan(70)
    expect(importsOf('core/server.ts')).toEqual(expect.arrayContaining(['hono', 'node:http', './api']))
    expect(importsOf('apis.ts')).toContain('./wisphub-net/switches')
  })

  it.each(files)('shares no code with the app and has no way to the disk: %s', name => {
    for (const target of importsOf(name)) {
      if (!target.startsWith('.')) expect(allowed).toContain(target)
      else expect(relative(folder, join(folder, name, '..', target))).not.toMatch(/^\.\./)
    }
  })

  it('takes from electron a type and nothing else', () => {
    const users = files.filter(name => importsOf(name).includes('electron'))
    expect(users).toEqual(['host-entry.ts'])
    expect(readFileSync(join(folder, 'host-entry.ts'), 'utf8')).toContain("import type {} from 'electron'")
  })

  it('leaves the global Request and Response of its process alone', async () => {
    const before = [globalThis.Request, globalThis.Response]
    expect((await ask(await start(), '/api/staff/')).status).toBe(200)
    expect([globalThis.Request, globalThis.Response]).toEqual(before)
  })

  it('has APIs that do not know one another, apart from those that they call', () => {
    for (const api of apiNames) {
      const others = apiNames.filter(name => name !== api && !definitions[api].needs?.includes(name))
      for (const name of files.filter(file => file.startsWith(`${api}/`))) {
        const targets = importsOf(name).map(target => relative(folder, join(folder, name, '..', target)))
        expect(targets.filter(target => others.some(other => target.startsWith(`${other}/`)))).toEqual([])
      }
    }
  })

  it('has no core that knows one of its APIs', () => {
    for (const name of files.filter(file => file.startsWith('core'))) {
      expect(importsOf(name).filter(target => apiNames.some(api => target.includes(api)))).toEqual([])
    }
  })
})
