import type { ExampleKey } from '../core/key-ring'
import type { Permission } from './permissions'

const readable: readonly Permission[] = ['clients.read', 'plans.read', 'tickets.read', 'tasks.read']
const ticketPermissions: readonly Permission[] = ['tickets.read', 'tickets.write']

/**
 * The keys that work from the start. They open nothing but this emulator. Form: 8 characters, a dot, 32 characters.
 * The first one may do everything: a tour of the app begins with it.
 * Source: wire facts of WispHub Net, "Key form" (an assumption there).
 */
export const wisphubNetKeys = {
  good: {
    key: 'DemoGood.Example4Pq8Rt2Vx6Zb1Dn5Fh9Jk3Lm7',
    label: 'good',
    title: { en: 'Full access', es: 'Acceso completo' },
    permissions: 'all'
  },
  /** As good as the first one: the key to rotate to. */
  next: {
    key: 'DemoNext.Example7Wc3Ys9Ag5Eu1Hi6Mo2Qz8Bt4',
    label: 'next',
    title: { en: 'Its successor', es: 'Su sucesora' },
    permissions: 'all'
  },
  readOnly: {
    key: 'DemoRead.Example2Kf6Nj1Pv9Sx4Ub8Wd3Yh5Cl0',
    label: 'read only',
    title: { en: 'Read only', es: 'Solo lectura' },
    permissions: readable
  },
  /** Good, but for another purpose. */
  ticketsOnly: {
    key: 'DemoTick.Example9Gm5Lr3Ot7Qy1Rc6Te2Vi8Xp5',
    label: 'tickets only',
    title: { en: 'Tickets only', es: 'Solo tickets' },
    permissions: ticketPermissions
  },
  /** Was good once. */
  revoked: {
    key: 'DemoGone.Example1Bz8Dk4Fs2Hw7Ja5Mq9Nu3Pe6',
    label: 'revoked',
    title: { en: 'Revoked', es: 'Revocada' },
    permissions: 'all',
    revoked: true
  }
} as const satisfies Record<string, ExampleKey>
