import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import { summarizeExchange } from '@shared/schemas/exchange'
import { type Answer, exchangeOf } from '../fake-data'
import { type FakeContext, find } from './state'

const changing = ['POST', 'PUT', 'PATCH', 'DELETE']

/** Sends, the history and the bodies. */
export const requestHandlers = ({ state, emit, pause, cancel }: FakeContext) =>
  ({
    'requests.send': async ({ sendId, spec, allowPlainHttp, confirmed, replayOf }) => {
      const environment = find(state.environments, spec.environmentId, 'environment_not_found')
      const credential = state.credentials.find(({ id }) => id === spec.credentialId)
      const changes = changing.includes(spec.method)
      if (changes && environment.guard === 'read_only') throw new AppFailure('environment_read_only', 'Read only.')
      if (changes && environment.guard === 'confirm' && !confirmed) {
        throw new AppFailure('confirmation_needed', 'Ask.', { level: 'type' })
      }
      const target = new URL(spec.url.startsWith('/') ? environment.baseUrl + spec.url : spec.url)
      if (credential && target.protocol === 'http:' && target.hostname !== '127.0.0.1' && !allowPlainHttp) {
        throw new AppFailure('plain_http_secret', 'Unencrypted.')
      }
      const bound = new URL(environment.baseUrl)
      if (credential && target.host !== bound.host && !credential.origins.includes(target.origin)) {
        const fields = { label: credential.label, origin: target.origin, bound: bound.origin }
        throw new AppFailure('origin_refused', 'Elsewhere.', fields)
      }
      const session = state.sessions.held[spec.environmentId]
      if (spec.session && !credential && session?.status !== 'active') {
        const fields = { environment: environment.name, state: session?.status ?? 'signed_out' }
        throw new AppFailure('session_missing', 'Nobody is logged in here.', fields)
      }
      emit('requests.progress', { sendId, phase: 'waiting', receivedBytes: 0 })
      const answered = state.delay === 0 || (await pause(sendId))
      const { bodyText, ...own } = state.answerTo[spec.credentialId ?? ''] ?? state
      const answer: Answer = answered ? own.answer : { failure: 'cancelled' }
      const again: Answer = replayOf === null ? {} : { status: 201, replayOfId: replayOf, replayOffered: false }
      const whole = { bytes: bodyText.length, ...answer, ...again }
      const sent = exchangeOf(crypto.randomUUID(), spec, environment, whole)
      const { label = 'Support team', fingerprint = 'a1f3' } = credential ?? {}
      const exchange = { ...sent, credential: sent.credential && { ...sent.credential, label, fingerprint } }
      state.exchanges = [exchange, ...state.exchanges]
      state.bodies.set(exchange.id, bodyText)
      emit('history.added', summarizeExchange(exchange))
      return exchange
    },
    'requests.cancel': async ({ sendId }) => {
      cancel(sendId)
      return {}
    },
    'history.list': async ({ before, limit }) => {
      const from = before === null ? 0 : state.exchanges.findIndex(({ id }) => id === before) + 1
      const page = state.exchanges.slice(from, from + limit)
      return { exchanges: page.map(summarizeExchange), more: from + limit < state.exchanges.length }
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
  }) satisfies Partial<Handlers>
