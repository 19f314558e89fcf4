import { faultKindSchema } from '@shared/schemas/rotation'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needsPerson, rotationOf, sortRotations, statusOf } from '../../../../../renderer/features/rotation/attention'
import { boxOf, faultWords } from '../../../../../renderer/features/rotation/next-box'
import { currentRow } from '../../../../../renderer/features/rotation/plan-rows'
import { en } from '../../../../../renderer/i18n/en'
import { es } from '../../../../../renderer/i18n/es'
import { rotationAfter, went } from '../../fake-rotations'
import { allDeeds, anyCourse } from './random-rotations'

describe('what is to be done next', () => {
  it('is one thing with words in both languages, whatever happened', () => {
    fc.assert(
      fc.property(anyCourse, states => {
        for (const rotation of states) {
          const box = boxOf(rotation)
          if (box !== 'ended') expect(en.rotation.box[box]).toBeDefined()
          expect(box === 'ended').toBe(rotation.plan.outcome !== 'open')
          const row = currentRow(rotation)
          expect(en.rotation.row[row] && es.rotation.row[row]).toBeTruthy()
          const status = statusOf(rotation)
          expect(es.rotation.status[status]).toBeTruthy()
          // Nobody is called for what goes on by itself, and somebody is for all else.
          expect(needsPerson(rotation)).toBe(!['running', 'grace', 'done', 'undone'].includes(status))
        }
      }),
      { numRuns: 150 }
    )
  })

  it('has words for every fault at every step', () => {
    for (const deed of allDeeds) {
      for (const kind of faultKindSchema.options) {
        const words = faultWords(deed, kind)
        for (const { rotation } of [en, es]) expect(rotation.fault[words].advice).not.toBe('')
      }
    }
    expect(faultWords('probe', 'key_refused')).toBe('probe_key_refused')
    expect(faultWords('create', 'timed_out')).toBe('timed_out')
  })

  it('is nothing while this window waits for an answer', () => {
    expect(boxOf(rotationAfter({ number: 1 }), true)).toBe('running')
  })
})

describe('the order of rotations', () => {
  const failed = rotationAfter({
    number: 1,
    events: [
      { kind: 'begun', deed: 'create' },
      { kind: 'failed', deed: 'create', fault: { kind: 'server_fault', mayHaveHappened: false } }
    ]
  })
  const waits = rotationAfter({ number: 2, mode: 'guided', overlap: 'yes' })
  const brought = went('create', 'stage', 'probe', 'promote')
  const grace = rotationAfter({ number: 3, graceMs: 3_600_000, events: brought, since: Date.now() - 10_000 })
  const cutShort = { ...rotationAfter({ number: 4, events: went('create') }), interrupted: true }
  const ended = went('create', 'stage', 'probe', 'promote', 'reprobe', 'revoke', 'verify', 'forget')
  const done = rotationAfter({ number: 5, events: ended, since: Date.now() - 90_000 })
  const later = rotationAfter({ number: 5, events: ended, since: Date.now() - 60_000 })

  it('puts those that want somebody first, and the last closed one before the others', () => {
    const { open, closed } = sortRotations([done, grace, waits, later, cutShort, failed])
    expect(open.map(one => statusOf(one))).toEqual(['failed', 'cutShort', 'waits', 'grace'])
    expect(closed).toEqual([later, done])
  })

  it('knows the open one of a key, and when it was rotated last', () => {
    expect(rotationOf([done, waits, later], done.credentialId)).toEqual({ open: undefined, last: later })
    expect(rotationOf([done, waits], waits.credentialId)).toEqual({ open: waits, last: undefined })
  })
})
