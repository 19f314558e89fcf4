import { describe, expect, it } from 'vitest'
import { heldVersions, keptUntil, rotationOf } from '../../../../../renderer/features/versions/version-times'
import { rotationAfter, went } from '../../fake-rotations'

const swapped = went('create', 'stage', 'probe', 'promote')
const record = { oldVersion: 1, newVersion: 2 }
const open = rotationAfter({ number: 1, record, graceMs: 900_000, events: swapped })
const begun = rotationAfter({ number: 1, record: { oldVersion: 1 } })
const done = rotationAfter({
  number: 2,
  record,
  events: [...swapped, ...went('reprobe', 'revoke', 'verify', 'forget')]
})
const [current, retired, deleted, pending] = [
  { version: 2, state: 'current' },
  { version: 1, state: 'retired' },
  { version: 1, state: 'deleted' },
  { version: 3, state: 'pending' }
] as const

describe('the rotation of a version', () => {
  it('is the one that brought it', () => expect(rotationOf(current, [open])?.id).toBe(open.id))
  it('is the one that takes it away where none brought it', () => {
    expect(rotationOf(retired, [open])?.id).toBe(open.id)
    expect(rotationOf(deleted, [done])?.id).toBe(done.id)
  })
  it('is none for the first one while it is in use', () => {
    expect(rotationOf({ version: 1, state: 'current' }, [begun])).toBeUndefined()
  })
})

describe('when a replaced version is deleted', () => {
  it('is not before the grace is over', () => {
    const promotedAt = Date.parse(open.plan.promotedAt ?? '')
    expect(keptUntil(retired, [open])).toBe(new Date(promotedAt + open.plan.graceMs).toISOString())
  })
  it('is not told of any other', () => {
    expect(keptUntil(current, [open])).toBe(null)
    expect(keptUntil(retired, [done])).toBe(null)
    expect(keptUntil(retired, [begun])).toBe(null)
  })
})

describe('what is kept for a rotation that nobody can read', () => {
  it('is what waits or was replaced where no rotation is open', () => {
    expect(heldVersions([pending, current, retired, deleted], [done])).toEqual([pending, retired])
  })
  it('is nothing while one is open', () => expect(heldVersions([pending, current, retired], [open])).toEqual([]))
})
