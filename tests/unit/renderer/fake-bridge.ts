/**
 * A main process in the place of the real one, for the renderer's tests and its harness. It checks every input and
 * output against the contract as the router does, so that the renderer cannot lean on something main would refuse.
 */
import { AppFailure, toAppError } from '@shared/errors'
import { type Bridge, commands, type EventName, type EventPayload, type Handlers } from '@shared/ipc/contract'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'
import { defaultSettings, type Settings } from '@shared/schemas/settings'
import type { SandboxState, VaultState } from '@shared/schemas/vault'
import { providers } from '../../../electron/providers/registry'
import { summarizeProvider } from '../../../electron/providers/summary'
import {
  type Answer,
  clientsPage,
  credential,
  environments,
  exampleCredentials,
  exchangeOf,
  sandboxId
} from './fake-data'

export const openVault: Extract<VaultState, { status: 'open' }> = {
  status: 'open',
  backend: 'keychain',
  damagedRows: [],
  repaired: []
}

export interface FakeState {
  vault: VaultState
  sandbox: SandboxState
  settings: Settings
  languages: string[]
  environments: Environment[]
  credentials: CredentialSummary[]
  exchanges: Exchange[]
  bodies: Map<string, string>
  /** How the next sends are answered. */
  answer: Answer
  /** The body of the next answers. */
  bodyText: string
  /** Milliseconds a send takes. */
  delay: number
}

export interface FakeMain {
  bridge: Bridge
  state: FakeState
  /** Every call with its input, the secret taken out. */
  calls: { name: string; input: unknown }[]
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
  /** Makes the next call of a command fail. */
  failNext(name: keyof Handlers, failure: AppFailure): void
}

export const initialState = (change: Partial<FakeState> = {}): FakeState => ({
  vault: openVault,
  sandbox: { status: 'stopped' },
  settings: defaultSettings,
  languages: ['en-GB'],
  environments: environments(),
  credentials: [],
  exchanges: [],
  bodies: new Map(),
  answer: {},
  bodyText: clientsPage(1_284),
  delay: 0,
  ...change
})

const summaryOf = (exchange: Exchange): ExchangeSummary => ({
  id: exchange.id,
  sentAt: exchange.sentAt,
  method: exchange.spec.method,
  url: exchange.hops[0]?.url ?? exchange.spec.url,
  status: exchange.hops.at(-1)?.status ?? null,
  failure: exchange.failure?.code ?? null,
  durationMs: exchange.durationMs,
  bytes: exchange.body.bytes,
  credentialLabel: exchange.credential?.label ?? null,
  environmentName: exchange.environment.name
})

