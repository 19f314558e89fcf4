import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Targets are set by hand: they must suit the oldest runtime the app runs on (Node 20.18, Chromium 130),
// not the newest one that is declared in package.json.
const root = import.meta.dirname
const alias = { '@shared': resolve(root, 'shared') }

/** What stays outside the bundle: the native module and the WebAssembly one, which find their files beside them. */
const external = ['electron', 'keytar', 'node-sqlite3-wasm']

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          'keychain-host': resolve(root, 'electron/adapters/keychain/host-entry.ts'),
          'database-host': resolve(root, 'electron/adapters/sqlite/host-entry.ts'),
          'sandbox-host': resolve(root, 'electron/sandbox/host-entry.ts'),
          'audit-worker': resolve(root, 'electron/adapters/audit-file/verify-entry.ts'),
          'body-worker': resolve(root, 'electron/adapters/body-worker/worker-entry.ts'),
          'pasted-worker': resolve(root, 'electron/adapters/pasted-worker/reader-entry.ts'),
          'comparison-worker': resolve(root, 'electron/adapters/comparison-worker/comparison-entry.ts')
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' }
      }
    }
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
      }
    },
    resolve: { alias }
  },
  renderer: {
    root: resolve(root, 'renderer'),
    resolve: { alias },
    build: {
      target: 'chrome130',
      minify: true,
      outDir: resolve(root, 'out/renderer'),
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html') } }
    },
    plugins: [react()]
  }
})
