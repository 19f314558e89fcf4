/** Bodies of the vault that forgets everything. */
import { timingSafeEqual } from 'node:crypto'
import type { BodyStore } from '../../ports'
import { newBodyKey } from './chunks'
import { bodyFailure, requireId } from './failures'

interface Body {
  key: Uint8Array
  bytes: Uint8Array
}

export interface MemoryBodyStoreOptions {
  /** Of all bodies together, unfinished ones too; beyond that the store says that its disk is full. */
  maxBytes?: number
}

const pieceBytes = 64 * 1024

export const createMemoryBodyStore = ({ maxBytes = 512 * 1024 * 1024 }: MemoryBodyStoreOptions = {}): BodyStore => {
  const bodies = new Map<string, Body>()
  let used = 0

  const find = (id: string, key: Uint8Array): Uint8Array => {
    const body = bodies.get(requireId(id))
    if (!body) throw bodyFailure('missing', 'There is no such body')
    if (key.length !== body.key.length || !timingSafeEqual(key, body.key))
      throw bodyFailure('damaged', 'The key is not that of the body')
    return body.bytes
  }
  const remove = (id: string): void => {
    used -= bodies.get(id)?.bytes.length ?? 0
    bodies.delete(id)
  }

  return {
    async create(id) {
      const name = requireId(id)
      if (bodies.has(name)) throw bodyFailure('exists', 'There is a body of this id already')
      let pieces: Uint8Array[] | null = []
      let length = 0
      const giveUp = (): void => {
        if (pieces) used -= length
        pieces = null
      }
      return {
        async write(bytes) {
          if (!pieces) throw bodyFailure('closed', 'The body is finished or given up')
          if (used + bytes.length > maxBytes) {
            giveUp()
            throw bodyFailure('disk_full', 'The bodies in memory take all the room they may')
          }
          pieces.push(Uint8Array.from(bytes))
          length += bytes.length
          used += bytes.length
        },
        async finish() {
          if (!pieces) throw bodyFailure('closed', 'The body is finished or given up')
          const key = newBodyKey()
          bodies.set(name, { key, bytes: new Uint8Array(Buffer.concat(pieces)) })
          pieces = null
          return Uint8Array.from(key)
        },
        async discard() {
          giveUp()
        }
      }
    },
    size: async (id, key) => find(id, key).length,
    read: async (id, key, offset, length) => find(id, key).slice(offset, offset + length),
    async *stream(id, key) {
      const bytes = find(id, key)
      for (let offset = 0; offset < bytes.length; offset += pieceBytes) yield bytes.slice(offset, offset + pieceBytes)
    },
    async delete(ids) {
      for (const id of ids) remove(requireId(id))
    },
    async deleteAll() {
      for (const id of [...bodies.keys()]) remove(id)
    }
  }
}
