/** Every button of a finding, pressed: what it changes, asks main for, or opens. */
import { AppFailure } from '@shared/errors'
import type { Finding, Fix } from '@shared/schemas/diagnosis'
import { fixSchema } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hasButton } from '../../../../../renderer/features/diagnosis/apply-fix'
import { carryOutFix } from '../../../../../renderer/features/diagnosis/carry-out-fix'
import { useCommands } from '../../../../../renderer/stores/command-store'
import { newRow } from '../../../../../renderer/stores/draft'
import { useNavigation } from '../../../../../renderer/stores/navigation-store'
import { activeTab, useTabs } from '../../../../../renderer/stores/tabs-store'
import { useVaultView } from '../../../../../renderer/stores/vault-view-store'
import type { FakeMain } from '../../fake-bridge'
import { credential, environments, exchangeOf, fakeId, sandboxId } from '../../fake-data'
import { heldToken } from '../../fake-tokens'
import { installFakeMain } from '../../fake-window'

const own = credential(1, { environmentId: sandboxId })
const spec: RequestSpec = {
  method: 'GET',
  url: '/api/clientes/?documento=9&limit=5',
  pathParameters: [],
  query: [],
  headers: [{ name: 'X-API-Key', value: 'typed', enabled: true }],
  body: { kind: 'json', text: '{"subject":"No signal"}' },
  environmentId: sandboxId,
  credentialId: own.id,
  timeoutMs: 30_000,
  followRedirects: true
}

