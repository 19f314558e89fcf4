/**
 * Logs people in and out where a provider has sessions, and lends the session to requests. What must not happen here: a
 * cookie that reaches the renderer or another origin, or a password kept that nobody asked to keep.
 */
import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import type { Environment } from '@shared/schemas/environment'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import type { LogIn, LoginProblem, RegisterAccount, SessionSummary } from '@shared/schemas/session'
import { originOf } from '../../domain/base-url'
import { type FormAnswer, readLogin, registrationProblem } from '../../domain/session-cookie'
import { type Ports, TransportFailure } from '../../ports'
import type { Provider, SessionMechanism } from '../../providers/provider'
import type { AuthLogService } from '../auth-log'
import { entryOfExchange } from '../auth-log/describe'
import type { EnvironmentService } from '../environment'
import type { KeptItems } from '../kept-items'
import type { KnownSecrets } from '../known-secrets'
import type { ProviderService } from '../provider'
import type { Exchanger } from '../request/exchanger'
import type { BoundSecret } from '../request/prepare'
import type { Signers } from '../request/signers'
import type { VaultService } from '../vault'
import { type SessionEvent, sendForm } from './form'
import { createSessionJar, type Session } from './jar'
import { createKeptPasswords, type LoginPlace } from './password'

export interface SessionService {
  list(): Promise<SessionSummary[]>
  /** Throws `login_failed` (fields: problem, exchangeId) and what keeps the password from being sent. */
  logIn(input: LogIn): Promise<SessionSummary>
  /** Throws as `logIn`. */
  register(input: RegisterAccount): Promise<{ exchangeId: string }>
  logOut(environmentId: string): Promise<SessionSummary>
  forgetPassword(environmentId: string): Promise<void>
  /** For one request. Throws `session_missing` (fields: environment, state). */
  lend(environment: Environment, how: NonNullable<RequestSpec['session']>): LentSession
}

export interface LentSession {
  /** The session as a secret of a request. */
  bound: BoundSecret
  /** To be called with every answer to that request. */
  learn(answer: FormAnswer): void
}

interface Parts {
  ports: Pick<Ports, 'clock' | 'ids' | 'appInfo' | 'timers'>
  vault: VaultService
  providers: ProviderService
  environments: EnvironmentService
  signers: Pick<Signers, 'placeOf'>
  exchanger: Exchanger
  knownSecrets: KnownSecrets
  keptItems: KeptItems
  authLog: AuthLogService
  publish: Publish
}

interface Place {
  environment: Environment
  provider: Provider
  mechanism: SessionMechanism
}

const loginPlaceOf = ({ id, baseUrl }: Environment): LoginPlace => ({
  environmentId: id,
  origin: originOf(baseUrl) ?? ''
})

