import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { capture } from './run.mjs'

/**
 * How to start Electron here with Chromium's own sandbox on (the OS sandbox; not Latchkey's local emulators).
 * `prefix` goes before the command line, `flags` to Electron, `why` tells a person what was chosen.
 * @typedef {{ on: boolean, prefix: string[], flags: string[], why: string }} OsSandbox
 */

/** A user namespace in which root is an ordinary user: Chromium refuses its sandbox to root. */
const AS_ORDINARY_USER = ['unshare', '--user', '--map-user=1000', '--map-group=1000']

/** What the choice depends on; tests hand in their own. */
export const kernel = {
  platform: /** @type {string} */ (process.platform),
  isRoot: () => process.getuid?.() === 0,
  canMapUser: () => capture([...AS_ORDINARY_USER, 'true']).status === 0,
  /** Ubuntu lets programs make user namespaces and then takes away what the sandbox needs in them. */
  isRestricted: () => {
    const switches = { apparmor_restrict_unprivileged_userns: '1', unprivileged_userns_clone: '0' }
    return Object.entries(switches).some(([name, restricted]) => {
      const file = `/proc/sys/kernel/${name}`
      return existsSync(file) && readFileSync(file, 'utf8').trim() === restricted
    })
  },
  /** @param {string} helper */
  isSetuidRoot: helper => {
    const found = statSync(helper, { throwIfNoEntry: false })
    return found !== undefined && found.uid === 0 && (found.mode & 0o4755) === 0o4755
  }
}

/**
 * @param {string} electronFolder
 * @param {typeof kernel} [machine]
 * @returns {OsSandbox}
 */
export function chooseOsSandbox(electronFolder, machine = kernel) {
  const plain = { prefix: [], flags: [] }
  if (machine.platform !== 'linux') return { ...plain, on: true, why: 'on' }
  if (machine.isRoot()) {
    if (machine.canMapUser()) return { on: true, prefix: AS_ORDINARY_USER, flags: [], why: 'on, in a user namespace' }
    const why = 'OFF: you are root and user namespaces are not available, so Electron runs with --no-sandbox'
    return { on: false, prefix: [], flags: ['--no-sandbox'], why }
  }
  const helper = path.join(electronFolder, 'chrome-sandbox')
  if (!machine.isRestricted() || machine.isSetuidRoot(helper)) return { ...plain, on: true, why: 'on' }
  const repair = `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
  return {
    ...plain,
    on: false,
    why: `not available: this system restricts user namespaces. Run this once:\n  ${repair}`
  }
}
