import {
  closeSync,
  createReadStream,
  createWriteStream,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  statSync
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { SetupError } from './errors.mjs'

// Numbers of the zip format.
const END_RECORD = Buffer.from([0x50, 0x4b, 5, 6])
const LONGEST_TAIL = 65_557
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_HEAD = 46
const LOCAL_HEAD = 30
const STORED = 0
const DEFLATED = 8
const FILE_TYPE = 0o170000
const SYMBOLIC_LINK = 0o120000

/** @typedef {{ name: string, method: number, packedSize: number, size: number, mode: number, at: number }} Entry */

/**
 * Unpacks a zip without any program of the system. `place` says where an entry goes below `folder`, undefined skips it.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} place
 * @returns {Promise<number>} how many files were written
 */
export async function unzip(archive, folder, place) {
  const input = openSync(archive, 'r')
  try {
    let count = 0
    for (const entry of readDirectory(input, archive)) {
      const relative = entry.name.endsWith('/') ? undefined : place(entry.name)
      if (!relative) continue
      const target = path.join(folder, relative)
      if (!target.startsWith(folder + path.sep)) throw invalid(archive, `${entry.name} lies outside the target folder`)
      if ((entry.mode & FILE_TYPE) === SYMBOLIC_LINK) throw invalid(archive, `${entry.name} is a link`)
      mkdirSync(path.dirname(target), { recursive: true })
      await extract(input, archive, entry, target)
      count++
    }
    return count
  } finally {
    closeSync(input)
  }
}

/**
 * @param {number} input
 * @param {string} archive
 * @returns {Entry[]}
 */
function readDirectory(input, archive) {
  const size = fstatSync(input).size
  const tail = Buffer.alloc(Math.min(size, LONGEST_TAIL))
  readSync(input, tail, 0, tail.length, size - tail.length)
  const end = tail.lastIndexOf(END_RECORD)
  if (end < 0) throw invalid(archive, 'it has no zip directory')
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12))
  const start = tail.readUInt32LE(end + 16)
  if (start === 0xffffffff) throw invalid(archive, 'zip64 is not supported')
  readSync(input, directory, 0, directory.length, start)

  const entries = []
  let at = 0
  while (at + ENTRY_HEAD <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameLength = directory.readUInt16LE(at + 28)
    const restLength = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    entries.push({
      name: directory.toString('utf8', at + ENTRY_HEAD, at + ENTRY_HEAD + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      at: directory.readUInt32LE(at + 42)
    })
    at += ENTRY_HEAD + nameLength + restLength
  }
  return entries
}

/**
 * @param {number} input
 * @param {string} archive
 * @param {Entry} entry
 * @param {string} target
 */
async function extract(input, archive, entry, target) {
  const head = Buffer.alloc(LOCAL_HEAD)
  readSync(input, head, 0, LOCAL_HEAD, entry.at)
  const start = entry.at + LOCAL_HEAD + head.readUInt16LE(26) + head.readUInt16LE(28)
  const output = createWriteStream(target, { mode: entry.mode & 0o111 ? 0o755 : 0o644 })
  if (entry.packedSize === 0) {
    await new Promise(resolve => output.end(resolve))
  } else {
    const packed = createReadStream(archive, { start, end: start + entry.packedSize - 1, highWaterMark: 1 << 20 })
    if (entry.method === DEFLATED) await pipeline(packed, createInflateRaw({ chunkSize: 1 << 20 }), output)
    else if (entry.method === STORED) await pipeline(packed, output)
    else throw invalid(archive, `${entry.name} uses packing method ${entry.method}`)
  }
  if (statSync(target).size !== entry.size) throw invalid(archive, `${entry.name} is shorter than it says`)
}

/**
 * @param {string} archive
 * @param {string} why
 */
function invalid(archive, why) {
  return new SetupError('archive-invalid', `${archive} cannot be unpacked: ${why}`)
}
