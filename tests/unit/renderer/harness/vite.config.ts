import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = import.meta.dirname
const top = resolve(root, '../../../..')

/** The policy of the app's own page. It is built and then served: a development server would need inline scripts. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce-harness'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'"
].join('; ')

export default defineConfig({
  root,
  resolve: { alias: { '@shared': resolve(top, 'shared') } },
  plugins: [react()],
  build: { target: 'chrome130', outDir: resolve(top, 'out/harness'), emptyOutDir: true },
  preview: { port: 4179, strictPort: true, headers: { 'Content-Security-Policy': policy } }
})
