/** What a person does at a provider when the process ends, and what must have become of it. */
import { randomUUID } from 'node:crypto'
import type { Exchange } from '@shared/schemas/exchange'
import { fiberwiseLogin } from '../../../electron/sandbox/server'
import { exampleCredential } from '../../unit/electron/services/setup'
import type { openServices } from './services'

type Services = ReturnType<typeof openServices>

/** What the vault of this test has before every action. */
export interface Ground {
  origins: { apala: string; fiberwise: string }
  /** Of the key that is exchanged for tokens. */
  tokens: { id: string; environmentId: string }
  /** The environment with the login. */
  loginId: string
}

export interface ProviderAction {
  /** Before the first step that counts; may say which key at the provider it is about. */
  prepare(services: Services, ground: Ground): Promise<unknown>
  run(services: Services, ground: Ground, keyId: string): Promise<unknown>
}

export const madeName = 'Made while killed'
export const editedName = 'Read only'
export const revokedName = 'Wrong permission'
export const movedName = 'Other'

const { email, password } = fiberwiseLogin
const nothing = async (): Promise<void> => undefined

export const logIn = (
  { sessions }: Services,
  environmentId: string,
  how: { password?: string | null; keepPassword?: boolean } = {}
) => sessions.logIn({ environmentId, account: email, password, keepPassword: false, ...how })

/** A call with a token. */
export const call = ({ requests }: Services, { id, environmentId }: Ground['tokens']): Promise<Exchange> =>
  requests.send({
    sendId: randomUUID(),
    spec: {
      method: 'GET',
      url: '/api/feedback',
      pathParameters: [],
      query: [],
      headers: [],
      body: { kind: 'none' },
      environmentId,
      credentialId: id,
      timeoutMs: 0,
      followRedirects: false
    },
    allowPlainHttp: false,
    confirmed: false
  })

const findKey =
  (name: string): ProviderAction['prepare'] =>
  async (services, { loginId }) => {
    await logIn(services, loginId)
    return (await services.scopedKeys.list(loginId)).entries.find(entry => entry.name === name)?.id
  }

const refreshed = async ({ tokens }: Services, { tokens: { id } }: Ground): Promise<void> => {
  await tokens.refresh(id)
  for (;;) {
    const status = (await tokens.list()).find(({ credentialId }) => credentialId === id)?.status
    if (status === 'valid') return
    if (status === 'failed' || status === 'cooling_down') throw new Error(`the refresh ended as ${status}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

export const providerActions: Record<string, ProviderAction> = {
  'log in and keep the password': {
    prepare: nothing,
    run: (services, { loginId }) => logIn(services, loginId, { keepPassword: true })
  },
  'forget the password': {
    prepare: (services, { loginId }) => logIn(services, loginId, { keepPassword: true }),
    run: ({ sessions }, { loginId }) => sessions.forgetPassword(loginId)
  },
  'keep a refresh token': {
    prepare: (services, { tokens }) => call(services, tokens),
    run: ({ tokens }, ground) => tokens.keepRefreshToken(ground.tokens.id, true)
  },
  'rotate a refresh token': {
    async prepare(services, { tokens }) {
      await call(services, tokens)
      await services.tokens.keepRefreshToken(tokens.id, true)
    },
    run: refreshed
  },
  'create a key': {
    prepare: (services, { loginId }) => logIn(services, loginId),
    run: ({ scopedKeys }, { loginId }) =>
      scopedKeys.create({
        environmentId: loginId,
        name: madeName,
        scopes: ['read:all'],
        expiresInDays: 30,
        confirmed: false
      })
  },
  'edit a key': {
    prepare: findKey(editedName),
    run: ({ scopedKeys }, { loginId: environmentId }, keyId) =>
      scopedKeys.edit({ environmentId, keyId, scopes: ['app:access'], confirmed: false })
  },
  'revoke a key': {
    prepare: findKey(revokedName),
    run: ({ scopedKeys }, { loginId: environmentId }, keyId) =>
      scopedKeys.revoke({ environmentId, keyId, typedName: revokedName })
  },
  'delete a credential with its refresh token': {
    async prepare(services, { tokens }) {
      await call(services, tokens)
      await services.tokens.keepRefreshToken(tokens.id, true)
    },
    async run({ credentials }, { tokens: { id } }) {
      await credentials.delete(id)
      await credentials.finishDeletions()
    }
  },
  'delete an environment with its password': {
    async prepare(services, { origins }) {
      const { id } = await services.environments.create({
        ...exampleCredential.environment,
        providerId: 'fiberwise',
        name: movedName,
        baseUrl: origins.fiberwise,
        production: false
      })
      await logIn(services, id, { keepPassword: true })
    },
    async run({ environments }) {
      const moved = (await environments.list()).find(({ name }) => name === movedName)
      await environments.delete(moved?.id ?? '')
    }
  }
}
