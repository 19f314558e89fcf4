/** A key that is written into a secret manager, with everything that can come in between. */
import { AppFailure } from '@shared/errors'
import { afterEach, describe, expect, it } from 'vitest'
import type { WriteStep } from '../../../../../electron/services/destination'
import { codeOf } from '../setup'
import { setUpSecret } from './opened'

let close = async (): Promise<void> => undefined
afterEach(() => close())

const newSecret = 'ZyXw9876.replacedKey5678replacedKey5678repl'
const name = 'production/billing'

const setUp = async () => {
  const all = await setUpSecret()
  close = () => all.vault.close()
  await all.credentials.replaceSecret(all.credentialId, newSecret)
  const { destinations, destination, secretManager } = all
  const { token } = await destinations.plan(destination.id, null)
  return {
    ...all,
    after: all.before.replace(all.secret, newSecret),
    token,
    text: () => secretManager.current(name),
    write: (hooks = {}) => destinations.write(destination.id, null, token, hooks)
  }
}

it('shows the place and a masked difference, writes the one member, and takes it back', async () => {
  const { destinations, destination, credentialId, before, after, write, text, audited, ports } = await setUp()
  expect(destination.path).toBe('aws:eu-south-2/production/billing')
  const plan = await destinations.plan(destination.id, null)
  expect(plan).toMatchObject({ file: destination.path, creates: false, modeBefore: null, warnings: ['other_secret'] })
  expect(plan.changes).toMatchObject([
    { name: 'api_key', secret: { before: { is: 'unknown' }, after: { is: 'current' } } }
  ])
  expect(JSON.stringify(plan)).not.toMatch(/canary|replacedKey/)

  const written = await write()
  expect(text()).toBe(after)
  expect(written).toMatchObject({ state: 'written', canUndo: true })
  expect(JSON.stringify((await ports.database.destinationWrites.list()).rows)).not.toMatch(/canary|replacedKey|api_key/)
  await destinations.undo(written?.id ?? '')
  expect(text()).toBe(before)
  expect(await destinations.writes(credentialId)).toMatchObject([{ state: 'undone', canUndo: false }])
  expect(audited.filter(({ type }) => type === 'secret_manager.used')).toMatchObject(
    ['plan', 'plan', 'write', 'undo'].map(purpose => ({ data: { purpose } }))
  )
  expect(JSON.stringify(audited)).not.toMatch(/canary|replacedKey|AKIA/)
})

it('writes nothing over what another wrote since it was shown', async () => {
  const { secretManager, write, text } = await setUp()
  const { versionId } = await secretManager.read(name, new AbortController().signal)
  await secretManager.write(name, '{"api_key":"theirs"}', versionId, 'theirs', new AbortController().signal)
  expect(await codeOf(write())).toBe('destination_changed')
  expect(text()).toBe('{"api_key":"theirs"}')
})

it('is refused where the document is none, and where there is no such secret', async () => {
  const { secretManager, destinations, destination, credentialId, connection } = await setUp()
  secretManager.put(name, 'not a document')
  expect(await codeOf(destinations.plan(destination.id, null))).toBe('destination_refused')
  const target = { ...destination.target, secretId: 'nowhere' }
  const missing = await destinations.create({
    credentialId,
    choiceId: null,
    target: target as typeof destination.target
  })
  expect(await codeOf(destinations.plan(missing.id, null))).toBe('secret_manager_failed')
  expect(await codeOf(destinations.create({ credentialId, choiceId: null, target: { kind: 'docker_secret' } }))).toBe(
    'destination_not_found'
  )
  expect(connection.destinations).toBe(0)
})

it('keeps its connection, and the place that it leads to', async () => {
  const { secretManagers, connection, destinations, destination } = await setUp()
  const { id, label } = connection
  expect(await codeOf(secretManagers.remove(id))).toBe('secret_manager_in_use')
  const elsewhere = { id, label, region: 'us-east-1', endpoint: null, access: null }
  expect(await codeOf(secretManagers.update(elsewhere))).toBe('invalid_input')
  const access = { accessKeyId: 'AKIALATCHKEYTEST0002', secretAccessKey: 'a'.repeat(40), sessionToken: null }
  expect(await codeOf(secretManagers.update({ ...elsewhere, access }))).toBe('secret_manager_in_use')
  await destinations.remove(destination.id)
  await secretManagers.remove(id)
})

it('lets go of the way back once the old key is gone', async () => {
  const { destinations, credentialId, write } = await setUp()
  const written = await write()
  await destinations.forget(credentialId)
  expect(await destinations.writes(credentialId)).toMatchObject([{ canUndo: false }])
  expect(await codeOf(destinations.undo(written?.id ?? ''))).toBe('destination_not_found')
})

const steps: WriteStep[] = ['note', 'replace', 'verify', 'record']
const moments = steps.flatMap(step => [[step, 'before'] as const, [step, 'after'] as const])

