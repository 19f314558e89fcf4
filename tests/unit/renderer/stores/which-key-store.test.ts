import { AppFailure } from '@shared/errors'
import type { KeyAnswer } from '@shared/schemas/which-key'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useWhichKey } from '../../../../renderer/stores/which-key-store'
import { createFakeMain, type FakeMain } from '../fake-bridge'

const answer: KeyAnswer = {
  fileName: null,
  readableByOthers: false,
  keys: [{ line: null, name: null, length: 15, fingerprint: 'a1f3', reading: 'as_is', matches: [], looksLike: [] }]
}

let fake: FakeMain
beforeEach(() => {
  fake = createFakeMain({ keyAnswer: answer })
  vi.stubGlobal('window', { bridge: fake.bridge })
})
afterEach(() => {
  useWhichKey.getState().reset()
  vi.unstubAllGlobals()
})
const now = () => useWhichKey.getState()

it('holds the answer, and never the key', async () => {
  await now().ask({ from: 'text', text: 'canary-5f2d8c41' })
  expect(now()).toMatchObject({ phase: 'done', answer })
  expect(JSON.stringify(now())).not.toContain('canary')
})

it('begins anew where there is no answer', async () => {
  fake.failNext('whichKey.ask', new AppFailure('clipboard_empty', 'Empty.'))
  await now().ask({ from: 'clipboard' })
  expect(now()).toMatchObject({ phase: 'start', error: { code: 'clipboard_empty' } })
  await now().ask({ from: 'dialog' })
  expect(now()).toMatchObject({ phase: 'start', error: null })
})

it('shows no answer that comes after it was cancelled', async () => {
  const asked = now().ask({ from: 'clipboard' })
  now().reset()
  await asked
  expect(now()).toMatchObject({ phase: 'start', answer: null })
})

it('takes a file that was dropped, and nothing else', () => {
  fake.bridge.pathForFile = () => ''
  expect(now().drop(new File([], 'text'))).toBe(false)
  fake.bridge.pathForFile = () => '/home/ana/.env'
  expect(now().drop(new File([], '.env'))).toBe(true)
  expect(now().phase).toBe('looking')
})
