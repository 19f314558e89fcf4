import { AppFailure } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import type { CredentialSummary } from '@shared/schemas/credential'
import type { SecretSource } from '@shared/schemas/secret'
import { providers } from '../../../../electron/providers/registry'
import { summarizeProvider } from '../../../../electron/providers/summary'
import { credential, fakeId } from '../fake-data'
import { type FakeContext, find } from './state'

const checkSecret = (secret: SecretSource): void => {
  if (typeof secret === 'string' && /[\r\n]/.test(secret)) {
    throw new AppFailure('secret_rejected', 'No.', { secret: 'line_break' })
  }
}

const checkAddress = (baseUrl: string, field: string): void => {
  if (!/^https?:\/\//.test(baseUrl)) throw new AppFailure('invalid_input', 'No.', { [field]: 'scheme_missing' })
}

/** Providers, environments and keys. */
export const credentialHandlers = ({ state, emit, pause }: FakeContext) => {
  const deleted = new Map<string, CredentialSummary>()
  const get = (id: string) => find(state.credentials, id, 'credential_not_found')
  const put = (changed: CredentialSummary): CredentialSummary => {
    const others = state.credentials.filter(({ id }) => id !== changed.id)
    state.credentials = [...others, changed]
    emit('credentials.changed', {})
    return changed
  }
  return {
    'providers.list': async () => providers.map(summarizeProvider),
    'environments.list': async () => state.environments,
    'environments.create': async ({ guard, ...input }) => {
      checkAddress(input.baseUrl, 'baseUrl')
      const id = fakeId(1, 100 + state.environments.length)
      const made = { ...input, id, guard: guard ?? (input.production ? 'confirm' : 'open'), sandbox: false } as const
      state.environments = [...state.environments, made]
      emit('environments.changed', {})
      return made
    },
    'environments.update': async ({ id, rebind, guard, ...input }) => {
      const before = find(state.environments, id, 'environment_not_found')
      const used = state.credentials.some(({ environmentId }) => environmentId === id)
      if (used && !rebind && new URL(before.baseUrl).origin !== new URL(input.baseUrl).origin) {
        throw new AppFailure('environment_rebinds', 'It has keys.')
      }
      const changed = { ...before, ...input, guard: guard ?? before.guard }
      state.environments = state.environments.map(one => (one.id === id ? changed : one))
      emit('environments.changed', {})
      return changed
    },
    'environments.delete': async ({ id }) => {
      if (state.credentials.some(({ environmentId }) => environmentId === id)) {
        throw new AppFailure('environment_in_use', 'It has keys.')
      }
      state.environments = state.environments.filter(one => one.id !== id)
      emit('environments.changed', {})
      return {}
    },
    'credentials.list': async () => state.credentials,
    'credentials.create': async ({ secret, environment, keep, authentication, ...input }) => {
      checkSecret(secret)
      if ('baseUrl' in environment) checkAddress(environment.baseUrl, 'environment.baseUrl')
      const environmentId = 'id' in environment ? environment.id : (state.environments[0]?.id ?? '')
      const number = state.credentials.length + 100
      return put(
        credential(number, {
          ...input,
          environmentId,
          temporary: !keep,
          state: 'ready',
          ...(authentication ? { authentication } : {})
        })
      )
    },
    'credentials.update': async ({ id, ...change }) => put({ ...get(id), ...change }),
    'credentials.replaceSecret': async ({ id, secret }) => {
      checkSecret(secret)
      const before = get(id)
      return put({ ...before, version: before.version + 1, fingerprint: 'c0de', state: 'ready' })
    },
    'credentials.keep': async ({ id }) => put({ ...get(id), temporary: false }),
    'credentials.check': async ({ id }) => put({ ...get(id), state: 'ready' }),
    'credentials.test': async ({ id, testId }) => {
      get(id)
      if (state.delay > 0 && !(await pause(testId))) throw new AppFailure('send_cancelled', 'Cancelled.')
      return state.keyTest
    },
    'credentials.delete': async ({ id }) => {
      deleted.set(id, get(id))
      state.credentials = state.credentials.filter(one => one.id !== id)
      emit('credentials.changed', {})
      return { undoWithin: 8_000 }
    },
    'credentials.undoDelete': async ({ id }) => {
      const back = deleted.get(id)
      if (!back) throw new AppFailure('credential_not_found', 'It is gone.')
      return put(back)
    },
    'credentials.reveal': async ({ id }) => {
      get(id)
      return { text: 'CANARY00.0123456789abcdef0123456789abcdef', hideAfter: 20_000 }
    },
    'credentials.copy': async ({ id }) => {
      get(id)
      return { clearAfter: 30_000 }
    },
    'credentials.allowOrigin': async ({ id, origin }) => {
      const before = get(id)
      return put({ ...before, origins: [...before.origins, origin] })
    },
    'credentials.forgetOrigin': async ({ id, origin }) => {
      const before = get(id)
      return put({ ...before, origins: before.origins.filter(one => one !== origin) })
    }
  } satisfies Partial<Handlers>
}