describe('cut short', () => {
  /** As a process that is gone: nothing tidies up after it. */
  const dieAt = (all: Awaited<ReturnType<typeof setUp>>, at: readonly [WriteStep, 'before' | 'after']) => {
    const repository = all.ports.database.destinationWrites
    const kept = { ...repository }
    const die = async (step: WriteStep, when: 'before' | 'after'): Promise<void> => {
      if (step !== at[0] || when !== at[1]) return
      const gone = async () => {
        throw new Error('gone')
      }
      Object.assign(repository, { put: gone, delete: gone })
      throw new Error('killed')
    }
    return {
      hooks: { before: (step: WriteStep) => die(step, 'before'), after: (step: WriteStep) => die(step, 'after') },
      live: () => void Object.assign(repository, kept)
    }
  }

  it.each(moments)(
    'at %s, %s it: one version is in use, it is known which, and both ways lead on',
    async (step, when) => {
      const all = await setUp()
      const { destinations, destination, write, text, before, after, credentialId } = all
      const death = dieAt(all, [step, when])
      await expect(write(death.hooks)).rejects.toThrow('killed')
      death.live()
      await destinations.settle()
      expect([before, after]).toContain(text())
      expect(await destinations.writes(credentialId)).toMatchObject(text() === after ? [{ state: 'written' }] : [])
      const plan = await destinations.plan(destination.id, null)
      await destinations.write(destination.id, null, plan.token)
      expect(text()).toBe(after)
      await destinations.undo((await destinations.writes(credentialId))[0]?.id ?? '')
      expect(text()).toBe(before)
    }
  )

  it.each(moments)('its undo at %s, %s it: likewise', async (step, when) => {
    const all = await setUp()
    const { destinations, write, text, before, after, credentialId } = all
    const written = await write()
    const death = dieAt(all, [step, when])
    await expect(destinations.undo(written?.id ?? '', death.hooks)).rejects.toThrow('killed')
    death.live()
    await destinations.settle()
    expect(await destinations.writes(credentialId)).toMatchObject([{ state: text() === after ? 'written' : 'undone' }])
    if (text() === after) await destinations.undo(written?.id ?? '')
    expect(text()).toBe(before)
  })
})

describe('faults', () => {
  const faults = ['timed_out', 'unreachable', 'io', 'throttled', 'not_allowed', 'wrong_key'] as const
  const unanswered = new Set<string>(['timed_out', 'unreachable', 'io'])
  const fail = (reason: string, operation: string) => (asked: string) => {
    if (asked === operation) throw new AppFailure('secret_manager_failed', '', { reason })
  }
  const cases = faults.flatMap(reason => (['write', 'restore'] as const).map(operation => [reason, operation] as const))

  it.each(cases)('%s at %s, before it is done', async (reason, operation) => {
    const { secretManager, destinations, destination, write, text, before, after, credentialId } = await setUp()
    const written = operation === 'restore' ? await write() : null
    secretManager.before = fail(reason, operation)
    expect(await codeOf(written ? destinations.undo(written.id) : write())).toBe('secret_manager_failed')
    secretManager.before = null
    const open = await destinations.writes(credentialId)
    if (written) expect(open).toMatchObject([{ state: unanswered.has(reason) ? 'undoing' : 'written' }])
    else expect(open).toMatchObject(unanswered.has(reason) ? [{ state: 'writing' }] : [])
    expect(text()).toBe(written ? after : before)

    await destinations.settle()
    if (written) await destinations.undo(written.id)
    else {
      const { token } = await destinations.plan(destination.id, null)
      await destinations.write(destination.id, null, token)
    }
    expect(text()).toBe(written ? before : after)
  })

  it.each(cases)('%s at %s, after it was done: the answer is lost', async (reason, operation) => {
    const { secretManager, destinations, write, text, before, after, credentialId } = await setUp()
    const written = operation === 'restore' ? await write() : null
    secretManager.after = fail(reason, operation)
    expect(await codeOf(written ? destinations.undo(written.id) : write())).toBe('secret_manager_failed')
    secretManager.after = null
    expect(text()).toBe(written ? before : after)
    expect(await destinations.writes(credentialId)).toMatchObject([{ state: written ? 'undone' : 'written' }])
  })

  it('what still came about after nobody answered is found before the next write', async () => {
    const { secretManager, destinations, destination, write, text, after, credentialId, ports } = await setUp()
    secretManager.before = fail('timed_out', 'write')
    await codeOf(write())
    secretManager.before = null
    const [row] = (await ports.database.destinationWrites.list()).rows
    await secretManager.write(name, after, row?.before?.stamp ?? '', row?.id ?? '', new AbortController().signal)
    const { token, changes } = await destinations.plan(destination.id, null)
    expect(changes).toEqual([])
    expect(await destinations.write(destination.id, null, token)).toBeNull()
    expect(await destinations.writes(credentialId)).toMatchObject([{ id: row?.id, state: 'written', canUndo: true }])
    expect(text()).toBe(after)
  })
})