export const createFakeMain = (change: Partial<FakeState> = {}): FakeMain => {
  const state = initialState(change)
  const calls: FakeMain['calls'] = []
  const failures = new Map<string, AppFailure>()
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const cancels = new Map<string, () => void>()

  const emit: FakeMain['emit'] = (name, payload) => {
    for (const listener of listeners.get(name) ?? []) listener(payload as never)
  }
  const find = <Item extends { id: string }>(
    items: Item[],
    id: string,
    code: 'credential_not_found' | 'exchange_not_found'
  ): Item => {
    const found = items.find(item => item.id === id)
    if (!found) throw new AppFailure(code, 'There is none.', { id })
    return found
  }
  const setVault = (vault: VaultState): VaultState => {
    state.vault = vault
    emit('vault.changed', vault)
    return vault
  }
  const setSandbox = (sandbox: SandboxState): SandboxState => {
    state.sandbox = sandbox
    emit('sandbox.changed', sandbox)
    return sandbox
  }
  const pause = (sendId: string): Promise<boolean> =>
    new Promise(resolve => {
      const timer = setTimeout(() => resolve(true), state.delay)
      cancels.set(sendId, () => {
        clearTimeout(timer)
        resolve(false)
      })
    })

  const handlers: Handlers = {
    'app.info': async () => ({
      version: '0.1.0',
      electron: '45.4.1',
      chromium: '146.0.0',
      platform: 'linux',
      languages: state.languages
    }),
    'settings.get': async () => state.settings,
    'settings.update': async change => {
      state.settings = { ...state.settings, ...(JSON.parse(JSON.stringify(change)) as Partial<Settings>) }
      emit('settings.changed', state.settings)
      return state.settings
    },
    'vault.state': async () => state.vault,
    'vault.retry': async () => state.vault,
    'vault.openInMemory': async () => setVault({ status: 'open', backend: 'memory', damagedRows: [], repaired: [] }),
    'sandbox.state': async () => state.sandbox,
    'sandbox.start': async () => {
      setSandbox({ status: 'running', origins: { 'wisphub-net': 'http://127.0.0.1:41801' } })
      const examples = exampleCredentials()
      state.credentials = [...state.credentials.filter(({ example }) => !example), ...examples]
      emit('credentials.changed', {})
      return { credentialId: examples[0]?.id ?? '', environmentId: sandboxId, endpointId: 'list-clients' }
    },
    'sandbox.stop': async () => setSandbox({ status: 'stopped' }),
    'providers.list': async () => providers.map(summarizeProvider),
    'environments.list': async () => state.environments,
    'credentials.list': async () => state.credentials,
    'credentials.create': async ({ secret, label, environment }) => {
      if (/[\r\n]/.test(secret)) throw new AppFailure('secret_rejected', 'No.', { secret: 'line_break' })
      if (!/^https?:\/\//.test(environment.baseUrl)) {
        throw new AppFailure('invalid_input', 'No.', { 'environment.baseUrl': 'scheme_missing' })
      }
      const created = credential(state.credentials.length + 100, { label, state: 'ready' })
      state.credentials = [...state.credentials, created]
      emit('credentials.changed', {})
      return created
    },
    'credentials.check': async ({ id }) => {
      const checked: CredentialSummary = { ...find(state.credentials, id, 'credential_not_found'), state: 'ready' }
      state.credentials = state.credentials.map(one => (one.id === id ? checked : one))
      return checked
    },
    'credentials.delete': async ({ id }) => {
      find(state.credentials, id, 'credential_not_found')
      state.credentials = state.credentials.filter(one => one.id !== id)
      return {}
    },
    'requests.send': async ({ sendId, spec, allowPlainHttp }) => {
      const environment = state.environments.find(({ id }) => id === spec.environmentId)
      if (!environment) throw new AppFailure('environment_not_found', 'There is none.')
      if (spec.url.startsWith('http://') && spec.credentialId && !allowPlainHttp) {
        throw new AppFailure('plain_http_secret', 'Unencrypted.')
      }
      emit('requests.progress', { sendId, phase: 'waiting', receivedBytes: 0 })
      const answered = state.delay === 0 || (await pause(sendId))
      const answer: Answer = answered ? state.answer : { failure: 'cancelled' }
      const exchange = exchangeOf(crypto.randomUUID(), spec, environment, { bytes: state.bodyText.length, ...answer })
      state.exchanges = [exchange, ...state.exchanges]
      state.bodies.set(exchange.id, state.bodyText)
      emit('history.added', summaryOf(exchange))
      return exchange
    },
    'requests.cancel': async ({ sendId }) => {
      cancels.get(sendId)?.()
      return {}
    },
    'history.list': async ({ before, limit }) => {
      const from = before === null ? 0 : state.exchanges.findIndex(({ id }) => id === before) + 1
      const page = state.exchanges.slice(from, from + limit)
      return { exchanges: page.map(summaryOf), more: from + limit < state.exchanges.length }
    },
    'history.get': async ({ id }) => find(state.exchanges, id, 'exchange_not_found'),
    'history.clear': async () => {
      state.exchanges = []
      return {}
    },
    'bodies.read': async ({ exchangeId, view, offset, length }) => {
      const raw = state.bodies.get(exchangeId)
      if (raw === undefined) throw new AppFailure('body_unavailable', 'It is gone.')
      const text = view === 'pretty' ? JSON.stringify(JSON.parse(raw), null, 2) : raw
      const end = offset + length
      const nextOffset = end < text.length ? end : null
      return { text: text.slice(offset, end), offset, nextOffset, totalBytes: text.length, invalidJson: null }
    },
    'bodies.save': async () => ({ file: '/home/ana/Downloads/clientes.json' })
  }

  const bridge: Bridge = {
    async call(name, input) {
      const seen: Record<string, unknown> = { ...input }
      delete seen['secret']
      calls.push({ name, input: seen })
      const parsed = commands[name].input.safeParse(input)
      if (!parsed.success) {
        const fields = Object.fromEntries(parsed.error.issues.map(issue => [issue.path.join('.'), issue.code]))
        return { ok: false, error: { code: 'invalid_input', message: 'Wrong shape.', fields } }
      }
      try {
        const failure = failures.get(name)
        failures.delete(name)
        if (failure) throw failure
        const output = await (handlers[name] as (input: unknown) => Promise<unknown>)(parsed.data)
        return { ok: true, value: commands[name].output.parse(output) as never }
      } catch (error) {
        if (error instanceof AppFailure) return { ok: false, error: toAppError(error) }
        throw error
      }
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener as (payload: never) => void))
      return () => set.delete(listener as (payload: never) => void)
    },
    pathForFile: () => ''
  }
  return { bridge, state, calls, emit, failNext: (name, failure) => failures.set(name, failure) }
}
