import { closedCodeSchema } from '@shared/schemas/consumer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBeConfirmed, nextStep, type PlanEvent } from '../../../../../electron/domain/rotation-plan'
import { actionsOf, canBeSeen, openRotationOf, standingOf } from '../../../../../renderer/features/consumers/standing'
import { en } from '../../../../../renderer/i18n/en'
import { es } from '../../../../../renderer/i18n/es'
import { fakeId } from '../../fake-data'
import { after, newRotation, rotationAfter, went } from '../../fake-rotations'

const id = fakeId(7, 1)
const bare = 'Nightly report'
const consumers = [
  { kind: 'consumer' as const, id, name: 'Middleware' },
  { kind: 'consumer' as const, id: bare, name: bare }
]
const swapped = went('create', 'stage', 'probe', 'promote')
const confirmed: PlanEvent = { kind: 'consumer_confirmed', consumerId: id, how: 'person', reason: 'Seen' }
const rotation = (...events: PlanEvent[]) => rotationAfter({ number: 1, consumers, events })
const until = '2026-11-22T10:15:00.000Z'

describe('the standing of a service', () => {
  it('is none where no rotation is open, or the one that is does not know it', () => {
    expect(standingOf(id, undefined, [])).toEqual({ kind: 'no_rotation' })
    expect(standingOf(id, { ...rotation(), closedAt: until }, [])).toEqual({ kind: 'no_rotation' })
    expect(standingOf(fakeId(7, 9), rotation(), [])).toEqual({ kind: 'not_waited' })
  })

  it('waits for the new key to come into use', () => {
    expect(standingOf(id, rotation(), [])).toEqual({ kind: 'held', code: 'not_promoted', until: null })
  })

  it('is what main says of it, by its id or by its place', () => {
    const held = [
      { code: 'cache_lasts' as const, consumerId: id, until },
      { code: 'unconfirmed' as const, consumerId: null, until: null }
    ]
    expect(standingOf(id, rotation(...swapped), held)).toEqual({ kind: 'held', code: 'cache_lasts', until })
    expect(standingOf(bare, rotation(...swapped), held)).toEqual({ kind: 'held', code: 'unconfirmed', until: null })
    expect(standingOf(id, rotation(...swapped), [])).toMatchObject({ kind: 'held', code: 'unconfirmed' })
  })

  it('is confirmed where the plan says so, with how and why', () => {
    const standing = standingOf(id, rotation(...swapped, confirmed), [])
    expect(standing).toMatchObject({ kind: 'confirmed', how: 'person', reason: 'Seen' })
  })

  it('is nobody’s matter where the key was lost', () => {
    const lost = rotationAfter({ number: 1, consumers, reason: 'lost', events: went('disable') })
    expect(standingOf(id, lost, [])).toEqual({ kind: 'lost' })
  })

  it('has words for every reason, in both languages', () => {
    for (const code of closedCodeSchema.options) {
      expect(en.consumers.closed[code].text).not.toBe('')
      expect(es.consumers.closed[code].text).not.toBe(en.consumers.closed[code].text)
    }
  })
})

describe('what is open to a person', () => {
  it('is nothing before the new key is in use', () => {
    const before = rotation(...went('create', 'stage'))
    expect(actionsOf(standingOf(id, before, []), before, true)).toEqual({
      ...{ reloaded: false, vouch: false, withdraw: false }
    })
  })

  it('is the reload of a service that is described, and the word for any', () => {
    const now = rotation(...swapped)
    expect(actionsOf(standingOf(id, now, []), now, true)).toEqual({ reloaded: true, vouch: true, withdraw: false })
    expect(actionsOf(standingOf(bare, now, []), now, false)).toMatchObject({ reloaded: false, vouch: true })
  })

  it('is to take back a word for as long as the old key works', () => {
    const now = rotation(...swapped, confirmed)
    expect(actionsOf(standingOf(id, now, []), now, true)).toMatchObject({ vouch: false, withdraw: true })
    const gone = { ...now, plan: { ...now.plan, oldKey: 'revoking' as const } }
    expect(actionsOf(standingOf(id, gone, []), gone, true).withdraw).toBe(false)
  })

  it('never goes beyond what the plan allows, whatever happens', () => {
    const event = fc.constantFrom<PlanEvent>(
      { kind: 'prepared' },
      confirmed,
      { kind: 'consumer_withdrawn', consumerId: id },
      { kind: 'interrupted' },
      { kind: 'removal_confirmed' },
      { kind: 'undo' }
    )
    fc.assert(
      fc.property(fc.array(fc.option(event), { maxLength: 30 }), fc.boolean(), (events, lost) => {
        const at = new Date().toISOString()
        let now = newRotation({ number: 1, consumers, reason: lost ? 'lost' : 'scheduled' })
        for (const given of events) {
          const next = nextStep(now.plan, Date.now())
          const deed = next.kind === 'do' ? next.deed : null
          const steps: PlanEvent[] = given ? [given] : deed ? went(deed) : []
          for (const one of steps) now = after(now, one, at) ?? now
          const standing = standingOf(id, now, [])
          const can = actionsOf(standing, now, true)
          if (now.plan.outcome === 'open') expect(canBeSeen(now)).toBe(canBeConfirmed(now.plan))
          if (can.vouch || can.reloaded) expect(canBeConfirmed(now.plan)).toBe(true)
          const listed = now.plan.consumers.find(one => one.id === id)
          if (now.closedAt === null) expect(standing.kind === 'confirmed').toBe(listed?.confirmed !== null)
        }
      })
    )
  })
})

it('finds the open rotation of a key', () => {
  const open = rotation()
  const closed = { ...open, id: fakeId(9, 2), closedAt: until }
  expect(openRotationOf([closed, open], open.credentialId)).toBe(open)
  expect(openRotationOf([closed], open.credentialId)).toBeUndefined()
})
