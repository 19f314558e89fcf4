import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headlineOf, headlines, keyStanding } from '../../../../../renderer/features/rotation/key-standing'
import { rotationAfter, went } from '../../fake-rotations'
import { anyCourse } from './random-rotations'

const headlineAfter = (...parameters: Parameters<typeof rotationAfter>) => headlineOf(rotationAfter(...parameters))
const brought = went('create', 'stage', 'probe', 'promote')

describe('what is said of the two keys', () => {
  it('is that nothing has changed, that both work, and which one is left', () => {
    expect(headlineAfter({ number: 1 })).toBe('untouched')
    expect(headlineAfter({ number: 1, events: went('create', 'stage') })).toBe('stored')
    expect(headlineAfter({ number: 1, events: went('create', 'stage', 'probe') })).toBe('bothReady')
    expect(headlineAfter({ number: 1, events: brought })).toBe('bothPromoted')
    expect(headlineAfter({ number: 1, events: [...brought, ...went('reprobe', 'revoke')] })).toBe('removed')
    const all = [...brought, ...went('reprobe', 'revoke', 'verify', 'forget')]
    expect(headlineAfter({ number: 1, events: all })).toBe('done')
  })

  it('is never that the old key works where making the new one may have ended it', () => {
    const events = [{ kind: 'prepared' as const }, ...went('stage', 'probe', 'promote')]
    const rotation = rotationAfter({ number: 1, mode: 'guided', overlap: 'unknown', events })
    expect(keyStanding(rotation)).toEqual({ old: 'perhaps', new: 'works', inUse: 'new' })
    expect(headlineOf(rotation)).toBe('promotedPerhaps')
  })

  it('is that the old key still works once it was taken after its removal', () => {
    const accepted = { kind: 'key_accepted' as const, mayHaveHappened: false }
    const events = [...brought, ...went('reprobe', 'revoke'), { kind: 'begun' as const, deed: 'verify' as const }]
    const failed = [...events, { kind: 'failed' as const, deed: 'verify' as const, fault: accepted }]
    expect(keyStanding(rotationAfter({ number: 1, events: failed })).old).toBe('working')
    expect(headlineAfter({ number: 1, events: failed })).toBe('stillWorks')
    expect(headlineAfter({ number: 1, events: [...failed, ...went('revoke')] })).toBe('removed')
  })

  it('is that nothing is sent with a key that was lost', () => {
    const rotation = rotationAfter({ number: 1, reason: 'lost', events: went('disable') })
    expect(keyStanding(rotation)).toMatchObject({ old: 'disabled', inUse: 'none' })
    expect(headlineOf(rotation)).toBe('lostValid')
  })

  it('is that the new key was refused from a refusal on, until it is taken', () => {
    const refused = { kind: 'key_refused' as const, mayHaveHappened: false }
    const events = [...went('create', 'stage'), { kind: 'begun' as const, deed: 'probe' as const }]
    const failed = [...events, { kind: 'failed' as const, deed: 'probe' as const, fault: refused }]
    expect(headlineAfter({ number: 1, events: failed })).toBe('newRefused')
    expect(headlineAfter({ number: 1, events: [...failed, ...went('probe')] })).toBe('bothReady')
  })

  it('never says that a key works which is refused, revoked, or whose end was asked for', () => {
    fc.assert(
      fc.property(anyCourse, states => {
        for (const rotation of states) {
          const { plan } = rotation
          const claims = headlines[headlineOf(rotation)]
          const isOldGone = plan.oldKey !== 'usable' || plan.undoClosed || plan.oldSecret === 'gone'
          if (isOldGone || plan.disabled === 'yes') expect(claims.old).toBe(false)
          const { failure } = plan
          const isNewRefused =
            failure?.fault.kind === 'key_refused' && (failure.deed === 'probe' || failure.deed === 'reprobe')
          if (isNewRefused || plan.newSecret === 'none' || plan.newKey === 'gone') {
            if (plan.outcome === 'open') expect(claims.new).toBe(false)
          }
          if (claims.new) expect(plan.newProved).toBe(true)
        }
      }),
      { numRuns: 400 }
    )
  })
})
