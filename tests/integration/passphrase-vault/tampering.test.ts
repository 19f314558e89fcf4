/** What somebody could do to the files of a vault under a passphrase: each of it is found, and no secret comes of it. */
import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPassphraseVault } from '../../../electron/adapters/passphrase-vault'

const vaultId = '6f9619ff-8b86-4011-b42d-00cf4fc964ff'
const passphrase = 'correct horse battery'
const strength = { cost: 2 ** 15, blockSize: 8, parallelism: 1 }
const ref = (name: string) => ({ vaultId, name })
const bytes = (text: string) => new TextEncoder().encode(text)

let directory: string
let file: string
let counter: string
let whole: Buffer
let count: Buffer

const make = (folder = directory) => createPassphraseVault({ directory: folder, strength })

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'latchkey-tampering-'))
  const { vault, secretStore } = make()
  await vault.create(vaultId, passphrase)
  await secretStore.set(ref('first'), bytes('first-canary'))
  await secretStore.set(ref('other'), bytes('other-canary'))
  file = vault.filePath
  counter = `${file}.counter`
  whole = await readFile(file)
  count = await readFile(counter)
})
beforeEach(async () => {
  await writeFile(file, whole)
  await writeFile(counter, count)
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** How the vault opens, and what it then gives. */
const attempt = async (tried = passphrase) => {
  const { vault, secretStore } = make()
  const outcome = await vault.unlock(vaultId, tried)
  const secrets = await Promise.all(['first', 'other'].map(name => secretStore.get(ref(name))))
  await secretStore.close()
  return { outcome, secrets: secrets.map(read => (read.status === 'ok' ? Buffer.from(read.value).toString() : null)) }
}
const nothing = [null, null]

/** As somebody would who knows the format: with a checksum that fits again. */
const withChecksum = (text: string): string => {
  const body = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)
  const sum = createHash('sha256').update(body, 'latin1').digest('hex')
  return body + text.slice(body.length).replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${sum}"`)
}
const changed = async (change: (lines: string[]) => string[]): Promise<void> => {
  const lines = whole.toString('latin1').split('\n')
  await writeFile(file, withChecksum(change(lines).join('\n')), 'latin1')
}

describe('the file of a vault under a passphrase', () => {
  it('opens as it was written, and holds no secret in the clear', async () => {
    expect(await attempt()).toEqual({ outcome: 'ok', secrets: ['first-canary', 'other-canary'] })
    expect(whole.toString('latin1')).not.toMatch(/canary|horse/)
    for (const canary of ['first-canary', passphrase]) {
      expect(whole.toString('latin1')).not.toContain(Buffer.from(canary).toString('base64').slice(0, 12))
    }
  })

  it.skipIf(process.platform === 'win32')(
    'may be read by its owner alone, and leaves nothing else behind',
    async () => {
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      expect((await stat(counter)).mode & 0o777).toBe(0o600)
      expect((await readdir(directory)).sort()).toEqual(['secrets.vault', 'secrets.vault.counter'])
    }
  )

  it('opens for no other passphrase', async () => {
    for (const wrong of ['', 'correct horse batterY', `${passphrase} `]) {
      expect(await attempt(wrong)).toEqual({ outcome: 'wrong', secrets: nothing })
    }
  })

  it('a changed byte at whatever offset is found', async () => {
    for (let offset = 0; offset < whole.length; offset += 1) {
      const harmed = Buffer.from(whole)
      harmed[offset] = (harmed[offset] ?? 0) ^ (1 << (offset % 8))
      await writeFile(file, harmed)
      const { outcome, secrets } = await attempt()
      expect({ offset, outcome, secrets }).toEqual({ offset, outcome: 'damaged', secrets: nothing })
    }
  }, 120_000)

  it('a changed character under a checksum that fits again is found, wherever it stands', async () => {
    const text = whole.toString('latin1')
    const end = text.lastIndexOf('{"sha256"')
    for (let offset = 0; offset < end; offset += 31) {
      const harmed = text.slice(0, offset) + (text[offset] === 'A' ? 'B' : 'A') + text.slice(offset + 1)
      await writeFile(file, withChecksum(harmed), 'latin1')
      const { outcome, secrets } = await attempt()
      expect(['damaged', 'wrong']).toContain(outcome)
      expect(secrets).toEqual(nothing)
    }
  }, 120_000)

  it('a file that ends early is found, wherever it ends', async () => {
    for (let length = 0; length < whole.length; length += 1) {
      await writeFile(file, whole.subarray(0, length))
      expect(await attempt()).toEqual({ outcome: 'damaged', secrets: nothing })
    }
  }, 60_000)

  const sealedOf = (line: string): string => /"sealed":"([^"]+)"/.exec(line)?.[1] ?? ''
  it.each([
    [
      'secrets that changed places',
      ([head = '', one = '', two = '', ...rest]: string[]) => [
        head,
        one.replace(sealedOf(one), sealedOf(two)),
        two.replace(sealedOf(two), sealedOf(one)),
        ...rest
      ]
    ],
    ['records in another order', ([head = '', one = '', two = '', ...rest]: string[]) => [head, two, one, ...rest]],
    ['a record less', ([head = '', _one, ...rest]: string[]) => [head, ...rest]],
    ['a record twice', ([head = '', one = '', ...rest]: string[]) => [head, one, one, ...rest]],
    [
      'a later number',
      ([head = '', ...rest]: string[]) => [head.replace(/"generation":\d+/, '"generation":99'), ...rest]
    ],
    ['a cheaper key', ([head = '', ...rest]: string[]) => [head.replace('32768', '65536'), ...rest]],
    ['a key far too cheap', ([head = '', ...rest]: string[]) => [head.replace('32768', '2'), ...rest]],
    ['a key far too dear', ([head = '', ...rest]: string[]) => [head.replace('32768', '1073741824'), ...rest]],
    ['another field', ([head = '', ...rest]: string[]) => [head.replace('{', '{"x":1,'), ...rest]]
  ])('%s under a checksum that fits again: found', async (_, change) => {
    await changed(change)
    const { outcome, secrets } = await attempt()
    expect(['damaged', 'wrong']).toContain(outcome)
    expect(secrets).toEqual(nothing)
  })

  it('a file of another vault is found', async () => {
    const { vault } = make()
    expect(await vault.unlock('00000000-0000-4000-8000-000000000000', passphrase)).toBe('damaged')
  })

  it('a record of another vault under the same passphrase is found', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'latchkey-other-'))
    const { vault, secretStore } = make(elsewhere)
    await vault.create(vaultId, passphrase)
    await secretStore.set(ref('first'), bytes('foreign'))
    const foreign = (await readFile(vault.filePath, 'latin1')).split('\n')[1] ?? ''
    await changed(([head = '', _one, ...rest]) => [head, foreign, ...rest])
    expect(await attempt()).toEqual({ outcome: 'damaged', secrets: nothing })
    await rm(elsewhere, { recursive: true, force: true })
  })

  it('an older copy that was put back is found', async () => {
    const { vault, secretStore } = make()
    await vault.unlock(vaultId, passphrase)
    await secretStore.set(ref('third'), bytes('later'))
    await secretStore.close()
    await writeFile(file, whole)
    expect(await attempt()).toEqual({ outcome: 'outdated', secrets: nothing })
  })

  it('a counter that is gone or forged lets nothing pass for the last file', async () => {
    await rm(counter)
    expect((await attempt()).outcome).toBe('outdated')
    await writeFile(counter, count.toString().replace(/"generation":\d+/, '"generation":1'))
    expect((await attempt()).outcome).toBe('outdated')
  })

  it('a file that is one writing ahead of its counter is what a power cut leaves, and opens', async () => {
    const { vault, secretStore } = make()
    await vault.unlock(vaultId, passphrase)
    await secretStore.set(ref('third'), bytes('later'))
    await secretStore.close()
    await writeFile(counter, count)
    expect((await attempt()).outcome).toBe('ok')
  })
})

