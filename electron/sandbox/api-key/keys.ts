import type { ExampleKey } from '../core/key-ring'

/** Where these keys are asked for by itself: the standard of the switches. */
const inHeader = {
  methodId: 'header',
  fields: { headerName: 'api-key', prefix: '', testPath: '/secure-endpoint' }
} as const

/**
 * The keys that work from the start: UUID4 texts. They open nothing but this emulator, and there are no permissions.
 * Source: wire facts of the generic FastAPI service, "auth".
 */
export const apiKeyKeys = {
  good: {
    key: 'de300000-600d-4ea1-8a11-4c8e2f6b9d10',
    label: 'good',
    title: { en: 'Full access', es: 'Acceso completo' },
    permissions: 'all',
    ...inHeader
  },
  /** As good as the first one: the key to rotate to. */
  next: {
    key: 'de300000-0e87-4ea1-9b22-7a1d5c3f8e20',
    label: 'next',
    title: { en: 'Its successor', es: 'Su sucesora' },
    permissions: 'all',
    ...inHeader
  },
  /** Was good once. */
  revoked: {
    key: 'de300000-90e0-4ea1-ac33-1f9b7d5e3c30',
    label: 'revoked',
    title: { en: 'Revoked', es: 'Revocada' },
    permissions: 'all',
    revoked: true,
    ...inHeader
  }
} as const satisfies Record<string, ExampleKey>

/** The name before the colon where the service wants Basic; the password is a key. */
export const basicUser = 'demo'
