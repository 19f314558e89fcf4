import type { SessionSummary } from '@shared/schemas/session'
import { expect, it } from 'vitest'
import { endedAt } from '../../../../../renderer/features/sessions/ended-session'

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString()
const sent = (minute: number, session: 'cookie' | 'bearer' | null = 'cookie') => ({
  sentAt: at(minute),
  spec: session === null ? {} : { session }
})
const over: Pick<SessionSummary, 'status' | 'signedInAt' | 'lastSuccessAt'> = {
  status: 'expired',
  signedInAt: at(0),
  lastSuccessAt: at(5)
}

it('is the call that came back without success, after the last one that was accepted', () => {
  expect(endedAt(sent(6), over)).toBe(true)
  expect(endedAt(sent(6, 'bearer'), over)).toBe(true)
  expect(endedAt(sent(1), { ...over, lastSuccessAt: null })).toBe(true)
})

it('is no call that went well, that another session made, or that had none', () => {
  expect(endedAt(sent(5), over)).toBe(false)
  expect(endedAt(sent(6), { ...over, signedInAt: at(7) })).toBe(false)
  expect(endedAt(sent(6, null), over)).toBe(false)
})

it('is none while a session is held, or nobody was ever signed in', () => {
  expect(endedAt(sent(6), { ...over, status: 'active' })).toBe(false)
  expect(endedAt(sent(6), { status: 'signed_out', signedInAt: null, lastSuccessAt: null })).toBe(false)
  expect(endedAt(sent(6), undefined)).toBe(false)
})
