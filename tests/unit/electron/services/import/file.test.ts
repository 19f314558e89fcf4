import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf } from '../setup'
import { choicesOf, opened } from './opened'

describe('what was read', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => vi.useRealTimers())

  const looked = async () => {
    const services = await opened()
    services.importFiles.put('/a.env', 'A_API_KEY=k-1')
    return { ...services, preview: await services.imports.open('/a.env') }
  }

  it('is gone when it is thrown away', async () => {
    const { imports, preview } = await looked()
    imports.discard(preview.id)
    imports.discard(preview.id)
    expect(await codeOf(imports.save(preview.id, choicesOf(preview)))).toBe('import_gone')
    expect(await codeOf(imports.deleteFile(preview.id))).toBe('import_gone')
  })

  it('is gone after half an hour', async () => {
    const { imports, preview } = await looked()
    vi.advanceTimersByTime(30 * 60 * 1000 - 1)
    imports.cancel(preview.id)
    vi.advanceTimersByTime(1)
    expect(() => imports.cancel(preview.id)).toThrow()
  })

  it('is gone when the vault is closed', async () => {
    const { imports, preview, vault } = await looked()
    await vault.close()
    await vault.open()
    expect(await codeOf(imports.save(preview.id, []))).toBe('import_gone')
  })

  it('makes room for the fourth file', async () => {
    const { imports, preview } = await looked()
    const others = [await imports.open('/a.env'), await imports.open('/a.env'), await imports.open('/a.env')]
    expect(await codeOf(imports.save(preview.id, []))).toBe('import_gone')
    for (const { id } of others) expect(await imports.save(id, [])).toMatchObject({ saved: 0 })
  })
})

describe('deleting the file', () => {
  it('is put on record first, and done only then', async () => {
    const { imports, importFiles, audited, auditLog, vault } = await opened()
    importFiles.put('/a.env', 'A_API_KEY=k-1')
    const { id } = await imports.open('/a.env')
    await auditLog.close()
    expect(await codeOf(imports.deleteFile(id))).toBe('audit_unavailable')
    expect(importFiles.files.has('/a.env')).toBe(true)
    await auditLog.open(vault.access().vaultId, new Uint8Array(32))
    await imports.deleteFile(id)
    expect(importFiles.files.has('/a.env')).toBe(false)
    expect(audited.at(-1)).toEqual({ type: 'import.file_deleted', data: { format: 'dotenv' } })
  })

  it('is refused where the file is another one by now', async () => {
    const { imports, importFiles } = await opened()
    importFiles.put('/a.env', 'A_API_KEY=k-1')
    const { id } = await imports.open('/a.env')
    importFiles.put('/a.env', 'A_API_KEY=k-2')
    await expect(imports.deleteFile(id)).rejects.toMatchObject({ fields: { reason: 'changed' } })
    expect(importFiles.files.has('/a.env')).toBe(true)
  })
})