describe('an unlocked vault', () => {
  it('does not write over a file that somebody else has put there', async () => {
    const { vault, secretStore } = make()
    await vault.unlock(vaultId, passphrase)
    await secretStore.set(ref('third'), bytes('mine'))
    await writeFile(file, whole)
    expect(await secretStore.set(ref('third'), bytes('again'))).toEqual({ status: 'unavailable', reason: 'storage' })
    expect(await readFile(file)).toEqual(whole)
    await secretStore.close()
  })

  it('writes a file that was deleted anew, with everything that was in it', async () => {
    const { vault, secretStore } = make()
    await vault.unlock(vaultId, passphrase)
    await rm(file)
    expect(await secretStore.set(ref('third'), bytes('third'))).toEqual({ status: 'ok' })
    await secretStore.close()
    expect(await attempt()).toEqual({ outcome: 'ok', secrets: ['first-canary', 'other-canary'] })
  })

  it('answers like a locked keychain once it is locked', async () => {
    const { vault, secretStore } = make()
    await vault.unlock(vaultId, passphrase)
    vault.lock()
    expect(await secretStore.get(ref('first'))).toEqual({ status: 'absent' })
    expect(await secretStore.set(ref('first'), bytes('x'))).toEqual({ status: 'refused' })
    expect(await secretStore.delete(ref('first'))).toEqual({ status: 'refused' })
    expect(await readFile(file)).toEqual(whole)
  })

  it('is not made over one that is there', async () => {
    await expect(make().vault.create(vaultId, passphrase)).rejects.toMatchObject({ code: 'vault_unavailable' })
    expect(await readFile(file)).toEqual(whole)
  })

  it('asks for twelve characters', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'latchkey-other-'))
    await expect(make(elsewhere).vault.create(vaultId, 'eleven char')).rejects.toMatchObject({
      code: 'passphrase_too_short'
    })
    expect(await readdir(elsewhere)).toEqual([])
    await rm(elsewhere, { recursive: true, force: true })
  })

  it('says so where its file cannot be read', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'latchkey-other-'))
    await copyFile(counter, join(elsewhere, 'secrets.vault.counter'))
    await expect(make(elsewhere).vault.unlock(vaultId, passphrase)).rejects.toMatchObject({
      code: 'vault_unavailable',
      fields: { reason: 'storage' }
    })
    await rm(elsewhere, { recursive: true, force: true })
  })
})
