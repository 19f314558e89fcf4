/** The same database with the helper that ships: a utility process of Electron, headless. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { sampleEnvironment } from '../../contract/database-samples'
import { buildEntry, projectRoot } from '../../fixtures/keychain/build-entry'

const { ELECTRON_OVERRIDE_DIST_PATH: given } = process.env
const electron = join(given ?? resolve(projectRoot, 'node_modules/electron/dist'), 'electron')
/** Chromium's own sandbox does not start for root; the database has nothing to do with it. */
const flags = ['--ozone-platform=headless', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

it.skipIf(!existsSync(electron))('keeps rows from a utility process', async () => {
  const host = await buildEntry('electron/adapters/sqlite/host-entry.ts')
  const main = await buildEntry('tests/integration/database/electron-main.ts')
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-electron-'))
  // The app's own helper lies in the project; this one is outside and needs to be told where the library is.
  await symlink(resolve(projectRoot, 'node_modules'), join(dirname(host.file), 'node_modules'))
  try {
    const { stdout } = await promisify(execFile)(electron, [...flags, `--user-data-dir=${folder}`, main.file], {
      env: { ...process.env, DATABASE_HOST: host.file, DATABASE_PATH: join(folder, 'vault.db') },
      timeout: 25_000
    })
    const steps = stdout.split('\n').filter(line => line.startsWith('['))
    expect(steps.map(line => JSON.parse(line))).toEqual([
      ['environments', { rows: [sampleEnvironment(1)], damaged: [] }],
      ['bodyKey', 32],
      ['wrong key', ['database_unavailable', 'wrong_key']]
    ])
  } finally {
    await host.remove()
    await main.remove()
    await rm(folder, { recursive: true })
  }
})
