/** What is found of a write that was cut short, at any of its steps. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { WriteStep } from '../../../../../electron/services/destination'
import { createFakePorts } from '../../../../fakes/fake-ports'
import { createMemoryVaultFiles } from '../../../../fakes/memory-vault-files'
import { setUpServices } from '../setup'
import { newSecret, setUpDestination } from './opened'

let close = async (): Promise<void> => undefined
afterEach(() => close())

const steps: WriteStep[] = ['note', 'replace', 'verify', 'record']
const moments = steps.flatMap(step => [[step, 'before'] as const, [step, 'after'] as const])
const env = { kind: 'dotenv', variable: 'KEY' } as const

const setUp = async () => {
  const all = await setUpDestination()
  close = () => all.vault.close()
  const destination = await all.add(env)
  await all.credentials.replaceSecret(all.credentialId, newSecret)
  const before = all.destinationFiles.textOf(all.path) ?? ''
  const after = before.replace(all.secret, newSecret)
  const { token } = await all.destinations.plan(destination.id, null)
  return { ...all, destination, before, after, token }
}

/** Ends the work there, and answers nothing to whoever would tidy up: as a process that is gone. */
const dieAt = (
  { destinationFiles, ports }: Pick<Awaited<ReturnType<typeof setUp>>, 'destinationFiles' | 'ports'>,
  at: readonly [WriteStep, 'before' | 'after']
) => {
  const { discard } = destinationFiles
  const { put, delete: drop } = ports.database.destinationWrites
  const die = async (step: WriteStep, when: 'before' | 'after'): Promise<void> => {
    if (step !== at[0] || when !== at[1]) return
    const gone = async () => {
      throw new Error('gone')
    }
    Object.assign(destinationFiles, { discard: gone })
    Object.assign(ports.database.destinationWrites, { put: gone, delete: gone })
    throw new Error('killed')
  }
  return {
    hooks: { before: (step: WriteStep) => die(step, 'before'), after: (step: WriteStep) => die(step, 'after') },
    live() {
      Object.assign(destinationFiles, { discard })
      Object.assign(ports.database.destinationWrites, { put, delete: drop })
    }
  }
}

describe('a write that was cut short', () => {
  it.each(moments)('at %s, %s it: the file is whole, and it is known what it holds', async (step, when) => {
    const all = await setUp()
    const { destinations, destination, destinationFiles, token, path, before, after, credentialId, audited } = all
    const death = dieAt(all, [step, when])
    await expect(destinations.write(destination.id, null, token, death.hooks)).rejects.toThrow('killed')
    death.live()
    await destinations.settle()
    const text = destinationFiles.textOf(path)
    expect([before, after]).toContain(text)
    expect(await destinations.writes(credentialId)).toMatchObject(text === after ? [{ state: 'written' }] : [])
    expect(audited.some(({ type }) => type === 'destination.written')).toBe(text === after)

    // Going on and going back both come to their end from there.
    const plan = await destinations.plan(destination.id, null)
    const again = await destinations.write(destination.id, null, plan.token)
    expect(destinationFiles.textOf(path)).toBe(after)
    const [written] = await destinations.writes(credentialId)
    expect(again?.id ?? written?.id).toBe(written?.id)
    await destinations.undo(written?.id ?? '')
    expect(destinationFiles.textOf(path)).toBe(before)
  })

  it.each(moments)('its undo at %s, %s it: likewise', async (step, when) => {
    const all = await setUp()
    const { destinations, destination, destinationFiles, token, path, before, after, credentialId } = all
    const written = await destinations.write(destination.id, null, token)
    const death = dieAt(all, [step, when])
    await expect(destinations.undo(written?.id ?? '', death.hooks)).rejects.toThrow('killed')
    death.live()
    await destinations.settle()
    const text = destinationFiles.textOf(path)
    const state = text === after ? 'written' : 'undone'
    expect([before, after]).toContain(text)
    expect(await destinations.writes(credentialId)).toMatchObject([{ state }])
    if (state === 'written') await destinations.undo(written?.id ?? '')
    expect(destinationFiles.textOf(path)).toBe(before)
  })

  it('is told apart from what somebody else wrote since, and left alone', async () => {
    const all = await setUp()
    const { destinations, destination, destinationFiles, token, path, credentialId, published } = all
    const death = dieAt(all, ['replace', 'after'])
    await expect(destinations.write(destination.id, null, token, death.hooks)).rejects.toThrow('killed')
    death.live()
    destinationFiles.put(path, 'KEY=somebody')
    expect(await destinations.settle()).toMatchObject([{ state: 'changed', canUndo: false }])
    expect(destinationFiles.textOf(path)).toBe('KEY=somebody')
    expect(await destinations.writes(credentialId)).toMatchObject([{ state: 'changed' }])
    expect(published.map(([name]) => name)).toContain('destinations.changed')
  })

  it('leaves nothing beside the file where its destination is removed', async () => {
    const all = await setUp()
    const { destinations, destination, destinationFiles, token } = all
    const death = dieAt(all, ['replace', 'before'])
    await expect(destinations.write(destination.id, null, token, death.hooks)).rejects.toThrow('killed')
    death.live()
    const discard = vi.spyOn(destinationFiles, 'discard')
    await destinations.remove(destination.id)
    expect(discard).toHaveBeenCalledOnce()
  })

  it('is settled when the vault opens, and put on record', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-cut-short-'))
    const { backends } = createFakePorts().ports
    const location = { kind: 'file', path: join(folder, 'vault.db') } as const
    const vaultFiles = createMemoryVaultFiles()
    const all = await setUpDestination({
      backends: { ...backends, keychain: { ...backends.keychain, location } },
      vaultFiles
    })
    close = async () => {
      await all.vault.close()
      await rm(folder, { recursive: true })
    }
    const { vault, destinations, credentials, credentialId, destinationFiles, path } = all
    const destination = await all.add(env)
    await credentials.replaceSecret(credentialId, newSecret)
    const { token } = await destinations.plan(destination.id, null)
    const death = dieAt(all, ['replace', 'after'])
    await expect(destinations.write(destination.id, null, token, death.hooks)).rejects.toThrow('killed')
    death.live()
    await vault.close()
    vaultFiles.hasDatabase = true

    const again = setUpServices({ ...all.ports, destinationFiles })
    close = async () => {
      await again.vault.close()
      await rm(folder, { recursive: true })
    }
    expect((await again.vault.open()).status).toBe('open')
    await vi.waitFor(async () => {
      expect(await again.destinations.writes(credentialId)).toMatchObject([{ state: 'written', canUndo: true }])
    })
    expect(destinationFiles.textOf(path)).toContain(newSecret)
  })
})
