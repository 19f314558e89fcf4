import { AppFailure } from '@shared/errors'
import { maxPastedLength } from '@shared/schemas/diagnosis'
import type { PastedDiagnosis } from '@shared/schemas/pasted'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { usePasted } from '../../../../renderer/stores/pasted-store'
import { createFakeMain, type FakeMain } from '../fake-bridge'

const read: PastedDiagnosis = {
  read: true,
  format: 'log',
  chosen: 1,
  left: 0,
  calls: [0, 1].map(() => ({
    hops: [],
    failure: null,
    body: { text: '', isWhole: true },
    findings: [],
    places: [],
    credential: null,
    environment: null,
    providerName: null
  }))
}

let fake: FakeMain
beforeEach(() => {
  fake = createFakeMain({ pasted: read })
  vi.stubGlobal('window', { bridge: fake.bridge })
})
afterEach(() => {
  usePasted.getState().reset()
  vi.unstubAllGlobals()
})
const now = () => usePasted.getState()

it('holds what main made of a text, and never the text', async () => {
  await now().explain({ from: 'text', text: 'canary-5f2d8c41' })
  expect(now()).toMatchObject({ phase: 'done', chosen: 1, problem: null })
  expect(JSON.stringify(now())).not.toContain('canary')
  now().choose(0)
  expect(now().chosen).toBe(0)
})

it('begins anew with the reason where nothing was read', async () => {
  fake.state.pasted = { read: false, problem: 'cut_off' }
  await now().explain({ from: 'clipboard' })
  expect(now()).toMatchObject({ phase: 'start', problem: 'cut_off', result: null })
  fake.failNext('diagnosis.paste', new AppFailure('clipboard_empty', 'Empty.'))
  await now().explain({ from: 'clipboard' })
  expect(now()).toMatchObject({ phase: 'start', problem: null, error: { code: 'clipboard_empty' } })
  await now().explain({ from: 'dialog' })
  expect(now()).toMatchObject({ phase: 'start', problem: null, error: null })
})

it('does not hand over what is too long to be taken', async () => {
  await now().explain({ from: 'text', text: 'x'.repeat(maxPastedLength + 1) })
  expect(now().problem).toBe('too_long')
  expect(fake.calls).toEqual([])
})

it('shows no answer that comes after it was cancelled, or after another question', async () => {
  const first = now().explain({ from: 'clipboard' })
  expect(now().phase).toBe('reading')
  now().reset()
  await first
  expect(now()).toMatchObject({ phase: 'start', result: null })
  const older = now().explain({ from: 'clipboard' })
  fake.state.pasted = { read: false, problem: 'empty' }
  const newer = now().explain({ from: 'clipboard' })
  await Promise.all([older, newer])
  expect(now().problem).toBe('empty')
})

it('takes a file that was dropped, and nothing else', () => {
  fake.bridge.pathForFile = file => (file === dropped ? '/home/ana/calls.har' : '')
  const dropped = new File([], 'calls.har')
  expect(now().drop(new File([], 'text'))).toBe(false)
  expect(now().drop(dropped)).toBe(true)
  expect(fake.calls).toEqual([{ name: 'diagnosis.paste', input: { from: 'file', path: '/home/ana/calls.har' } }])
})
