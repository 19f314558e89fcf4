/** Keys of Fiberwise replaced end to end, and the faults that may come between any two steps. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type NetworkFault, networkFaults, type Rotations, setUpRotations } from './rotation-setup'

let the: Rotations
beforeEach(async () => {
  the = await setUpRotations()
})
afterEach(() => the.close())

const done = (...deeds: string[]): string[] => deeds.flatMap(deed => [`${deed} begun`, `${deed} done`])

/** Afterwards there is one key, which works, and nothing of another one anywhere. */
const expectOneKey = async (id: string, name: string): Promise<string> => {
  const text = await the.textOf(id)
  expect(await the.isTaken(text)).toBe(true)
  expect(await the.namesAt(name)).toHaveLength(1)
  expect((await the.credentials.versions.list(id)).map(({ state }) => state)).toEqual(['active'])
  const items = the.keychain.names().filter(item => item.startsWith(`cred.${id}.`))
  expect(items).toHaveLength(1)
  return text
}

describe('a rotation without consumers', () => {
  it('goes from end to end, and the old key is refused afterwards', async () => {
    const id = await the.create('Reports')
    const before = await the.textOf(id)
    const rotation = await the.start(id)
    expect(rotation.plan.outcome).toBe('done')
    expect(the.stepsOf(rotation)).toEqual(
      done('create', 'stage', 'probe', 'promote', 'reprobe', 'revoke', 'verify', 'forget')
    )
    const after = await expectOneKey(id, 'Reports')
    expect(after).not.toBe(before)
    expect(await the.isTaken(before)).toBe(false)
    const shown = JSON.stringify([rotation, the.published, the.authLog.list(), the.audited, the.logged])
    for (const secret of [before, after]) expect(shown).not.toContain(secret)
    const noted = the.audited.filter(({ type }) => type.startsWith('rotation.')).map(({ type }) => type)
    expect(noted).toHaveLength(18)
    expect([noted[0], noted.at(-1)]).toEqual(['rotation.opened', 'rotation.closed'])
  })

  it('copies scopes and life, names the new key, and links it', async () => {
    const id = await the.create('Reports')
    const { record } = await the.start(id)
    const { entries } = await the.scopedKeys.list(the.environmentId)
    const entry = entries.find(({ link }) => link.kind === 'linked' && link.credentialId === id)
    expect(entry).toMatchObject({ name: record.newKeyName, scopes: ['read:all'], link: { by: 'id' } })
    expect(record.newKeyName).toMatch(/^Reports · \d{4}-\d{2}-\d{2} [0-9a-f]{8}$/)
    expect(record.expiresInDays).toBe(90)
    const again = await the.start(id)
    expect(again.record.newKeyName).toMatch(/^Reports · \d{4}-\d{2}-\d{2} [0-9a-f]{8}$/)
    expect((await the.rotations.versionsOf(id)).map(({ version, state }) => [version, state])).toEqual([
      [3, 'current'],
      [2, 'deleted'],
      [1, 'deleted']
    ])
  })

  it('needs a session, and to know which key it is', async () => {
    const id = await the.create('Reports')
    await the.sessions.logOut(the.environmentId)
    await expect(the.start(id)).rejects.toMatchObject({ code: 'session_missing' })
    await the.logIn()
    await the.credentials.linkKey(id, null)
    const { secret } = { secret: 'fw_key_nobodyKnowsThisOneAtAllHere0000' }
    await the.credentials.replaceSecret(id, secret)
    await expect(the.start(id)).rejects.toMatchObject({ code: 'rotation_refused', fields: { reason: 'not_linked' } })
    expect(await the.rotations.list()).toEqual([])
  })

  it('is not begun twice, and keeps the key from being replaced or deleted meanwhile', async () => {
    const id = await the.create('Reports', ['billing'])
    expect((await the.start(id)).next).toEqual({ kind: 'wait', what: 'consumers', ids: ['billing'] })
    await expect(the.start(id)).rejects.toMatchObject({ code: 'rotation_open' })
    await expect(the.credentials.replaceSecret(id, 'fw_key_other')).rejects.toMatchObject({ code: 'rotation_open' })
    await expect(the.credentials.delete(id)).rejects.toMatchObject({ code: 'rotation_open' })
  })

  it('whose journal is gone leaves versions that can be let go of, and no others', async () => {
    const id = await the.create('Reports')
    await the.credentials.versions.stage(id, new TextEncoder().encode('fw_key_ofARotationThatNobodyKnows'))
    await expect(the.credentials.replaceSecret(id, 'fw_key_other')).rejects.toMatchObject({ code: 'rotation_open' })
    await the.rotations.release(id)
    expect((await the.rotations.versionsOf(id)).map(({ state }) => state)).toEqual(['current'])
    const waiting = await the.start(id, { graceSeconds: 60 })
    await expect(the.rotations.release(id)).rejects.toMatchObject({ code: 'rotation_open' })
    expect(waiting.next).toMatchObject({ what: 'grace' })
  })

  it('is not begun where it cannot be recorded', async () => {
    const id = await the.create('Reports')
    const before = await the.textOf(id)
    const { append } = the.auditLog
    the.auditLog.append = async event => {
      if (event.type === 'rotation.step') throw Object.assign(new Error('full'), { code: 'audit_unavailable' })
      await append(event)
    }
    await expect(the.start(id)).rejects.toMatchObject({ code: 'audit_unavailable' })
    expect(await the.namesAt('Reports')).toEqual(['Reports'])
    expect(await the.textOf(id)).toBe(before)
  })
})

