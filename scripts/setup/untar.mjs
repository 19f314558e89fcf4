import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { SetupError } from './errors.mjs'

const BLOCK = 512

/**
 * Streams one member of a .tgz into a file, so that an archive of any size takes little memory.
 * @param {string} archive
 * @param {string} member
 * @param {string} target
 */
export async function extractMember(archive, member, target) {
  const out = openSync(target, 'w')
  /** @type {Buffer} */
  let buffer = Buffer.alloc(0)
  let bodyLeft = 0
  let paddingLeft = 0
  let wanted = false
  let found = false
  const take = (/** @type {number} */ count) => {
    const part = buffer.subarray(0, count)
    buffer = buffer.subarray(part.length)
    return part
  }
  const readHeader = () => {
    const header = take(BLOCK)
    const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '')
    bodyLeft = Number.parseInt(header.toString('latin1', 124, 136), 8) || 0
    paddingLeft = (BLOCK - (bodyLeft % BLOCK)) % BLOCK
    wanted = name === member
    found ||= wanted
  }
  const reader = new Writable({
    write(chunk, _encoding, done) {
      buffer = buffer.length > 0 ? Buffer.concat([buffer, chunk]) : chunk
      while (buffer.length > 0) {
        if (bodyLeft > 0) {
          const part = take(bodyLeft)
          if (wanted) writeSync(out, part)
          bodyLeft -= part.length
        } else if (paddingLeft > 0) {
          paddingLeft -= take(paddingLeft).length
        } else if (buffer.length >= BLOCK) {
          readHeader()
        } else {
          break
        }
      }
      done()
    }
  })
  try {
    await pipeline(createReadStream(archive, { highWaterMark: 1 << 20 }), createGunzip({ chunkSize: 1 << 20 }), reader)
  } catch (error) {
    throw new SetupError(
      'archive-invalid',
      `${archive} cannot be unpacked: ${error instanceof Error ? error.message : error}`
    )
  } finally {
    closeSync(out)
  }
  if (!found) throw new SetupError('archive-invalid', `${member} is not in ${archive}`)
  if (bodyLeft > 0) throw new SetupError('archive-invalid', `${archive} ends in the middle of a file`)
}