let fake: FakeMain
let exchange: Exchange
let bare: Exchange
let sends: number
let stopSending: () => void
const focus = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  focus.mockReset()
  vi.stubGlobal('document', { getElementById: (id: string) => (id === 'request-signer' ? { focus } : null) })
  fake = installFakeMain({ credentials: [own], tokens: [heldToken(own.id, {}, 3_600_000)] })
  const environment = environments().find(({ id }) => id === sandboxId)
  if (!environment) throw new Error('no sandbox')
  exchange = {
    ...exchangeOf(fakeId(5, 1), spec, environment),
    credential: { id: own.id, label: own.label, fingerprint: 'abcd' }
  }
  bare = { ...exchange, spec: { ...spec, credentialId: null }, credential: null }
  sends = 0
  stopSending = useCommands.getState().provide('send', () => {
    sends += 1
  })
  useTabs.getState().openSpec(spec)
  useNavigation.getState().show('requests')
})
afterEach(() => {
  stopSending()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const press = async (fix: Fix, of = exchange, parameters: Finding['parameters'] = {}) => {
  const outcome = await carryOutFix({ id: 'key_dirty', confidence: 'likely', parameters, evidence: [], fix }, of)
  vi.runAllTimers()
  return outcome
}
const draft = () => activeTab(useTabs.getState()).draft
const called = (name: string): unknown => fake.calls.find(call => call.name === name)?.input

/** One of each action that has a button, and what must have come of it. */
const pressed: Record<string, { fix: Fix; told: string | null; check: () => void }> = {
  clean_key: {
    fix: { action: 'clean_key' },
    told: 'cleaned',
    check: () => expect(called('diagnosis.cleanKey')).toEqual({ credentialId: own.id })
  },
  replace_key: {
    fix: { action: 'replace_key', where: 'vault', setting: null },
    told: null,
    check: () => expect(useVaultView.getState().dialog).toEqual({ kind: 'replace', id: own.id })
  },
  change_method: {
    fix: { action: 'change_method', methodId: null, name: null },
    told: null,
    check: () => expect(useVaultView.getState().dialog).toEqual({ kind: 'edit', id: own.id })
  },
  change_scheme: {
    fix: { action: 'change_scheme', to: 'Api-Key ' },
    told: null,
    check: () => expect(useVaultView.getState().dialog).toEqual({ kind: 'edit', id: own.id })
  },
  change_base_url: {
    fix: { action: 'change_base_url', to: 'https://api.wisphub.io' },
    told: null,
    check: () =>
      expect(useNavigation.getState()).toMatchObject({
        dialog: 'environments',
        dialogStart: { environmentId: sandboxId, baseUrl: 'https://api.wisphub.io' }
      })
  },
  allow_origin: {
    fix: { action: 'allow_origin', origin: 'https://other.example' },
    told: 'allowed',
    check: () => expect(called('credentials.allowOrigin')).toEqual({ id: own.id, origin: 'https://other.example' })
  },
  renew_token: {
    fix: { action: 'renew_token' },
    told: null,
    check: () => {
      expect(called('tokens.refresh')).toEqual({ id: own.id })
      expect(sends).toBe(1)
    }
  },
  log_in: {
    fix: { action: 'log_in' },
    told: null,
    check: () =>
      expect(useNavigation.getState()).toMatchObject({
        dialog: 'log-in',
        dialogStart: { environmentId: sandboxId }
      })
  },
  start_sandbox: {
    fix: { action: 'start_sandbox' },
    told: null,
    check: () => {
      expect(called('sandbox.start')).toEqual({})
      expect(sends).toBe(1)
    }
  },
  wait: { fix: { action: 'wait', seconds: 5 }, told: null, check: () => expect(sends).toBe(1) },
  retry: { fix: { action: 'retry' }, told: null, check: () => expect(sends).toBe(1) },
  find_out: {
    fix: { action: 'find_out' },
    told: null,
    check: () => expect(called('diagnosis.findOut')).toMatchObject({ exchangeId: exchange.id, allowed: [] })
  },
  remove_filter: {
    fix: { action: 'remove_filter', names: ['documento'] },
    told: 'changed',
    check: () => expect(draft().url).toBe('/api/clientes/?limit=5')
  },
  change_content_type: {
    fix: { action: 'change_content_type', to: 'multipart/form-data' },
    told: 'changed',
    check: () => expect(draft().body).toMatchObject({ kind: 'multipart', multipart: [{ name: 'subject' }] })
  },
  choose_credential: {
    fix: { action: 'choose_credential', credentialId: fakeId(2, 7) },
    told: 'changed',
    check: () => expect(draft().credentialId).toBe(fakeId(2, 7))
  },
  add_trailing_slash: {
    fix: { action: 'add_trailing_slash', url: 'http://127.0.0.1:41801/api/tickets/' },
    told: 'changed',
    check: () => expect(draft().url).toBe('http://127.0.0.1:41801/api/tickets/')
  },
  change_url: {
    fix: { action: 'change_url', url: 'http://127.0.0.1:41801/api/clientes/' },
    told: 'changed',
    check: () => expect(draft().url).toBe('http://127.0.0.1:41801/api/clientes/')
  }
}

describe('a button that is pressed', () => {
  it('is tried here for every action that has one', () => {
    const actions = fixSchema.options.map(({ shape }) => shape.action.value)
    const words = ['add_permission', 'check_clock', 'check_certificate', 'none']
    expect(Object.keys(pressed).sort()).toEqual(actions.filter(action => !words.includes(action)).sort())
    for (const { fix } of Object.values(pressed)) expect(hasButton(fix)).toBe(true)
  })

  it.each(Object.entries(pressed))('does what it says: %s', async (_, { fix, told, check }) => {
    const outcome = await press(fix)
    expect(outcome).toMatchObject(told === null ? { kind: 'seen' } : { kind: 'told', words: told })
    check()
  })

  it('opens the request first where the history shows it', async () => {
    useNavigation.getState().show('history')
    await press({ action: 'retry' })
    expect(useNavigation.getState()).toMatchObject({ view: 'requests', focus: 'send' })
    expect(draft().url).toBe(spec.url)
    expect(sends).toBe(1)
  })
})

describe('without a key of the vault', () => {
  it.each(['clean_key', 'renew_token'] as const)('%s leads to the choice of one', async action => {
    await press({ action }, bare)
    expect(focus).toHaveBeenCalledOnce()
    expect(called('diagnosis.cleanKey') ?? called('tokens.refresh')).toBeUndefined()
  })

  it('takes the typed one out, since a request has one key only', async () => {
    const parameters = { sent: 'X-API-Key', expected: 'Authorization' }
    const outcome = await press(
      { action: 'change_method', methodId: 'api-key', name: 'Authorization' },
      bare,
      parameters
    )
    expect(outcome).toMatchObject({ kind: 'told', words: 'typedOff' })
    expect(draft().headers).toMatchObject([{ name: 'X-API-Key', enabled: false }])
    expect(focus).toHaveBeenCalledOnce()
  })

  it('has nothing to take out where it is gone already', async () => {
    useTabs.getState().edit({ headers: [newRow('X-API-Key', 'typed', false)] })
    const outcome = await press({ action: 'change_scheme', to: 'Api-Key ' }, bare, { header: 'X-API-Key' })
    expect(outcome).toEqual({ kind: 'seen' })
    expect(focus).toHaveBeenCalledOnce()
  })

  it('leaves the choice where the finding names no credential', async () => {
    await press({ action: 'choose_credential', credentialId: null }, bare)
    expect(focus).toHaveBeenCalledOnce()
    expect(draft().credentialId).toBe(own.id)
  })
})

it.each([
  ['diagnosis.cleanKey', { action: 'clean_key' }],
  ['tokens.refresh', { action: 'renew_token' }],
  ['sandbox.start', { action: 'start_sandbox' }],
  ['credentials.allowOrigin', { action: 'allow_origin', origin: 'https://other.example' }]
] as const)('says so where %s fails, and sends nothing', async (command, fix) => {
  fake.failNext(command, new AppFailure('internal', 'It broke.'))
  expect(await press(fix)).toMatchObject({ kind: 'failed', error: { code: 'internal' } })
  expect(sends).toBe(0)
})
