import type { ExampleLogin } from '../core/api'
import type { ExampleKey } from '../core/key-ring'
import { agentScopes, userScopes } from './scopes'

/** An example key that ends some days after the start; before it when the number is negative. */
export interface FiberwiseExampleKey extends ExampleKey {
  readonly expiresInDays?: number
}

/**
 * The keys that work from the start. They open nothing but this emulator. The first one may do everything.
 * Source: wire facts of Fiberwise, the table of guide and code (two forms of a key), "Scopes" and "Agent keys".
 */
export const fiberwiseKeys = {
  good: {
    key: 'fw_key_DemoGoodExample4Pq8Rt2Vx6Zb1Dn5',
    label: 'good',
    title: { en: 'Full access', es: 'Acceso completo' },
    permissions: userScopes
  },
  /** The form that the code makes; `api_` may stand before it. */
  uuid: {
    key: '7d3e0a14-5b62-4c8f-9a01-de00c0de0001',
    label: 'good, as a UUID',
    title: { en: 'Full access, UUID form', es: 'Acceso completo, en forma de UUID' },
    permissions: userScopes,
    methodId: 'bearer-api'
  },
  readOnly: {
    key: 'fw_key_DemoReadExample2Kf6Nj1Pv9Sx4Ub8',
    label: 'read only',
    title: { en: 'Read only', es: 'Solo lectura' },
    permissions: ['read:all']
  },
  /** Good, but none of the calls asks for its scope. */
  appOnly: {
    key: 'fw_key_DemoAppsExample9Gm5Lr3Ot7Qy1Rc6',
    label: 'app access only',
    title: { en: 'Wrong permission', es: 'Permiso equivocado' },
    permissions: ['app:access']
  },
  almostExpired: {
    key: 'fw_key_DemoSoonExample7Wc3Ys9Ag5Eu1Hi6',
    label: 'almost expired',
    title: { en: 'Expires in 2 days', es: 'Vence en 2 días' },
    permissions: userScopes,
    expiresInDays: 2
  },
  expired: {
    key: 'fw_key_DemoPastExample3Jd7Lf2Nh8Qk4Sm9',
    label: 'expired',
    title: { en: 'Expired', es: 'Vencida' },
    permissions: userScopes,
    expiresInDays: -1
  },
  revoked: {
    key: 'fw_key_DemoGoneExample1Bz8Dk4Fs2Hw7Ja5',
    label: 'revoked',
    title: { en: 'Revoked', es: 'Revocada' },
    permissions: userScopes,
    revoked: true
  },
  agent: {
    key: 'agent_DemoAgentExample6Tz1Vb5Xd9Zf3Bh7Dj2Fl8Hn4-_',
    label: 'agent',
    title: { en: 'Agent key', es: 'Clave de agente' },
    permissions: agentScopes,
    expiresInDays: 365,
    methodId: 'agent'
  }
} as const satisfies Record<string, FiberwiseExampleKey>

/** The user whom the example keys belong to. */
export const fiberwiseLogin = {
  title: { en: 'Example user', es: 'Usuaria de ejemplo' },
  email: 'demo@example.com',
  password: 'Demo-password-1',
  firstName: 'Lucía',
  lastName: 'Peña'
} as const satisfies ExampleLogin & { firstName: string; lastName: string }
