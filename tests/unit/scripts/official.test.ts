import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ensureOfficial } from '../../../scripts/setup/official.mjs'
import { electronProgram } from '../../../scripts/setup/paths.mjs'
import { MARKER } from '../../../scripts/setup/stand-in.mjs'
import { makeFolder, namesIn, write } from './support/folder'

const version = '45.4.1'
const program = electronProgram(process.platform)
const home = path.join('node_modules', 'electron')

/** A clone in which development runs on the stand-in. */
const makeRoot = (): string => {
  const root = makeFolder()
  const standIn = { [`dist/${program}`]: 'program', 'dist/version': '33.2.1', [`dist/${MARKER}`]: '{}' }
  write(path.join(root, home), { 'package.json': JSON.stringify({ version }), ...standIn })
  return root
}
const arrives = async (wanted: string, folder: string) => write(folder, { [program]: 'program', version: wanted })
const neverAsked = () => Promise.reject(new Error('was asked'))

test('it is downloaded into the cache beside the stand-in, once', async () => {
  const root = makeRoot()
  const cache = makeFolder()
  const runtime = await ensureOfficial({ root, env: {}, cache, download: arrives })
  expect(runtime).toMatchObject({ source: 'official', version, isStandIn: false })
  expect(await ensureOfficial({ root, env: {}, cache, download: neverAsked })).toMatchObject({ folder: runtime.folder })
  expect(namesIn(path.join(root, home, 'dist'))).toContain(MARKER)
})

test('the one in node_modules is taken where it is official', async () => {
  const root = makeFolder()
  const files = { 'package.json': JSON.stringify({ version }), [`dist/${program}`]: 'program', 'dist/version': version }
  write(path.join(root, home), files)
  const runtime = await ensureOfficial({ root, env: {}, cache: makeFolder(), download: neverAsked })
  expect(runtime.folder).toBe(path.join(root, home, 'dist'))
})

test('an override that is another version or a stand-in does not pass for it', async () => {
  const override = makeFolder()
  write(override, { [program]: 'program', version: '44.0.0' })
  const options = { root: makeRoot(), env: { ELECTRON_OVERRIDE_DIST_PATH: override }, cache: makeFolder() }
  await expect(ensureOfficial({ ...options, download: neverAsked })).rejects.toMatchObject({
    code: 'electron-unavailable'
  })
})

test.each([
  ['no network', () => Promise.reject(new Error('fetch failed')), 'fetch failed'],
  ['an empty archive', async (_version: string, folder: string) => void mkdirSync(folder), `has no ${program}`]
])('%s: it says that nothing was tested, and keeps nothing', async (_name, download, why) => {
  const cache = makeFolder()
  await expect(ensureOfficial({ root: makeRoot(), env: {}, cache, download })).rejects.toMatchObject({
    message: expect.stringContaining(why),
    hint: expect.stringContaining('Nothing was tested')
  })
  expect(namesIn(cache)).toEqual([])
})
