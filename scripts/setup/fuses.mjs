import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { SetupError } from './errors.mjs'

/** Where Electron's fuse wire begins in the program; after it a version byte, a length byte, then one byte a fuse. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const VERSION = 1
const CHUNK = 4 << 20

/** The fuses in the order of the wire. */
export const FUSES = /** @type {const} */ ([
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers'
])
/** @typedef {typeof FUSES[number]} Fuse */

/**
 * The wire as it stands, for instance '10110001': '0' off, '1' on, 'r' removed from this Electron.
 * @param {string} program
 */
export function readFuses(program) {
  return withWire(program, 'r', (_file, _at, wire) => wire.toString('latin1'))
}

/**
 * Sets fuses in place. Fuses that the wire of this Electron does not have are left out.
 * @param {string} program
 * @param {Partial<Record<Fuse, boolean>>} wanted
 */
export function setFuses(program, wanted) {
  withWire(program, 'r+', (file, at, wire) => {
    for (const [index, name] of FUSES.entries()) {
      const on = wanted[name]
      if (on !== undefined && index < wire.length) writeSync(file, on ? '1' : '0', at + index)
    }
  })
}

/**
 * @template T
 * @param {string} program
 * @param {'r' | 'r+'} flags
 * @param {(file: number, at: number, wire: Buffer) => T} use
 * @returns {T}
 */
function withWire(program, flags, use) {
  const file = openSync(program, flags)
  try {
    const places = findSentinels(file)
    const at = places[0]
    if (places.length !== 1 || at === undefined) {
      throw new SetupError('fuses-unreadable', `${program} has ${places.length} fuse wires, one is expected`)
    }
    const head = Buffer.alloc(2)
    readSync(file, head, 0, 2, at)
    if (head[0] !== VERSION) throw new SetupError('fuses-unreadable', `${program}: fuse wire version ${head[0]}`)
    const wire = Buffer.alloc(head[1] ?? 0)
    readSync(file, wire, 0, wire.length, at + 2)
    return use(file, at + 2, wire)
  } finally {
    closeSync(file)
  }
}

/**
 * Chunks overlap by one sentinel less a byte, so that none is missed at a border or counted twice.
 * @param {number} file
 */
function findSentinels(file) {
  const places = []
  const buffer = Buffer.alloc(CHUNK + SENTINEL.length - 1)
  for (let start = 0; ; start += CHUNK) {
    const part = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, start))
    for (let at = part.indexOf(SENTINEL); at >= 0; at = part.indexOf(SENTINEL, at + 1)) {
      places.push(start + at + SENTINEL.length)
    }
    if (part.length < buffer.length) return places
  }
}
