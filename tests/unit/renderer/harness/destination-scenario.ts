/** The part of a scenario that is about where keys are written: `?places=many`. */
import type { Destination, DestinationTarget, DestinationWrite } from '@shared/schemas/destination'
import { fakeId } from '../fake-data'
import { type FakeDestinations, type FakeLook, holdsKey, noDestinations, olderKey } from '../fake-main/destinations'

const credentialId = fakeId(2, 0)

const place = (number: number, path: string, target: DestinationTarget): Destination => ({
  ...{ id: fakeId(8, number), credentialId, path, target }
})

const env = place(1, '/srv/billing/.env', { kind: 'dotenv', variable: 'WISPHUB_API_KEY' })
const manifest = place(
  2,
  '/home/deploy/clusters/production-mexico-norte/applications/billing/overlays/secrets/wisphub-secret.yaml',
  { kind: 'kubernetes_secret', secretName: 'wisphub', entry: 'api-key' }
)
const docker = place(3, '/run/secrets/wisphub_api_key', { kind: 'docker_secret' })
const json = place(4, '/srv/reports/wisphub.json', { kind: 'json', keyMember: 'api_key', baseUrlMember: 'base_url' })
const broken = place(5, '/mnt/backup/panel/.env.local', { kind: 'dotenv', variable: 'API_KEY' })

const looks: Record<string, FakeLook> = {
  [env.id]: { warnings: ['earlier_line_stays', 'mode_changes', 'link'] },
  [manifest.id]: {
    changes: olderKey(manifest).map(change => ({
      ...change,
      ...{
        line: 8,
        secret: { before: { is: 'unknown', fingerprint: '9e0f' }, after: { is: 'current', fingerprint: 'c3d4' } }
      }
    })),
    warnings: ['other_secret', 'immutable'],
    modeBefore: '600'
  },
  [docker.id]: { creates: true, modeBefore: null, warnings: [] },
  [json.id]: {
    changes: [
      ...olderKey(json),
      {
        ...{ line: 3, name: 'base_url', action: 'replaced', secret: null },
        plain: { before: 'https://sandbox.wisphub.net', after: 'https://api.wisphub.net' }
      }
    ],
    warnings: ['mode_changes', 'quotes_added'],
    modeBefore: '640'
  },
  [broken.id]: { fails: 'destination_failed', reason: 'folder_missing' }
}

const write = (number: number, change: Partial<DestinationWrite>): DestinationWrite => ({
  ...{ id: fakeId(9, number), destinationId: env.id, credentialId, version: number, file: env.path },
  ...{ state: 'written', canUndo: true, at: `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z` },
  ...change
})

const scenarios: Record<string, Partial<FakeDestinations>> = {
  none: {},
  one: { list: [env], looks },
  held: { list: [env], looks: { [env.id]: holdsKey }, writes: [write(3, {}), write(2, { canUndo: false })] },
  many: { list: [env, manifest, docker, json, broken], looks },
  refused: {
    list: [broken, manifest],
    looks: {
      [broken.id]: { fails: 'destination_refused', reason: 'line_not_readable' },
      [manifest.id]: { fails: 'destination_refused', reason: 'encrypted' }
    }
  },
  open: {
    list: [env],
    looks,
    writes: [
      write(7, { state: 'writing', canUndo: false }),
      write(6, { state: 'changed', canUndo: false }),
      write(5, { state: 'undone', canUndo: false }),
      write(4, { destinationId: json.id, file: json.path })
    ]
  }
}

const writeFailures: Record<string, FakeDestinations['writeFails']> = {
  changed: { code: 'destination_changed', reason: '' },
  full: { code: 'destination_failed', reason: 'disk_full' }
}

export const destinationScenario = (parameters: URLSearchParams): { destinations?: FakeDestinations } => {
  const found = scenarios[parameters.get('places') ?? '']
  const writeFails = writeFailures[parameters.get('writes') ?? ''] ?? null
  return found ? { destinations: { ...noDestinations(), ...found, writeFails } } : {}
}
