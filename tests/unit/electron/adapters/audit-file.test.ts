import { type FileHandle, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAuditFile, createKeychainHead, verifyInProcess } from '../../../../electron/adapters/audit-file'
import { openLogFile } from '../../../../electron/adapters/audit-file/log-file'
import { readLines, readTail } from '../../../../electron/adapters/audit-file/read-lines'
import type { SecretRead, SecretRef, SecretStore, SecretWrite } from '../../../../electron/ports'
import { created, createTestClock, key, vaultId } from '../../../integration/audit/harness'

let directory: string
let path: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-audit-unit-'))
  path = join(directory, 'audit-000001.jsonl')
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const line = (text: string): Uint8Array => Buffer.from(`${text}\n`)

describe('the file that is written to', () => {
  /** A disk that takes so many bytes and then no more. */
  const openWithRoom = async (room: { bytes: number; code: string }) =>
    openLogFile({ epoch: 1, path }, async () => {
      const handle: FileHandle = await open(path, 'a', 0o600)
      const write = handle.write.bind(handle)
      const limited = async (bytes: Uint8Array, offset: number, length: number) => {
        const taken = Math.min(length, room.bytes)
        if (taken === 0) throw Object.assign(new Error(room.code), { code: room.code })
        room.bytes -= taken
        return write(bytes, offset, taken)
      }
      return Object.assign(handle, { write: limited })
    })

  it('takes a line whole or not at all when the disk fills in the middle of it', async () => {
    const room = { bytes: 8, code: 'ENOSPC' }
    const file = await openWithRoom(room)
    await file.append(line('one'))
    await expect(file.append(line('second'))).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await readFile(path, 'utf8')).toBe('one\n')
    room.bytes = 100
    await file.append(line('second'))
    expect(await readFile(path, 'utf8')).toBe('one\nsecond\n')
    expect(file.size()).toBe(11)
    await file.close()
  })

  it('writes a line in parts where the disk takes it in parts', async () => {
    const file = await openWithRoom({ bytes: 3, code: 'ENOSPC' })
    await file.append(line('ab'))
    expect(await readFile(path, 'utf8')).toBe('ab\n')
    await file.close()
  })
})

describe('reading lines', () => {
  const write = async (content: string | Buffer): Promise<void> => {
    const handle = await open(path, 'w')
    await handle.writeFile(content)
    await handle.close()
  }
  const collect = async (limit?: number) => {
    const lines: string[] = []
    let unfinished = ''
    for await (const batch of readLines(path, limit)) {
      lines.push(...batch.lines.map(each => Buffer.from(each).toString()))
      unfinished = Buffer.from(batch.unfinished).toString()
    }
    return { lines, unfinished }
  }

  it('joins what the edge of a chunk divides', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `${index}:${'é'.repeat(index % 50)}`)
    await write(lines.map(each => `${each}\n`).join(''))
    expect(await collect()).toEqual({ lines, unfinished: '' })
  })

  it('tells what stands after the last line end', async () => {
    await write('one\ntwo')
    expect(await collect()).toEqual({ lines: ['one'], unfinished: 'two' })
    await write('')
    expect(await collect()).toEqual({ lines: [], unfinished: '' })
    await write('\n\n')
    expect(await collect()).toEqual({ lines: ['', ''], unfinished: '' })
  })

  it('stops at its limit', async () => {
    await write('one\ntwo\nthree\n')
    expect(await collect(8)).toEqual({ lines: ['one', 'two'], unfinished: '' })
  })

  it('never holds more than a piece of a line that does not end', async () => {
    await write('x'.repeat(1_000_000))
    let longest = 0
    for await (const batch of readLines(path)) longest = Math.max(longest, ...batch.lines.map(each => each.length))
    expect(longest).toBeLessThan(200_000)
  })

  it('reads the end alone, and only whole lines of it', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `line ${index} ${'x'.repeat(40)}`)
    await write(`${lines.map(each => `${each}\n`).join('')}half`)
    const tail = await readTail(path)
    expect(tail.whole).toBe(false)
    expect(Buffer.from(tail.unfinished).toString()).toBe('half')
    const read = tail.lines.map(each => Buffer.from(each).toString())
    expect(read).toEqual(lines.slice(-read.length))
    expect(read.length).toBeGreaterThan(500)
  })
})

describe('the head in the keychain', () => {
  const ref: SecretRef = { vaultId, name: 'audit-head' }
  const store = (read: SecretRead, write: SecretWrite = { status: 'ok' }) => {
    const calls: [string, SecretRef, ...unknown[]][] = []
    const secretStore: SecretStore = {
      async get(asked) {
        calls.push(['get', asked])
        return read
      },
      async set(asked, value) {
        calls.push(['set', asked, value])
        return write
      },
      async delete() {
        throw new Error('a head is never deleted')
      },
      async close() {}
    }
    return { secretStore, calls }
  }

  it('is an item of the vault', async () => {
    const { secretStore, calls } = store({ status: 'ok', value: new Uint8Array([1]) })
    const head = createKeychainHead(secretStore)
    expect(await head.read(vaultId)).toEqual(new Uint8Array([1]))
    await head.write(new Uint8Array([2]), vaultId)
    expect(calls).toEqual([
      ['get', ref],
      ['set', ref, new Uint8Array([2])]
    ])
  })

  it('tells nothing there from something that is not ours', async () => {
    expect(await createKeychainHead(store({ status: 'absent' }).secretStore).read(vaultId)).toBeNull()
    expect(await createKeychainHead(store({ status: 'corrupt' }).secretStore).read(vaultId)).toHaveLength(0)
  })

  it.each([
    ['read', store({ status: 'unavailable', reason: 'timeout' })],
    ['written', store({ status: 'absent' }, { status: 'refused' })],
    ['read back', store({ status: 'absent' }, { status: 'unverified' })],
    ['reached', store({ status: 'absent' }, { status: 'unavailable', reason: 'no_bus' })]
  ])('keeps the log shut when it cannot be %s', async (_, { secretStore }) => {
    const log = createAuditFile({
      directory,
      clock: createTestClock(),
      head: createKeychainHead(secretStore),
      actor: 'app',
      verifier: verifyInProcess
    })
    await expect(log.open(vaultId, key)).rejects.toMatchObject({
      code: 'audit_unavailable',
      fields: { reason: 'other' }
    })
    await expect(log.append(created)).rejects.toMatchObject({ code: 'audit_unavailable' })
  })
})

describe('the key', () => {
  it.each([0, 16, 31, 33])('of %i bytes is refused', async length => {
    const { secretStore } = { secretStore: createKeychainHead({} as SecretStore) }
    const log = createAuditFile({
      directory,
      clock: createTestClock(),
      head: secretStore,
      actor: 'app',
      verifier: verifyInProcess
    })
    await expect(log.open(vaultId, new Uint8Array(length))).rejects.toMatchObject({ code: 'audit_unavailable' })
  })
})
