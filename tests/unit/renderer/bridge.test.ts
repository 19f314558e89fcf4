import { expect, it } from 'vitest'
import { call } from '../../../renderer/bridge'

it('turns a main process that is gone into an error like any other', async () => {
  Object.assign(globalThis, { window: { bridge: { call: () => Promise.reject(new Error('gone: secret-123')) } } })
  const result = await call('vault.state', {})
  expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(JSON.stringify(result)).not.toContain('secret-123')
})
