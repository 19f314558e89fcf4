/** Keys replaced step by step: the plans are the real ones, and every step goes well. */
import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { Rotation, RotationOutlook } from '@shared/schemas/rotation'
import type { PlanEvent } from '../../../../electron/domain/rotation-plan'
import { after, newRotation, runOn, went } from '../fake-rotations'
import { type FakeContext, find } from './state'

type Own = Exclude<Extract<keyof Handlers, `rotations.${string}`>, 'rotations.versions' | 'rotations.release'>

export interface RotationsState {
  rotations: Rotation[]
  /** What a rotation of any key would be. */
  outlook: RotationOutlook
}

export const noRotations = (): RotationsState => ({
  rotations: [],
  outlook: {
    ...{ mode: 'automatic', overlap: 'yes', leastGraceSeconds: 0, consumers: [], production: false },
    ...{ keyPage: null, obstacle: null }
  }
})

export const rotationHandlers = ({ state, emit }: FakeContext): Pick<Handlers, Own> => {
  const own = (): RotationsState => state.rotations
  const get = (id: string): Rotation => find(own().rotations, id, 'rotation_not_found')
  const put = (rotation: Rotation): Rotation => {
    const others = own().rotations.filter(({ id }) => id !== rotation.id)
    state.rotations = { ...own(), rotations: [rotation, ...others] }
    emit('rotations.changed', {})
    return rotation
  }
  const say = (id: string, event: PlanEvent): Rotation => {
    const said = after(get(id), event, new Date().toISOString())
    if (!said) throw new AppFailure('rotation_out_of_turn', 'Not now.')
    return put(runOn(said))
  }
  return {
    'rotations.list': async () => own().rotations,
    'rotations.get': async ({ id }) => get(id),
    'rotations.outlook': async ({ credentialId }) => {
      const open = own().rotations.some(one => one.credentialId === credentialId && one.closedAt === null)
      return open ? { ...own().outlook, obstacle: 'rotation_open' } : own().outlook
    },
    'rotations.start': async ({ credentialId, reason, graceSeconds = 0 }) => {
      const credential = find(state.credentials, credentialId, 'credential_not_found')
      const { mode, overlap, leastGraceSeconds, consumers } = own().outlook
      const { label, environmentId, providerId, fingerprint } = credential
      const rotation = newRotation({
        ...{ number: 500 + own().rotations.length, credentialId, mode, overlap, reason: reason ?? 'scheduled' },
        ...{ graceMs: graceSeconds * 1000, longestUseMs: leastGraceSeconds * 1000, consumers, since: Date.now() },
        record: { label, environmentId, providerId, oldFingerprint: fingerprint }
      })
      return put(runOn(rotation))
    },
    'rotations.continue': async ({ id }) => put(runOn(get(id))),
    'rotations.continueInterrupted': async () =>
      own()
        .rotations.filter(({ interrupted }) => interrupted)
        .map(rotation => put(runOn(rotation))),
    'rotations.cancel': async ({ id }) => put({ ...get(id), running: false }),
    'rotations.openKeyPage': async () => ({}),
    'rotations.confirmPreparation': async ({ id }) => say(id, { kind: 'prepared' }),
    'rotations.paste': async ({ id }) => {
      const at = new Date().toISOString()
      const staged = went('stage').reduce((rotation, event) => after(rotation, event, at) ?? rotation, get(id))
      return put(runOn(staged))
    },
    'rotations.confirmConsumer': async ({ id, consumerId, reason }) =>
      say(id, { kind: 'consumer_confirmed', consumerId, how: 'person', reason }),
    'rotations.withdrawConsumer': async ({ id, consumerId }) => say(id, { kind: 'consumer_withdrawn', consumerId }),
    'rotations.whyHeld': async ({ id }) => {
      const { next } = get(id)
      if (next.kind !== 'wait') return []
      if (next.what === 'grace') return [{ code: 'grace', consumerId: null, until: next.until }]
      if (next.what !== 'consumers') return []
      return next.ids.map(consumerId => ({ code: 'not_reloaded' as const, consumerId, until: null }))
    },
    'rotations.confirmRemoval': async ({ id }) => say(id, { kind: 'removal_confirmed' }),
    'rotations.vouch': async ({ id, holds }) => say(id, { kind: holds ? 'vouched' : 'denied' }),
    'rotations.undo': async ({ id }) => say(id, { kind: 'undo' }),
    'rotations.setDisabled': async ({ credentialId, disabled }) => {
      state.credentials = state.credentials.map(one => (one.id === credentialId ? { ...one, disabled } : one))
      emit('credentials.changed', {})
      return {}
    }
  }
}
