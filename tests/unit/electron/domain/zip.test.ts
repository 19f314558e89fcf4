import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { toZip } from '../../../../electron/domain/zip'

it('is read by a program that knows nothing of ours', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'latchkey-zip-'))
  try {
    const entries = [
      { name: 'ticket.md', bytes: new TextEncoder().encode('# á\n'.repeat(1000)) },
      { name: 'empty.txt', bytes: new Uint8Array() },
      { name: 'all.bin', bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte) }
    ]
    const file = path.join(folder, 'bundle.zip')
    writeFileSync(file, toZip(entries, new Date('2026-03-01T12:34:56Z')))
    execFileSync('unzip', ['-q', file, '-d', path.join(folder, 'out')])
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual(['all.bin', 'empty.txt', 'ticket.md'])
    for (const { name, bytes } of entries) {
      expect(new Uint8Array(readFileSync(path.join(folder, 'out', name)))).toEqual(Uint8Array.from(bytes))
    }
    expect(execFileSync('unzip', ['-l', file]).toString()).toContain('2026-03-01 12:34')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
