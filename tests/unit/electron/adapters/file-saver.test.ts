import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { AppFailure } from '@shared/errors'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileSaver, sanitizeFileName } from '../../../../electron/adapters/file-saver'

let directory: string
let suggested: string[]
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-save-'))
  suggested = []
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const saverTo = (name: string | null) =>
  createFileSaver({
    chooseFile: async suggestion => {
      suggested.push(suggestion)
      return name === null ? null : join(directory, name)
    }
  })

async function* chunks(...parts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part
    yield Buffer.from(part)
  }
}

describe('saving a file', () => {
  it('streams it to where the person said, readable by nobody else', async () => {
    const path = await saverTo('answer.json').save('answer.json', chunks('{"a"', ':1}'))
    expect(path).toBe(join(directory, 'answer.json'))
    expect(await readFile(path ?? '', 'utf8')).toBe('{"a":1}')
    expect((await stat(path ?? '')).mode & 0o777).toBe(0o600)
    expect(await readdir(directory)).toEqual(['answer.json'])
  })

  it('reads and writes nothing when the person changed their mind', async () => {
    let read = false
    const content = (async function* () {
      read = true
      yield new Uint8Array(1)
    })()
    expect(await saverTo(null).save('answer.json', content)).toBeNull()
    expect(read).toBe(false)
    expect(await readdir(directory)).toEqual([])
  })

  it('leaves an old file of that name whole until the new one is', async () => {
    const path = join(directory, 'answer.json')
    await writeFile(path, 'old')
    const content = (async function* () {
      yield Buffer.from('half')
      expect(await readFile(path, 'utf8')).toBe('old')
      yield Buffer.from(' and half')
    })()
    await saverTo('answer.json').save('answer.json', content)
    expect(await readFile(path, 'utf8')).toBe('half and half')
  })

  it('passes on a failure of the content and cleans up', async () => {
    await writeFile(join(directory, 'answer.json'), 'old')
    const failure = new AppFailure('body_unavailable', 'gone')
    const saving = saverTo('answer.json').save('answer.json', chunks('half', failure))
    await expect(saving).rejects.toBe(failure)
    expect(await readdir(directory)).toEqual(['answer.json'])
    expect(await readFile(join(directory, 'answer.json'), 'utf8')).toBe('old')
  })

  it('says that the disk refused, without its words', async () => {
    const saving = saverTo('missing/answer.json').save('answer.json', chunks('x'))
    const failure = await saving.catch(error => error)
    expect(failure).toMatchObject({ code: 'file_not_saved', fields: { reason: 'other' } })
    expect(failure.message).not.toContain(directory)
  })

  it('keeps memory flat: it does not read ahead of the disk', async () => {
    let ahead = 0
    const content = (async function* () {
      for (let index = 0; index < 100; index += 1) {
        ahead += 1
        yield new Uint8Array(64 * 1024)
      }
    })()
    const path = await saverTo('big').save('big', content)
    expect(ahead).toBe(100)
    expect((await stat(path ?? '')).size).toBe(100 * 64 * 1024)
  })

  it('offers a clean name', async () => {
    await saverTo(null).save('../../etc/passwd', chunks())
    expect(suggested).toEqual(['_.._etc_passwd'])
  })
})

describe('a suggested name', () => {
  it.each([
    ['clients.json', 'clients.json'],
    ['clientes año 2026.json', 'clientes año 2026.json'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['line\nbreak\0.json', 'line_break_.json'],
    ['photo\u202egnp.exe', 'photo_gnp.exe'],
    ['.hidden', 'hidden'],
    ['..', 'response'],
    ['', 'response'],
    ['   ', 'response'],
    ['///', 'response'],
    ['trailing. . ', 'trailing'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['console.txt', 'console.txt'],
    [`${'x'.repeat(300)}.json`, `${'x'.repeat(115)}.json`]
  ])('%j becomes %j', (given, expected) => {
    expect(sanitizeFileName(given)).toBe(expected)
  })

  it('is always one name that any file system takes, and stays the same when cleaned again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async given => {
        const name = sanitizeFileName(given)
        expect(name).toBe(basename(name))
        expect(name).not.toMatch(/^\.|[. ]$|[\p{Cc}/\\:*?"<>|]/u)
        expect(Buffer.byteLength(name)).toBeGreaterThan(0)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(125)
        expect(sanitizeFileName(name)).toBe(name)
        await writeFile(join(directory, name), '')
      }),
      { numRuns: 300 }
    )
  })
})
