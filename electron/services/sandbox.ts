import { AppFailure } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import { languages } from '@shared/schemas/settings'
import type { SandboxState } from '@shared/schemas/vault'
import type { Ports, SandboxApi } from '../ports'
import type { CredentialService } from './credential'
import type { EnvironmentService } from './environment'
import type { ProviderService } from './provider'
import type { SettingsService } from './settings'
import type { VaultService } from './vault'

export interface SandboxTour {
  credentialId: string
  environmentId: string
  endpointId: string
}

export interface SandboxService {
  state(): SandboxState
  /** Starts the emulators, puts their example keys into the vault and says where a first request would succeed. */
  start(): Promise<SandboxTour>
  /** Starts them when they are not running; a request to an example needs no more than Send. */
  ensureRunning(): Promise<void>
  stop(): Promise<SandboxState>
}

interface Parts {
  ports: Ports
  vault: VaultService
  providers: ProviderService
  environments: EnvironmentService
  credentials: CredentialService
  settings: SettingsService
  publish: Publish
}

/** Port of an address such as `http://127.0.0.1:4780`. */
const portOf = (baseUrl: string): number => Number(new URL(baseUrl).port)

export const createSandboxService = (parts: Parts): SandboxService => {
  const { ports, vault, providers, environments, credentials, settings, publish } = parts
  let state: SandboxState = { status: 'stopped' }
  let apis: Record<string, SandboxApi> = {}
  let starting: Promise<void> | null = null

  const change = (next: SandboxState): SandboxState => {
    state = next
    publish('sandbox.changed', next)
    return next
  }

  ports.sandbox.onExit(() => change({ status: 'stopped' }))

  /** The same ports as last time where they are free, so that what a person copied elsewhere still works. */
  const wishedPorts = async (): Promise<Record<string, number>> => {
    const placed = (await environments.list()).filter(environment => environment.sandbox)
    return Object.fromEntries(placed.map(({ providerId, baseUrl }) => [providerId, portOf(baseUrl)]))
  }

  const launch = async (): Promise<void> => {
    change({ status: 'starting' })
    try {
      apis = await ports.sandbox.start(await wishedPorts())
      for (const [providerId, { origin }] of Object.entries(apis)) {
        await environments.placeSandbox(providerId, 'Sandbox', origin)
      }
      const origins = Object.fromEntries(Object.entries(apis).map(([id, { origin }]) => [id, origin]))
      change({ status: 'running', origins })
    } catch (error) {
      change({ status: 'failed' })
      throw error
    }
  }

  const ensureRunning = async (): Promise<void> => {
    vault.access()
    if (state.status === 'running') return
    starting ??= launch().finally(() => {
      starting = null
    })
    await starting
  }

  const language = (): (typeof languages)[number] => {
    const chosen = settings.get().language
    if (chosen !== 'system') return chosen
    const preferred = ports.appInfo.languages.map(tag => tag.slice(0, 2))
    return languages.find(known => known === preferred.find(tag => languages.some(one => one === tag))) ?? 'en'
  }

  return {
    state: () => state,
    ensureRunning,
    async start() {
      await ensureRunning()
      let tour: SandboxTour | null = null
      for (const [providerId, api] of Object.entries(apis)) {
        const environment = await environments.placeSandbox(providerId, 'Sandbox', api.origin)
        for (const { label, ...key } of api.exampleKeys) {
          const { id } = await credentials.createExample({
            ...key,
            providerId,
            environmentId: environment.id,
            label: label[language()]
          })
          const endpointId = providers.get(providerId).tourEndpointId
          tour ??= { credentialId: id, environmentId: environment.id, endpointId }
        }
      }
      if (!tour) throw new AppFailure('sandbox_failed', 'The sandbox offers no example key.')
      return tour
    },
    async stop() {
      await ports.sandbox.stop()
      return change({ status: 'stopped' })
    }
  }
}
