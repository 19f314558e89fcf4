// Lives in the stand-in runtime as resources/default_app.asar: what `electron <folder or file>` runs.
// It finds the app among the arguments and starts it; the stock default app is not in the package the runtime is from.
// A module with a top-level await, as Electron's own is: the event `ready` waits until the app's code has run.

import fs from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import url from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)

function fail(error) {
  process.stderr.write(`Error launching app: ${error?.stack || error}\n`)
  app.exit(1)
}

function readArguments(args) {
  const preloads = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (arg === '-v' || arg === '--version') return { print: `v${process.versions.electron}`, preloads }
    if (arg === '-a' || arg === '--abi') return { print: process.versions.modules, preloads }
    if (arg === '-r' || arg === '--require') preloads.push(args[++i])
    else if (arg.startsWith('--app=')) return { target: arg.slice('--app='.length), preloads }
    else if (!arg.startsWith('-')) return { target: arg, preloads }
  }
  return { preloads }
}

async function start(target) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const full = path.resolve(target)
  const manifest = path.join(full, 'package.json')
  const hasManifest = fs.existsSync(manifest)
  if (hasManifest) {
    const described = JSON.parse(fs.readFileSync(manifest, 'utf8'))
    if (described.version) app.setVersion(described.version)
    if (described.productName || described.name) app.name = described.productName || described.name
    app.setDesktopName?.(described.desktopName || `${app.name}.desktop`)
  }
  const file = Module._resolveFilename(full, null, true)
  app.setAppPath(hasManifest ? full : path.dirname(file))
  await import(url.pathToFileURL(file).href)
}

const { print, target, preloads } = readArguments(process.argv.slice(1))
if (print) {
  console.log(print)
  process.exit(0)
}
for (const preload of preloads) require(preload.startsWith('.') ? path.resolve(preload) : preload)
try {
  if (target) await start(target)
  else fail('no app given: electron [options] <folder or file>')
} catch (error) {
  fail(error)
}
