import type { Handlers } from '@shared/ipc/contract'
import type { FakeContext } from './state'

type Own = Extract<
  keyof Handlers,
  `tokens.${string}` | `sessions.${string}` | `scopedKeys.${string}` | `authLog.${string}`
>

const noTokens = (credentialId: string): Awaited<ReturnType<Handlers['tokens.refresh']>> => ({
  credentialId,
  status: 'none',
  remainingMs: null,
  expiresAt: null,
  refreshInMs: null,
  refreshAt: null,
  refreshesByItself: false,
  retryInMs: null,
  hasRefreshToken: false,
  keepsRefreshToken: false,
  failure: null,
  companyName: null,
  jwt: null,
  skew: null,
  exchangeId: null
})

const signedOut = (environmentId: string, account: string): Awaited<ReturnType<Handlers['sessions.logOut']>> => ({
  environmentId,
  providerId: 'fiberwise',
  status: 'signed_out',
  account,
  signedInAt: null,
  expiresAt: null,
  remainingMs: null,
  lastSuccessAt: null,
  cookieName: null,
  passwordKept: false,
  exchangeId: null
})

const keyOf = (id: string, name: string, scopes: string[]): Awaited<ReturnType<Handlers['scopedKeys.edit']>> => ({
  ...{ id, name, scopes, prefix: 'fw_key_abc1' },
  createdAt: null,
  lastUsedAt: null,
  expiresAt: null
})

/** Nothing is held and nothing has happened. */
export const authenticationHandlers = (_context: FakeContext): Pick<Handlers, Own> => ({
  'tokens.list': async () => [],
  'tokens.refresh': async ({ id }) => noTokens(id),
  'tokens.forget': async () => ({}),
  'tokens.copy': async () => ({ clearAfter: 30_000 }),
  'tokens.keepRefreshToken': async () => ({}),
  'sessions.list': async () => [],
  'sessions.logIn': async ({ environmentId, account }) => signedOut(environmentId, account),
  'sessions.register': async () => ({ exchangeId: crypto.randomUUID() }),
  'sessions.logOut': async ({ environmentId }) => signedOut(environmentId, ''),
  'sessions.forgetPassword': async () => ({}),
  'scopedKeys.list': async () => ({ entries: [], unreadable: 0, lostCreates: [], exchangeId: crypto.randomUUID() }),
  'scopedKeys.create': async ({ name, scopes }) => ({
    key: keyOf('1', name, scopes),
    credentialId: crypto.randomUUID(),
    draftId: null,
    exchangeId: crypto.randomUUID()
  }),
  'scopedKeys.edit': async ({ keyId, name = '', scopes = [] }) => keyOf(keyId, name, scopes),
  'scopedKeys.revoke': async () => ({ credentialIds: [] }),
  'scopedKeys.findOrphans': async () => ({ certain: [], possible: [] }),
  'authLog.list': async () => [],
  'authLog.clear': async () => ({}),
  'authLog.save': async () => ({ file: null })
})
