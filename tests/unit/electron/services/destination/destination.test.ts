import { afterEach, describe, expect, it } from 'vitest'
import { codeOf } from '../setup'
import { newSecret, setUpDestination } from './opened'

let close = async (): Promise<void> => undefined
afterEach(() => close())

const env = { kind: 'dotenv', variable: 'KEY' } as const

const setUp = async () => {
  const all = await setUpDestination()
  close = () => all.vault.close()
  const destination = await all.add(env)
  const replaceKey = () => all.credentials.replaceSecret(all.credentialId, newSecret)
  const writeNow = async (id = destination.id) => {
    const { token } = await all.destinations.plan(id, null)
    return all.destinations.write(id, null, token)
  }
  return { ...all, destination, replaceKey, writeNow }
}

describe('a destination', () => {
  it('is a file that a person chose, once', async () => {
    const { destinations, credentialId, path, destination, add } = await setUp()
    expect(await destinations.list(credentialId)).toEqual([{ id: destination.id, credentialId, path, target: env }])
    expect(await codeOf(add(env))).toBe('invalid_input')
    const choiceId = '00000000-0000-4000-8000-000000000009'
    expect(await codeOf(destinations.create({ credentialId, choiceId, target: env }))).toBe('destination_not_found')
  })

  it('is shown with its secrets masked', async () => {
    const { destinations, destination, replaceKey, path, credentials, credentialId, secret } = await setUp()
    const { fingerprint: before } = (await credentials.list())[0] ?? {}
    await replaceKey()
    const { fingerprint: after } = (await credentials.list()).find(({ id }) => id === credentialId) ?? {}
    const plan = await destinations.plan(destination.id, null)
    expect(plan).toMatchObject({
      file: path,
      creates: false,
      warnings: ['other_secret'],
      changes: [
        {
          line: 2,
          name: 'KEY',
          action: 'replaced',
          secret: { before: { is: 'unknown', fingerprint: before }, after: { is: 'current', fingerprint: after } }
        }
      ]
    })
    expect(JSON.stringify(plan)).not.toContain(secret)
    expect(JSON.stringify(plan)).not.toContain(newSecret)
  })

  it('is written, read back and put on record', async () => {
    const { destinations, destination, destinationFiles, replaceKey, writeNow, path, audited, credentialId } =
      await setUp()
    expect(await writeNow()).toBeNull()
    await replaceKey()
    expect(await writeNow()).toMatchObject({ state: 'written', canUndo: true, file: path, version: 2 })
    expect(destinationFiles.textOf(path)).toBe(`A=1\nKEY=${newSecret}\n# end`)
    expect(await destinations.plan(destination.id, null)).toMatchObject({ changes: [], warnings: [] })
    const data = { destination: destination.id, kind: 'dotenv', version: 2 }
    expect(audited.slice(-2)).toEqual([
      { type: 'destination.write_asked', subject: credentialId, data },
      { type: 'destination.written', subject: credentialId, data }
    ])
    expect(JSON.stringify(audited)).not.toContain(newSecret)
  })

  it('gives back every byte and its rights when it is undone', async () => {
    const { destinations, destinationFiles, replaceKey, writeNow, path, credentialId } = await setUp()
    destinationFiles.put(path, 'KEY="old" # x\r\nB', 0o640)
    await replaceKey()
    const written = await writeNow()
    expect(destinationFiles.files.get(path)?.mode).toBe(0o600)
    expect(await destinations.undo(written?.id ?? '')).toMatchObject({ state: 'undone', canUndo: false })
    expect(destinationFiles.textOf(path)).toBe('KEY="old" # x\r\nB')
    expect(destinationFiles.files.get(path)?.mode).toBe(0o640)
    expect(await destinations.writes(credentialId)).toMatchObject([{ state: 'undone' }])
    expect(await codeOf(destinations.undo(written?.id ?? ''))).toBe('destination_not_found')
  })

  it('goes again where it was made by the write', async () => {
    const { add, destinations, destinationFiles, secret } = await setUp()
    const made = await add({ kind: 'docker_secret' }, '/run/secrets/key')
    const { token, creates } = await destinations.plan(made.id, null)
    expect(creates).toBe(true)
    const written = await destinations.write(made.id, null, token)
    expect(destinationFiles.textOf('/run/secrets/key')).toBe(secret)
    await destinations.undo(written?.id ?? '')
    expect(destinationFiles.textOf('/run/secrets/key')).toBeNull()
  })

  it('is not written where it is no longer what was shown', async () => {
    const { destinations, destination, destinationFiles, replaceKey, path } = await setUp()
    const { token: beforeReplacing } = await destinations.plan(destination.id, null)
    await replaceKey()
    expect(await codeOf(destinations.write(destination.id, null, beforeReplacing))).toBe('destination_changed')
    const { token } = await destinations.plan(destination.id, null)
    destinationFiles.put(path, 'KEY=somebody')
    expect(await codeOf(destinations.write(destination.id, null, token))).toBe('destination_changed')
    expect(destinationFiles.textOf(path)).toBe('KEY=somebody')
  })

  it('is not undone over what somebody else wrote', async () => {
    const { destinations, destinationFiles, replaceKey, writeNow, path } = await setUp()
    await replaceKey()
    const written = await writeNow()
    destinationFiles.put(path, 'KEY=somebody')
    expect(await codeOf(destinations.undo(written?.id ?? ''))).toBe('destination_changed')
    expect(destinationFiles.textOf(path)).toBe('KEY=somebody')
  })

  it.each(['disk_full', 'read_only'])('stays as it is when the disk refuses it: %s', async reason => {
    const { destinations, destination, destinationFiles, replaceKey, path, credentialId, secret } = await setUp()
    await replaceKey()
    const { token } = await destinations.plan(destination.id, null)
    destinationFiles.refuses = reason
    await expect(destinations.write(destination.id, null, token)).rejects.toMatchObject({
      code: 'destination_failed',
      fields: { reason }
    })
    expect(destinationFiles.textOf(path)).toContain(secret)
    expect(await destinations.writes(credentialId)).toEqual([])
  })

  it('says why a file cannot be changed', async () => {
    const { destinations, destination, destinationFiles, path } = await setUp()
    destinationFiles.put(path, 'KEY="a"b\n')
    await expect(destinations.plan(destination.id, null)).rejects.toMatchObject({
      code: 'destination_refused',
      fields: { reason: 'line_not_readable' }
    })
  })

  it('is not touched where that cannot be put on record', async () => {
    const { destinations, destination, destinationFiles, replaceKey, auditLog, path, secret, credentialId } =
      await setUp()
    await replaceKey()
    const { token } = await destinations.plan(destination.id, null)
    const append = auditLog.append
    auditLog.append = async () => {
      throw new Error('no record')
    }
    await expect(destinations.write(destination.id, null, token)).rejects.toThrow('no record')
    auditLog.append = append
    expect(destinationFiles.textOf(path)).toContain(secret)
    expect(await destinations.writes(credentialId)).toEqual([])
  })

  it('lets go of what stood there once the old key has gone', async () => {
    const { destinations, replaceKey, writeNow, credentialId, ports } = await setUp()
    await replaceKey()
    const written = await writeNow()
    await destinations.forget(credentialId)
    expect(await destinations.writes(credentialId)).toMatchObject([{ state: 'written', canUndo: false }])
    expect((await ports.database.destinationWrites.list()).rows[0]?.before).toBeNull()
    expect(await codeOf(destinations.undo(written?.id ?? ''))).toBe('destination_not_found')
  })

  it('goes with its writes, and with its key', async () => {
    const { destinations, destination, replaceKey, writeNow, credentials, credentialId, add, ports } = await setUp()
    await replaceKey()
    await writeNow()
    await destinations.remove(destination.id)
    expect((await ports.database.destinationWrites.list()).rows).toEqual([])
    await add(env)
    await credentials.delete(credentialId)
    await credentials.finishDeletions()
    expect((await ports.database.destinations.list()).rows).toEqual([])
  })

  it('takes a version that is not in use yet', async () => {
    const { destinations, destination, destinationFiles, credentials, credentialId, path } = await setUp()
    const { version } = await credentials.versions.stage(credentialId, new TextEncoder().encode(newSecret))
    const { token } = await destinations.plan(destination.id, version)
    expect(await destinations.write(destination.id, version, token)).toMatchObject({ version })
    expect(destinationFiles.textOf(path)).toContain(newSecret)
  })
})
