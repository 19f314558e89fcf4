/** The service over real files: reached over links, with rights of their own, in a state nobody would have thought of. */
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  writeFile
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDestinationFiles } from '../../../electron/adapters/destination-files'
import { exampleCredential, setUpServices } from '../../unit/electron/services/setup'

const newSecret = 'ZyXw9876.replacedKey5678replacedKey5678repl'
const hasModes = process.platform !== 'win32'

let folder: string
let close: () => Promise<void>
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'latchkey-services-')))
})
afterEach(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

const setUp = async (path: string) => {
  const services = setUpServices({ destinationFiles: createDestinationFiles({ chooseFile: async () => path }) })
  close = async () => void (await services.vault.close())
  await services.vault.open()
  const { id: credentialId } = await services.credentials.create(exampleCredential)
  const { choiceId = null } = (await services.destinations.choose('existing')) ?? {}
  const target = { kind: 'dotenv', variable: 'KEY' } as const
  const { id } = await services.destinations.create({ credentialId, choiceId, target })
  await services.credentials.replaceSecret(credentialId, newSecret)
  const write = async () => {
    const { token } = await services.destinations.plan(id, null)
    return services.destinations.write(id, null, token)
  }
  return { ...services, credentialId, id, write }
}
const modeOf = async (path: string) => ((await stat(path)).mode & 0o7777).toString(8)

describe.skipIf(!hasModes)('a file behind links', () => {
  it('changes where it lies: the links stay, and an undo gives back bytes and rights', async () => {
    const real = join(folder, 'releases', '7', '.env')
    const path = join(folder, '.env')
    await mkdir(join(folder, 'releases', '7'), { recursive: true })
    const before = Buffer.concat([
      Buffer.from('\ufeff# Facturación\r\nKEY=x\r\n'),
      Buffer.from([0x23, 0xe9, 0xff, 0x0d, 0x0a]),
      Buffer.from(`export KEY = '${exampleCredential.secret}' # why\r\nLAST="a\r\nb"`)
    ])
    await writeFile(real, before)
    await chmod(real, 0o640)
    await symlink('7', join(folder, 'releases', 'current'))
    await symlink('releases/current/.env', path)

    const { destinations, id, write } = await setUp(path)
    expect(await destinations.plan(id, null)).toMatchObject({
      ...{ file: real, modeBefore: '640', creates: false },
      // Of a key that was replaced by hand nothing is kept that it could be known by.
      warnings: ['other_secret', 'earlier_line_stays', 'mode_changes', 'link']
    })
    const written = await write()
    const text = before.toString('latin1')
    expect((await readFile(real)).toString('latin1')).toBe(text.replace(exampleCredential.secret, newSecret))
    expect(await modeOf(real)).toBe('600')
    expect((await lstat(path)).isSymbolicLink()).toBe(true)
    expect(await readlink(path)).toBe('releases/current/.env')
    expect(await readdir(join(folder, 'releases', '7'))).toEqual(['.env'])

    await destinations.undo(written?.id ?? '')
    expect(await readFile(real)).toEqual(before)
    expect(await modeOf(real)).toBe('640')
  })

  it('is another file once a link leads elsewhere: what was shown is not written there', async () => {
    const path = join(folder, '.env')
    for (const name of ['a', 'b']) await writeFile(join(folder, name), `KEY=${exampleCredential.secret}\n`)
    await symlink('a', path)
    const { destinations, id, credentialId } = await setUp(path)
    const { token } = await destinations.plan(id, null)
    await rm(path)
    await symlink('b', path)
    await expect(destinations.write(id, null, token)).rejects.toMatchObject({ code: 'destination_changed' })
    for (const name of ['a', 'b'])
      expect(await readFile(join(folder, name), 'utf8')).toContain(exampleCredential.secret)
    expect(await destinations.writes(credentialId)).toEqual([])
  })
})

it('whatever bytes a file has, a write and its undo leave every one of them as it was', async () => {
  const path = join(folder, '.env')
  await writeFile(path, `KEY=${exampleCredential.secret}`)
  const { destinations, write } = await setUp(path)
  const bytes = fc.uint8Array({ maxLength: 40 }).map(all => all.filter(byte => byte !== 0))
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('\n', '\r\n'), bytes, async (above, ending, below) => {
      const before = Buffer.concat([above, Buffer.from(`${ending}KEY=old${ending}`), below])
      await writeFile(path, before)
      // Odd quotes around it may make the line unreadable: then it is refused, and nothing happens to the file.
      const written = await write().catch(() => null)
      if (written === null) return expect(await readFile(path)).toEqual(before)
      expect(await readFile(path)).not.toEqual(before)
      await destinations.undo(written.id)
      expect(await readFile(path)).toEqual(before)
    }),
    { numRuns: 60 }
  )
})
