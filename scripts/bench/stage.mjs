// What is measured: a copy of the built app and the bench's own programs, in a folder that nobody rebuilds meanwhile.
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../setup/paths.mjs'

const BENCH = path.join(ROOT, 'tests', 'bench')

/** The bench's programs: what runs in the measured apps, beside them, and in their stead. */
const PROGRAMS = {
  run: 'run.ts',
  hook: 'driven/hook.ts',
  server: 'http/server.ts',
  client: 'http/client.ts',
  breakdown: 'in-process/breakdown.ts',
  fill: 'in-process/fill.ts',
  data: 'in-process/data.ts'
}

/** @param {string} folder */
export async function prepareStage(folder) {
  copyApp(folder)
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir')
  cpSync(path.join(BENCH, 'fixtures', 'empty-app'), path.join(folder, 'empty-app'), { recursive: true })
  await bundlePrograms(path.join(folder, 'bench'))
  writeFileSync(path.join(folder, 'start.cjs'), "require('./bench/hook.cjs')\nrequire('./out/main/index.cjs')\n")
}

/**
 * The app as it was built, but with the hook in front of its own code.
 * @param {string} folder
 */
function copyApp(folder) {
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(path.join(ROOT, 'out', part), path.join(folder, 'out', part), { recursive: true })
  }
  const helpers = ['keychain-host', 'database-host', 'sandbox-host', 'body-worker'].map(name => `main/${name}.cjs`)
  const built = ['main/index.cjs', ...helpers, 'preload/index.cjs', 'renderer/index.html']
  const missing = built.filter(file => !existsSync(path.join(folder, 'out', file)))
  if (missing.length > 0) throw new Error(`The build is not whole (${missing.join(', ')}): npm run build, then again`)
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, type: 'commonjs', main: 'start.cjs' }))
}

/** @param {string} outDir */
async function bundlePrograms(outDir) {
  // Not at the top: before the set-up there may be no node_modules.
  const { build } = await import('vite')
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': path.join(ROOT, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        external: ['electron', 'keytar', 'node-sqlite3-wasm'],
        input: Object.fromEntries(Object.entries(PROGRAMS).map(([name, file]) => [name, path.join(BENCH, file)])),
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' }
      }
    }
  })
}
