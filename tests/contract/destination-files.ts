import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { DestinationFiles } from '../../electron/ports'

export interface DestinationFilesSetUp {
  files: DestinationFiles
  path(name: string): string
  put(name: string, text: string, mode: number): Promise<void>
  /** Null where there is none. */
  textOf(name: string): Promise<string | null>
  modes: boolean
}

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

/** What holds of the files of services, wherever they lie. */
export const describeDestinationFiles = (name: string, setUp: () => Promise<DestinationFilesSetUp>): void => {
  describe(`files of services: ${name}`, () => {
    let made: DestinationFilesSetUp
    beforeEach(async () => {
      made = await setUp()
    })
    const read = (file: string) => made.files.read(made.path(file))
    const replace = (file: string, expected: string | null, text: string, mode = 0o600) =>
      made.files.replace({ file: made.path(file), changeId: randomUUID(), expected, bytes: encode(text), mode })
    const hashOf = async (file: string) => (await read(file)).content?.sha256 ?? null

    it('are read whole, with their rights', async () => {
      await made.put('.env', 'A=1', 0o640)
      const found = await read('.env')
      expect(found).toMatchObject({ file: made.path('.env'), throughLink: false })
      expect(decode(found.content?.bytes)).toBe('A=1')
      expect(found.mode).toBe(made.modes ? 0o640 : null)
    })

    it('may not be there yet', async () => {
      expect(await read('.env')).toEqual({ file: made.path('.env'), throughLink: false, content: null, mode: null })
    })

    it('are replaced, and made', async () => {
      await made.put('.env', 'A=1', 0o644)
      await replace('.env', await hashOf('.env'), 'A=2')
      await replace('new', null, 'B=1')
      expect(await made.textOf('.env')).toBe('A=2')
      expect(await made.textOf('new')).toBe('B=1')
      if (!made.modes) return
      expect((await read('.env')).mode).toBe(0o600)
      await replace('.env', await hashOf('.env'), 'A=1', 0o644)
      expect((await read('.env')).mode).toBe(0o644)
    })

    it('are not replaced where something else stands there', async () => {
      await made.put('.env', 'A=1', 0o600)
      const expected = await hashOf('.env')
      await made.put('.env', 'A=3', 0o600)
      const changed = expect.objectContaining({ code: 'destination_changed' })
      await expect(replace('.env', expected, 'A=2')).rejects.toEqual(changed)
      await expect(replace('.env', null, 'A=2')).rejects.toEqual(changed)
      await expect(replace('other', expected, 'A=2')).rejects.toEqual(changed)
      expect(await made.textOf('.env')).toBe('A=3')
      expect(await made.textOf('other')).toBeNull()
    })

    it('are not replaced where their owner may not write them', async () => {
      await made.put('.env', 'A=1', 0o400)
      const refused = expect.objectContaining({ code: 'destination_failed', fields: { reason: 'read_only' } })
      await expect(replace('.env', await hashOf('.env'), 'A=2')).rejects.toEqual(refused)
      expect(await made.textOf('.env')).toBe('A=1')
    })

    it('are removed while they are what was written, and only then', async () => {
      await made.put('.env', 'A=1', 0o600)
      const written = (await hashOf('.env')) ?? ''
      await made.put('.env', 'A=2', 0o600)
      await expect(made.files.remove(made.path('.env'), written)).rejects.toMatchObject({ code: 'destination_changed' })
      await made.put('.env', 'A=1', 0o600)
      await made.files.remove(made.path('.env'), written)
      expect(await made.textOf('.env')).toBeNull()
      await expect(made.files.remove(made.path('.env'), written)).rejects.toMatchObject({ code: 'destination_changed' })
    })

    it('have nothing to discard where nothing was left', async () => {
      await made.put('.env', 'A=1', 0o600)
      await made.files.discard(made.path('.env'), randomUUID())
      expect(await made.textOf('.env')).toBe('A=1')
    })
  })
}