export const createSessionService = (parts: Parts): SessionService => {
  const { ports, vault, providers, environments, signers, knownSecrets, authLog, publish } = parts
  const { clock } = ports
  const jar = createSessionJar(clock, knownSecrets)
  const passwords = createKeptPasswords(parts.keptItems)
  let closing = new AbortController()
  vault.onClosing(async () => {
    closing.abort(new TransportFailure('cancelled', 'The vault was closed.'))
    closing = new AbortController()
    jar.clear()
  })

  /** One that belongs to another address than the environment has by now counts as none. */
  const sessionAt = ({ id, baseUrl }: Environment): Session | undefined => {
    const session = jar.get(id)
    return session?.cookie.origin === originOf(baseUrl) ? session : undefined
  }

  const placeOf = async (environmentId: string): Promise<Place> => {
    const environment = await signers.placeOf(environmentId)
    const provider = providers.get(environment.providerId)
    if (provider.session) return { environment, provider, mechanism: provider.session }
    throw new AppFailure('invalid_input', 'This provider has no login.', { environmentId: 'no_session' })
  }

  const summarize = (environment: Environment, keptFor: string | null): SessionSummary => {
    const session = sessionAt(environment)
    const account = session?.account ?? keptFor ?? ''
    const remainingMs = session?.endsAt == null ? null : Math.max(session.endsAt - clock.monotonic(), 0)
    return {
      environmentId: environment.id,
      providerId: environment.providerId,
      status: jar.statusOf(session),
      account,
      signedInAt: session?.signedInAt ?? null,
      expiresAt: remainingMs === null ? null : new Date(Date.parse(clock.now()) + remainingMs).toISOString(),
      remainingMs,
      lastSuccessAt: session?.lastSuccessAt ?? null,
      cookieName: session?.cookie.name ?? null,
      passwordKept: keptFor === account,
      exchangeId: session?.exchangeId ?? null
    }
  }

  const tell = async (environment: Environment): Promise<SessionSummary> => {
    const summary = summarize(environment, await passwords.accountOf(loginPlaceOf(environment)))
    publish('sessions.changed', summary)
    return summary
  }

  const append = (type: SessionEvent, { id, providerId, baseUrl }: Environment): Promise<void> =>
    vault.access().audit.append({
      type,
      subject: id,
      data: { provider: providerId, origin: originOf(baseUrl) ?? '' }
    })

  const failure = (problem: LoginProblem | 'unreachable', { id: exchangeId }: Exchange): AppFailure =>
    new AppFailure('login_failed', 'The provider did not take the form.', { problem, exchangeId })

  const keep = async (environment: Environment, account: string, password: string): Promise<void> => {
    await append('session.password_kept', environment)
    await passwords.write(loginPlaceOf(environment), account, password)
  }

  const bind = ({ cookie }: Session, how: NonNullable<RequestSpec['session']>): BoundSecret => ({
    label: 'session',
    origins: [cookie.origin],
    secret: new TextEncoder().encode(cookie.value),
    cookie: how === 'cookie' ? cookie : null,
    placement:
      how === 'cookie'
        ? { kind: 'cookie', cookie: cookie.name }
        : { kind: 'header', header: 'Authorization', prefix: 'Bearer ' }
  })

  return {
    async list() {
      vault.access()
      const places = (await environments.list()).filter(({ providerId }) =>
        providers.all().some(({ id, session }) => id === providerId && session !== undefined)
      )
      return Promise.all(places.map(async place => summarize(place, await passwords.accountOf(loginPlaceOf(place)))))
    },

    async logIn({ environmentId, account, password: typed, keepPassword }) {
      const { environment, provider, mechanism } = await placeOf(environmentId)
      const password = typed ?? (await passwords.read(loginPlaceOf(environment), account))
      if (password === null) {
        throw new AppFailure('secret_missing', 'No password is kept for this account.', { label: account })
      }
      const { path, accountField, passwordField } = mechanism.login
      const { exchange, answer } = await sendForm(parts, {
        path,
        environment,
        provider,
        fields: [
          { name: accountField, value: account, secret: false },
          { name: passwordField, value: password, secret: true }
        ],
        session: null,
        event: 'session.login',
        closing: closing.signal
      })
      authLog.add(entryOfExchange(exchange, 'exchange', 'asked'))
      if (!answer || exchange.failure) throw failure('unreachable', exchange)
      const login = readLogin(answer, mechanism)
      if (!login.ok) throw failure(login.problem, exchange)
      jar.put(environmentId, { account, cookie: login.cookie, exchangeId: exchange.id })
      if (keepPassword) await keep(environment, account, password)
      return tell(environment)
    },

    async register({ environmentId, fields }) {
      const { environment, provider, mechanism } = await placeOf(environmentId)
      const form = mechanism.register
      const unknown = Object.keys(fields).filter(name => !form.fields.some(field => field.name === name))
      const missing = form.fields.filter(({ name }) => !Object.hasOwn(fields, name)).map(({ name }) => name)
      if (unknown.length + missing.length > 0) {
        const problems = [...unknown.map(name => [name, 'unknown']), ...missing.map(name => [name, 'required'])]
        throw new AppFailure('invalid_input', 'The form has other fields.', Object.fromEntries(problems))
      }
      const { exchange, answer } = await sendForm(parts, {
        path: form.path,
        environment,
        provider,
        fields: form.fields.map(({ name, secret }) => ({ name, value: fields[name] ?? '', secret })),
        session: null,
        event: 'session.register',
        closing: closing.signal
      })
      if (!answer || exchange.failure) throw failure('unreachable', exchange)
      const problem = registrationProblem(answer, mechanism)
      if (problem) throw failure(problem, exchange)
      return { exchangeId: exchange.id }
    },

    async logOut(environmentId) {
      const { environment, provider, mechanism } = await placeOf(environmentId)
      const held = jar.get(environmentId)
      try {
        const session = sessionAt(environment)
        if (session && jar.statusOf(session) === 'active') {
          const { path } = mechanism.logout
          const bound = bind(session, 'cookie')
          const form = { path, environment, provider, fields: [], session: bound, closing: closing.signal }
          await sendForm(parts, { ...form, event: 'session.logout' })
        }
      } finally {
        jar.delete(environmentId, held)
      }
      return tell(environment)
    },

    async forgetPassword(environmentId) {
      const environment = await environments.get(environmentId)
      await append('session.password_dropped', environment)
      await passwords.remove(environmentId)
      await tell(environment)
    },

    lend(environment, how) {
      const session = sessionAt(environment)
      const state = jar.statusOf(session)
      if (!session || state !== 'active') {
        throw new AppFailure('session_missing', 'Nobody is logged in here.', { environment: environment.name, state })
      }
      const { session: mechanism } = providers.get(environment.providerId)
      return {
        bound: bind(session, how),
        learn(answer) {
          if (!mechanism || !jar.learn(environment.id, session, answer, mechanism)) return
          void tell(environment).catch(() => undefined)
        }
      }
    }
  }
}
