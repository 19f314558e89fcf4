import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { listAsar } from '../../scripts/setup/asar.mjs'
import { resources } from './support/packed-app'

const archive = path.join(resources, 'app.asar')
const root = path.resolve(import.meta.dirname, '../..')

/** All that may be in the package. What a build newly brings along is decided here. */
const allowed = [
  /^package\.json$/,
  /^out\/main\/(index|[a-z-]+-host|audit-worker|body-worker|pasted-worker|comparison-worker)\.cjs$/,
  /^out\/main\/chunks\/[\w.-]+\.cjs$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2?|svg|png)$/,
  /^node_modules\/keytar\/(package\.json|lib\/keytar\.js|build\/Release\/keytar\.node)$/,
  /^node_modules\/node-sqlite3-wasm\/(package\.json|dist\/node-sqlite3-wasm\.(js|wasm))$/
]

let files: ReturnType<typeof listAsar>
beforeAll(() => {
  files = listAsar(archive)
})

test('nothing but the built app and its two external modules: no tests, no sources, no other packages', () => {
  expect(files.map(file => file.path).filter(file => !allowed.some(pattern => pattern.test(file)))).toEqual([])
})

test('what the app starts is in it', () => {
  const paths = files.map(file => file.path)
  const needed = [
    'out/main/index.cjs',
    'out/main/keychain-host.cjs',
    'out/main/database-host.cjs',
    'out/main/sandbox-host.cjs'
  ]
  expect(paths).toEqual(expect.arrayContaining([...needed, 'out/preload/index.cjs', 'out/renderer/index.html']))
})

test('the native module lies outside the archive, everything that is our code inside', () => {
  const outside = files.filter(file => file.unpacked).map(file => file.path)
  expect(outside).toContain('node_modules/keytar/build/Release/keytar.node')
  expect(outside.filter(file => !file.startsWith('node_modules/keytar/'))).toEqual([])
})

test('it does not tell where it was built', () => {
  expect(readFileSync(archive).includes(root)).toBe(false)
})

test('its manifest names no scripts and no development packages', () => {
  const bytes = readFileSync(archive)
  const text = bytes.subarray(bytes.lastIndexOf('"productName"') - 200).toString('latin1')
  expect(text).toContain('Latchkey')
  expect(text).not.toMatch(/devDependencies|"scripts"/)
})
