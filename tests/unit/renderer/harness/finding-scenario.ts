/** What a diagnosis may say, for looking at it. */
import type { Finding, Probe } from '@shared/schemas/diagnosis'

export const someFindings: Finding[] = [
  {
    id: 'key_dirty',
    confidence: 'likely',
    parameters: { count: 1 },
    evidence: [
      { kind: 'secret_finding', code: 'quotes', detail: '' },
      { kind: 'header_sent', name: 'Authorization', value: 'Api-Key [redacted:Support]', hop: 0 },
      { kind: 'status', status: 401 },
      { kind: 'body_words', text: 'Credenciales de autenticación incorrectas.' }
    ],
    fix: { action: 'clean_key' }
  },
  {
    id: 'host_of_other_region',
    confidence: 'possible',
    parameters: { host: 'api.wisphub.net', others: 'api.wisphub.io' },
    evidence: [{ kind: 'setting', setting: 'base_url', value: 'https://api.wisphub.net' }],
    fix: { action: 'change_base_url', to: 'https://api.wisphub.io' }
  },
  {
    id: 'permission_missing',
    confidence: 'possible',
    parameters: { permission: 'write tickets' },
    evidence: [{ kind: 'setting', setting: 'endpoint_permission', value: 'write tickets' }],
    fix: { action: 'add_permission', permission: { en: 'write tickets', es: 'escribir tickets' } }
  }
]

const probe = (kind: Probe['kind'], needsConsent: boolean): Probe => ({
  id: kind,
  kind,
  method: 'GET',
  url: 'http://127.0.0.1:4780/api/clientes/',
  credential: { use: 'as_set' },
  cost: 1,
  tells: ['key_dirty'],
  needsConsent
})

export const someProbes: Probe[] = [probe('cleaned_key', false), probe('other_method', true)]