describe('consumers', () => {
  it('keep the old key from being revoked until each is confirmed, and it works until then', async () => {
    const id = await the.create('Reports', ['billing', 'night job'])
    const before = await the.textOf(id)
    const { id: rotationId } = await the.start(id)
    const confirm = (name: string) => the.rotations.confirmConsumer(rotationId, name, 'person', 'restarted, log read')
    expect((await the.rotations.proceed(rotationId)).next).toMatchObject({ what: 'consumers' })
    expect((await confirm('billing')).next).toEqual({ kind: 'wait', what: 'consumers', ids: ['night job'] })
    expect(await the.isTaken(before)).toBe(true)
    expect((await the.rotations.versionsOf(id)).map(({ state }) => state)).toEqual(['current', 'retired'])
    expect((await confirm('night job')).plan.outcome).toBe('done')
    expect(await the.isTaken(before)).toBe(false)
    await expectOneKey(id, 'Reports')
  })

  it('and the grace are both waited for; it goes on by itself when that is over', async () => {
    const id = await the.create('Reports')
    const before = await the.textOf(id)
    const waiting = await the.start(id, { graceSeconds: 3600 })
    expect(waiting.next).toMatchObject({ kind: 'wait', what: 'grace' })
    expect(await the.isTaken(before)).toBe(true)
    the.clock.advance(3_600_001)
    await expect.poll(async () => (await the.rotations.get(waiting.id)).plan.outcome).toBe('done')
    expect(await the.isTaken(before)).toBe(false)
  })
})

describe('an undo', () => {
  it('before the promotion leaves all as it was', async () => {
    const id = await the.create('Reports')
    const before = await the.textOf(id)
    // GET list, GET list, POST, then the probe: without the key and with it.
    the.net.plant('reset', 4)
    const stopped = await the.start(id)
    expect(stopped).toMatchObject({ canUndo: true, plan: { failure: { deed: 'probe' } } })
    the.net.forget()
    expect((await the.rotations.undo(stopped.id, 'second thoughts')).plan.outcome).toBe('undone')
    expect(await expectOneKey(id, 'Reports')).toBe(before)
  })

  it('after the promotion brings the old key back, and takes the new one only from confirmed consumers', async () => {
    const id = await the.create('Reports', ['billing'])
    const before = await the.textOf(id)
    const { id: rotationId } = await the.start(id)
    const promoted = await the.textOf(id)
    const back = await the.rotations.undo(rotationId, 'the service fails')
    expect(back.next).toEqual({ kind: 'wait', what: 'consumers', ids: ['billing'] })
    expect(await the.textOf(id)).toBe(before)
    expect(await the.isTaken(promoted)).toBe(true)
    const ended = await the.rotations.confirmConsumer(rotationId, 'billing', 'person', 'back on the old key')
    expect(ended.plan.outcome).toBe('undone')
    expect(await the.isTaken(promoted)).toBe(false)
    expect(await expectOneKey(id, 'Reports')).toBe(before)
    expect(ended.record.steps.at(-1)).toMatchObject({ deed: 'drop_new', phase: 'done' })
  })

  it('is refused once the old key was asked to be revoked, and where it does not work any more', async () => {
    const id = await the.create('Reports', ['billing'])
    const { id: rotationId, record } = await the.start(id)
    await the.scopedKeys.revokeById(the.environmentId, record.oldKeyId ?? '')
    const forward = await the.rotations.undo(rotationId, 'too late')
    expect(forward).toMatchObject({ canUndo: false, plan: { direction: 'forward', undoClosed: true } })
    const ended = await the.rotations.confirmConsumer(rotationId, 'billing', 'person', 'on the new key')
    expect(ended.plan.outcome).toBe('done')
    await expectOneKey(id, 'Reports')
  })
})

describe('a fault of the network', () => {
  it('at any request is told, and continuing or undoing ends it in order', { timeout: 480_000 }, async () => {
    const id = await the.create('Key')
    the.net.forget()
    await the.start(id)
    const requests = the.net.seen.length
    const outcomes = new Map<string, number>()
    let steps = 0

    const suffer = async (number: number, fault: NetworkFault, way: 'continue' | 'undo'): Promise<void> => {
      const name = `${fault} at request ${number}, then ${way}`
      const before = await the.textOf(id)
      the.net.plant(fault, number)
      const begun = await the.start(id).catch(() => null)
      the.net.forget()
      const wanted = begun !== null && way === 'undo' && begun.canUndo ? 'undone' : 'done'
      if (begun === null) {
        // The list before anything began.
        expect(number, name).toBe(1)
      } else {
        expect(await the.isTaken(await the.textOf(id)), name).toBe(true)
        if (begun.plan.outcome === 'open') expect(begun.plan.failure, name).not.toBeNull()
        if (wanted === 'undone') await the.rotations.undo(begun.id, 'planted')
        expect((await the.finish(begun.id)).plan.outcome, name).toBe(wanted)
      }
      const after = await expectOneKey(id, 'Key')
      expect(after === before, name).toBe(begun === null || wanted === 'undone')
      const what = `${begun?.plan.failure?.deed ?? 'nothing'} failed: ${begun === null ? 'not begun' : wanted}`
      outcomes.set(what, (outcomes.get(what) ?? 0) + 1)
      steps += 1
    }
    for (let number = 1; number <= requests; number += 1) {
      for (const fault of networkFaults)
        for (const way of ['continue', 'undo'] as const) await suffer(number, fault, way)
    }
    console.log(
      `${requests} requests × ${networkFaults.length} faults × 2 ways = ${steps}`,
      Object.fromEntries(outcomes)
    )
    expect((await the.scopedKeys.list(the.environmentId)).lostCreates).toEqual([])
    expect(requests).toBeGreaterThan(8)
  })
})
