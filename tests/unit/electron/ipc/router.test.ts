import { AppFailure } from '@shared/errors'
import { commands, type Handlers } from '@shared/ipc/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRouter } from '../../../../electron/ipc/router'
import type { Sender } from '../../../../electron/ipc/trusted-sender'

const origin = 'app://latchkey'
const id = '7b6c9f0e-6d0c-4c52-9f3b-0d8f2a1b3c4d'

const sentBy = (url: string): Sender => {
  const frame = { url }
  return { senderFrame: frame, sender: { mainFrame: frame } }
}
const page = sentBy('app://latchkey/index.html')

const setUp = (overrides: Partial<Handlers> = {}) => {
  const called: string[] = []
  const logged: string[] = []
  const refused: string[] = []
  const names = Object.keys(commands)
  const handlers = {
    ...Object.fromEntries(
      names.map(name => [
        name,
        async () => {
          called.push(name)
          return {}
        }
      ])
    ),
    ...overrides
  } as Handlers
  const logger = {
    info: () => undefined,
    warn: (message: string) => void logged.push(message),
    error: (message: string, error: unknown) => void logged.push(`${message} ${error}`)
  }
  return {
    router: createRouter(handlers, origin, logger, command => void refused.push(command)),
    called,
    logged,
    refused
  }
}

const codeOf = (result: unknown): string | null =>
  typeof result === 'object' && result !== null && 'error' in result ? (result.error as { code: string }).code : null

describe('router', () => {
  it('passes a well-formed call on and returns its value', async () => {
    const { router, called } = setUp()
    expect(await router(page, 'imports.discard', { id })).toEqual({ ok: true, value: {} })
    expect(called).toEqual(['imports.discard'])
  })

  it.each([
    ['another origin', sentBy('https://example.com/')],
    ['a host that only begins alike', sentBy('app://latchkey.evil/index.html')],
    ['a page without a URL', sentBy('')],
    ['a frame that has gone', { senderFrame: null, sender: { mainFrame: null } }],
    ['a sub-frame', { senderFrame: { url: 'app://latchkey/index.html' }, sender: { mainFrame: {} } }]
  ])('refuses %s', async (_name, sender) => {
    const { router, called, logged, refused } = setUp()
    expect(codeOf(await router(sender, 'vault.state', {}))).toBe('untrusted_sender')
    expect(codeOf(await router(sender, 'sk_live_canary', {}))).toBe('untrusted_sender')
    expect(codeOf(await router(sender, { toString: 'canary' }, {}))).toBe('untrusted_sender')
    expect(refused).toEqual(['vault.state', 'unknown', 'unknown'])
    expect(called).toEqual([])
    expect(logged).toHaveLength(3)
    expect(logged.join()).not.toContain('canary')
  })

  it.each(['nothing.here', '__proto__', 'constructor', 'toString', '', 7, null, undefined, {}, ['vault.state']])(
    'refuses the name %j',
    async name => {
      const { router, called } = setUp()
      expect(codeOf(await router(page, name, {}))).toBe('unknown_command')
      expect(called).toEqual([])
    }
  )

  it.each([
    ['a missing field', {}],
    ['an extra field', { id, admin: true }],
    ['a path for an id', { id: '../../etc/passwd' }],
    ['a wrong type', { id: 7 }],
    ['nothing', null],
    ['an array', [id]],
    ['a prototype key', JSON.parse(`{"id":"${id}","__proto__":{"admin":true}}`)]
  ])('refuses %s as input', async (_name, input) => {
    const { router, called } = setUp()
    expect(codeOf(await router(page, 'credentials.delete', input))).toBe('invalid_input')
    expect(called).toEqual([])
  })

  it('refuses 50 MB of text, and 50 MB in many pieces, before looking closer', async () => {
    const { router, called } = setUp()
    const text = 'x'.repeat(50 * 1024 * 1024)
    const pieces = Array.from({ length: 5000 }, () => 'x'.repeat(10_240))
    for (const input of [text, { id: text }, { id, more: { pieces } }, { [text]: 1 }, new Uint8Array(50_000_000)]) {
      expect(codeOf(await router(page, 'credentials.delete', input))).toBe('input_too_large')
    }
    expect(called).toEqual([])
  })

  it('is not led round in circles by an input that holds itself', async () => {
    const circular: Record<string, unknown> = { id }
    circular['self'] = circular
    expect(codeOf(await setUp().router(page, 'credentials.delete', circular))).toBe('invalid_input')
  })

  it('never tells the values of an invalid input', async () => {
    const result = await setUp().router(page, 'credentials.create', { secret: ['canary-5f1c'], label: 'canary-5f1c' })
    expect(codeOf(result)).toBe('invalid_input')
    expect(JSON.stringify(result)).not.toContain('canary-5f1c')
  })

  it('lets no undeclared field out', async () => {
    const settings = { language: 'en', theme: 'dark', systemReminders: true, secret: 'canary-5f1c' } as const
    const { router } = setUp({ 'settings.get': async () => settings })
    expect(await router(page, 'settings.get', {})).toEqual({
      ok: true,
      value: { language: 'en', theme: 'dark', systemReminders: true }
    })
  })

  it('gives a typed failure its code and an unknown one none of its words', async () => {
    const { router, logged } = setUp({
      'vault.state': async () => {
        throw new AppFailure('vault_locked', 'The keychain is locked.', { reason: 'x' })
      },
      'vault.retry': async () => {
        throw new Error('failed with key canary-5f1c')
      }
    })
    expect(await router(page, 'vault.state', {})).toEqual({
      ok: false,
      error: { code: 'vault_locked', message: 'The keychain is locked.', fields: { reason: 'x' } }
    })
    const internal = await router(page, 'vault.retry', {})
    expect(codeOf(internal)).toBe('internal')
    expect(JSON.stringify(internal)).not.toContain('canary-5f1c')
    expect(logged).toHaveLength(1)
  })

  it('calls an output of the wrong shape an internal fault', async () => {
    const { router } = setUp({ 'settings.get': async () => ({ language: 'xx' }) as never })
    expect(codeOf(await router(page, 'settings.get', {}))).toBe('internal')
  })

  it('answers every command and whatever input with a typed result', async () => {
    const { router } = setUp()
    const name = fc.constantFrom(...Object.keys(commands))
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.anything({ withBigInt: true, withDate: true, withMap: true }),
        async (command, input) => {
          const result = await router(page, command, input)
          expect(result).toHaveProperty('ok')
        }
      )
    )
  })
})
