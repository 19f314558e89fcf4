import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { FUSES, readFuses } from '../../../scripts/setup/fuses.mjs'
import { MARKER } from '../../../scripts/setup/stand-in.mjs'
import { makeProgram } from './support/archives'
import { makeFolder, namesIn, write } from './support/folder'

interface AfterPack {
  default(context: object): Promise<void>
  FUSE_POLICY: Record<string, boolean>
  STAND_IN_MARKER: string
}
const afterPack = createRequire(import.meta.url)('../../../scripts/after-pack.cjs') as AfterPack

/** A packed app as electron-builder hands it over. */
const makePackage = (wire: string, standIn: boolean) => {
  const appOutDir = makeFolder()
  write(appOutDir, {
    latchkey: makeProgram(wire),
    'resources/app.asar': 'the app',
    'resources/default_app.asar': 'of development',
    ...(standIn ? { [MARKER]: '{}' } : {})
  })
  const contextFor = (...targets: string[]) => ({
    appOutDir,
    electronPlatformName: 'linux',
    targets: targets.map(name => ({ name })),
    packager: { executableName: 'latchkey', appInfo: { productFilename: 'Latchkey' } }
  })
  return { appOutDir, contextFor, fuses: () => readFuses(path.join(appOutDir, 'latchkey')) }
}

describe('after packing', () => {
  test.each([[['deb']], [['AppImage', 'deb']], [['dir', 'nsis']]])('the stand-in is refused in %s', async targets => {
    const { contextFor, fuses } = makePackage('10110001', true)
    await expect(afterPack.default(contextFor(...targets))).rejects.toThrow(/stand-in Electron/)
    expect(fuses()).toBe('10110001')
  })

  test('a folder for tests may carry it, and is hardened all the same', async () => {
    const { contextFor, fuses, appOutDir } = makePackage('10110001', true)
    await afterPack.default(contextFor('dir'))
    expect(fuses()).toBe('01001100')
    expect(namesIn(path.join(appOutDir, 'resources'))).toEqual(['app.asar'])
  })

  test('a release of the official Electron is hardened, its newer fuses included', async () => {
    const { contextFor, fuses } = makePackage('101100011', false)
    await afterPack.default(contextFor('deb'))
    expect(fuses()).toBe('010011001')
  })

  test('a fuse that nobody has decided on stops the build', async () => {
    const { contextFor } = makePackage('1011000111', false)
    await expect(afterPack.default(contextFor('deb'))).rejects.toThrow(/strictlyRequireAllFuses/)
  })

  test('it speaks of the same fuses and the same marker as the set-up', () => {
    expect(Object.keys(afterPack.FUSE_POLICY)).toEqual([...FUSES])
    expect(afterPack.STAND_IN_MARKER).toBe(MARKER)
  })
})
