// electron-builder's afterPack: refuses a release that carries the stand-in runtime, removes the default app of
// development, and burns the fuses.
const fs = require('node:fs')
const path = require('node:path')

/** Must be the name in scripts/setup/stand-in.mjs; a test compares them. */
const STAND_IN_MARKER = 'stand-in.json'

/**
 * Every fuse by name, so that one that a newer Electron adds fails the build until it is decided here.
 * scripts/package proves these values in the packed program.
 */
const FUSE_POLICY = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Checked by macOS and Windows only; Linux has no signature to hold it against.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Bounds checks of WebAssembly by the processor instead of by code: on, the database runs on it.
  WasmTrapHandlers: true
}

exports.FUSE_POLICY = FUSE_POLICY
exports.STAND_IN_MARKER = STAND_IN_MARKER

exports.default = async function afterPack(context) {
  refuseStandIn(context)
  fs.rmSync(path.join(resourcesOf(context), 'default_app.asar'), { force: true })
  await burnFuses(programOf(context))
}

function refuseStandIn({ appOutDir, targets }) {
  const released = targets.map(target => target.name).filter(name => name !== 'dir')
  if (released.length === 0 || !fs.existsSync(path.join(appOutDir, STAND_IN_MARKER))) return
  throw new Error(
    `Refusing to make ${released.join(', ')}: this package carries the stand-in Electron, which is for development ` +
      'and tests only. A release needs the official Electron (see docs/unverified-on-45.md).'
  )
}

async function burnFuses(program) {
  const { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } = await import('@electron/fuses')
  // An older runtime has a shorter wire and the library refuses a fuse that is not on it; a longer wire than ours is refused.
  const present = Object.keys(await getCurrentFuseWire(program))
  const decided = Object.entries(FUSE_POLICY).map(([name, on]) => [FuseV1Options[name], on])
  const onWire = Object.fromEntries(decided.filter(([index]) => present.includes(String(index))))
  await flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...onWire })
}

function programOf({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${name}.app`)
  return path.join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : packager.executableName)
}

function resourcesOf({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName !== 'darwin') return path.join(appOutDir, 'resources')
  return path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
}
