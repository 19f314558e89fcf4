import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BuiltEntry, buildEntry, projectRoot } from '../../../../fixtures/keychain/build-entry'

/** They end the process at a locked keyring or a foreign item. Not written out, so that this file may be searched too. */
const forbidden = ['Credentials', 'Password'].map(what => `find${what}`)

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
    : []

let host: BuiltEntry
beforeAll(async () => {
  host = await buildEntry('electron/adapters/keychain/host-entry.ts')
})
afterAll(() => host.remove())

it('never lists what a keychain holds: not in the sources, not in what is built', () => {
  const sources = ['electron', 'shared', 'renderer'].flatMap(folder => filesBelow(resolve(projectRoot, folder)))
  const built = filesBelow(resolve(projectRoot, 'out')).filter(file => /\.(cjs|mjs|js)$/.test(file))
  expect(sources.length).toBeGreaterThan(10)
  for (const file of [host.file, ...sources, ...built]) {
    const text = readFileSync(file, 'utf8')
    for (const name of forbidden) expect(text.includes(name), `${name} in ${file}`).toBe(false)
  }
})

it('asks keytar for nothing but one item at a time', () => {
  const used = [...readFileSync(host.file, 'utf8').matchAll(/keytar\(\)\.(\w+)/g)].map(match => match[1])
  expect(used.sort()).toEqual(['deletePassword', 'getPassword', 'setPassword'])
})
