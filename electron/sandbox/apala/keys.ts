import type { ExampleKey } from '../core/key-ring'
import type { Permission } from './permissions'

const feedbackOnly: readonly Permission[] = ['tokens', 'feedback']
const noTokens: readonly Permission[] = ['messages', 'feedback']

/**
 * The keys that work from the start. They open nothing but this emulator. Form: base64 of 32 bytes, with `+` and `/`,
 * which must arrive byte for byte. The first one may do everything. Source: wire facts of Apala, "API key".
 */
export const apalaKeys = {
  good: {
    key: 'DemoGood+Example/4Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7s=',
    label: 'good',
    title: { en: 'Full access', es: 'Acceso completo' },
    permissions: 'all'
  },
  /** As good as the first one: the key to rotate to. */
  next: {
    key: 'DemoNext/Example+7Wc3Ys9Ag5Eu1Hi6Mo2Qz8Bt4M=',
    label: 'next',
    title: { en: 'Its successor', es: 'Su sucesora' },
    permissions: 'all'
  },
  feedbackOnly: {
    key: 'DemoFeed+Example/9Gm5Lr3Ot7Qy1Rc6Te2Vi8Xp5c=',
    label: 'feedback only',
    title: { en: 'Feedback only', es: 'Solo comentarios' },
    permissions: feedbackOnly
  },
  /** Known, but not good for tokens: 403 at the exchange. */
  noTokens: {
    key: 'DemoDeny/Example+2Kf6Nj1Pv9Sx4Ub8Wd3Yh5Cl0w=',
    label: 'no tokens',
    title: { en: 'Wrong permission', es: 'Permiso equivocado' },
    permissions: noTokens
  },
  /** Was good once. */
  revoked: {
    key: 'DemoGone+Example/1Bz8Dk4Fs2Hw7Ja5Mq9Nu3Pe6o=',
    label: 'revoked',
    title: { en: 'Revoked', es: 'Revocada' },
    permissions: 'all',
    revoked: true
  }
} as const satisfies Record<string, ExampleKey>

/** The company that all example keys belong to. */
export const exampleCompany = {
  id: '0a9a1a5e-c0de-4c0d-8a11-de00c0de0044',
  name: 'Créditos Demo S.A.S.'
} as const
