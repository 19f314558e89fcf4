import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { DestinationPlan, DestinationWrite } from '@shared/schemas/destination'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  isWithin,
  lookAt,
  type WriteCalls,
  type WriteItem,
  writeAll
} from '../../../../../renderer/features/destinations/write-run'
import { fakeId } from '../../fake-data'

const change: DestinationPlan['changes'][number] = {
  ...{ line: 1, name: 'KEY', action: 'replaced', plain: null },
  secret: { before: { is: 'older', fingerprint: 'a1b2' }, after: { is: 'current', fingerprint: 'c3d4' } }
}
const plan = (id: string, part: Partial<DestinationPlan> = {}): DestinationPlan => ({
  ...{ destinationId: id, credentialId: fakeId(2, 1), target: { kind: 'docker_secret' }, version: 2 },
  ...{ file: `/${id}`, creates: false, changes: [change], warnings: [], modeBefore: '600', token: `token of ${id}` },
  ...part
})
const failed = (code: AppError['code'], reason = ''): Result<never> => ({
  ok: false,
  error: { code, message: '', fields: { reason } }
})
const written = (id: string): Result<DestinationWrite> => ({
  ok: true,
  value: {
    ...{ id: fakeId(9, 1), destinationId: id, credentialId: fakeId(2, 1), version: 2, file: `/${id}` },
    ...{ state: 'written', at: '2026-11-22T10:00:00.000Z', canUndo: true }
  }
})

let calls: string[]
let items: Map<string, WriteItem>
let plans: Map<string, Result<DestinationPlan>[]>
let outcomes: Map<string, Result<DestinationWrite | null>>
beforeEach(() => {
  calls = []
  items = new Map()
  plans = new Map()
  outcomes = new Map()
})
const main: WriteCalls = {
  async plan(id, version) {
    calls.push(`plan ${id} ${version}`)
    const known = plans.get(id) ?? []
    return (known.length > 1 ? known.shift() : known[0]) ?? { ok: true, value: plan(id) }
  },
  async write(id, version, token) {
    calls.push(`write ${id} ${version} ${token}`)
    return outcomes.get(id) ?? written(id)
  }
}
const tell = (item: WriteItem): void => void items.set(item.id, item)
const ends = () => [...items.values()].map(({ id, at }) => `${id} ${at}`)
const run = async (ids: readonly string[], version: number | null = null): Promise<void> => {
  await lookAt(ids, version, main, tell)
  await writeAll([...items.values()], version, main, tell)
}

describe('a look', () => {
  it('shows what would change, says where there is nothing to, and where it cannot tell', async () => {
    plans.set('b', [{ ok: true, value: plan('b', { changes: [] }) }])
    plans.set('c', [failed('destination_refused', 'encrypted')])
    plans.set('d', [{ ok: true, value: plan('d', { changes: [], warnings: ['mode_changes'] }) }])
    await lookAt(['a', 'b', 'c', 'd'], 3, main, tell)
    expect(ends()).toEqual(['a shown', 'b same', 'c unable', 'd shown'])
    expect(calls).toEqual(['plan a 3', 'plan b 3', 'plan c 3', 'plan d 3'])
  })

  it('is not held up by one that does not answer', async () => {
    const slow: Pick<WriteCalls, 'plan'> = {
      plan: id => (id === 'a' ? new Promise(() => undefined) : main.plan(id, null))
    }
    void lookAt(['a', 'b'], null, slow, tell)
    await Promise.resolve()
    await Promise.resolve()
    await Promise.resolve()
    expect(ends()).toEqual(['a looking', 'b shown'])
  })
})

describe('writing', () => {
  it('is done one after the other, with what was shown of each', async () => {
    await run(['a', 'b'])
    expect(calls.slice(2)).toEqual(['write a null token of a', 'write b null token of b'])
    expect(ends()).toEqual(['a written', 'b written'])
  })

  it('of what was not shown is not done', async () => {
    plans.set('a', [failed('destination_failed', 'folder_missing')])
    await run(['a', 'b'])
    expect(calls.filter(call => call.startsWith('write'))).toEqual(['write b null token of b'])
    expect(ends()).toEqual(['a unable', 'b written'])
  })

  it('that fails keeps none of the others from it, and is told with its reason', async () => {
    outcomes.set('a', failed('destination_failed', 'disk_full'))
    outcomes.set('b', { ok: true, value: null })
    await run(['a', 'b', 'c'])
    expect(ends()).toEqual(['a failed', 'b same', 'c written'])
    expect(items.get('a')).toMatchObject({ error: { code: 'destination_failed', fields: { reason: 'disk_full' } } })
  })

  it('of two places in one file looks at the second once more', async () => {
    plans.set('a', [{ ok: true, value: plan('a', { file: '/.env', warnings: ['mode_changes'] }) }])
    plans.set('b', [
      { ok: true, value: plan('b', { file: '/.env', warnings: ['mode_changes'] }) },
      { ok: true, value: plan('b', { file: '/.env', token: 'new token', changes: [{ ...change, line: 2 }] }) }
    ])
    await run(['a', 'b'])
    expect(calls.slice(2)).toEqual(['write a null token of a', 'plan b null', 'write b null new token'])
    expect(ends()).toEqual(['a written', 'b written'])
  })

  it('does not write there what was not confirmed', async () => {
    const other = {
      ...change,
      secret: change.secret && { ...change.secret, before: { is: 'unknown' as const, fingerprint: 'ffff' } }
    }
    plans.set('a', [{ ok: true, value: plan('a', { file: '/.env' }) }])
    plans.set('b', [
      { ok: true, value: plan('b', { file: '/.env' }) },
      { ok: true, value: plan('b', { file: '/.env', token: 'new token', changes: [other] }) }
    ])
    await run(['a', 'b'])
    expect(calls.filter(call => call.startsWith('write'))).toEqual(['write a null token of a'])
    expect(items.get('b')).toMatchObject({ at: 'failed', error: { code: 'destination_changed' } })
  })
})

describe('what was confirmed', () => {
  it('covers less, and never more', () => {
    const confirmed = plan('a', { warnings: ['mode_changes'] })
    expect(isWithin(plan('a'), confirmed)).toBe(true)
    expect(isWithin(plan('a', { changes: [] }), confirmed)).toBe(true)
    expect(isWithin(plan('a', { version: 3 }), confirmed)).toBe(false)
    expect(isWithin(plan('a', { file: '/elsewhere' }), confirmed)).toBe(false)
    expect(isWithin(plan('a', { warnings: ['other_secret'] }), confirmed)).toBe(false)
    expect(isWithin(plan('a', { changes: [change, { ...change, name: 'OTHER' }] }), confirmed)).toBe(false)
  })
})
