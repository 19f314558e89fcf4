import type { ExampleKey } from '../core/key-ring'

/**
 * The keys that work from the start. They open nothing but this emulator. A middleware has one static key of any form,
 * and no permissions. Source: wire facts of the middleware, "static header X-API-Key".
 */
export const wisphubMiddlewareKeys = {
  good: {
    key: 'demo-middleware-key-4pq8rt2vx6zb1dn5',
    label: 'good',
    title: { en: 'Full access', es: 'Acceso completo' },
    permissions: 'all'
  },
  /** The one before it was changed. */
  revoked: {
    key: 'demo-middleware-old-1bz8dk4fs2hw7ja5',
    label: 'revoked',
    title: { en: 'Replaced long ago', es: 'Reemplazada hace tiempo' },
    permissions: 'all',
    revoked: true
  }
} as const satisfies Record<string, ExampleKey>
