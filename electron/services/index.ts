/** The one place where services meet. Plain arguments, no container: what a service needs stands in its call. */
import type { Publish } from '@shared/ipc/contract'
import type { Ports } from '../ports'
import type { Provider } from '../providers/provider'
import { createBodyService } from './body'
import { createCredentialService } from './credential'
import { createSecretKeeper } from './credential/secret-keeper'
import { createEnvironmentService } from './environment'
import { createHistoryService } from './history'
import type { KnownSecrets } from './known-secrets'
import { createProviderService } from './provider'
import { createRequestService } from './request'
import { createSandboxService } from './sandbox'
import { createSettingsService } from './settings'
import { createVaultService } from './vault'

export type Services = ReturnType<typeof createServices>

/** `knownSecrets` is made outside, since the logger needs its redactor before there are services. */
export const createServices = (
  ports: Ports,
  registry: readonly Provider[],
  knownSecrets: KnownSecrets,
  publish: Publish
) => {
  const { database, clock, ids } = ports
  const vault = createVaultService(ports, publish)
  const settings = createSettingsService(vault, database, publish)
  const providers = createProviderService(registry)
  const environments = createEnvironmentService(vault, database, ids)
  const keeper = createSecretKeeper(vault, database, clock)
  const credentials = createCredentialService({
    ports,
    vault,
    keeper,
    providers,
    environments,
    knownSecrets,
    publish
  })
  const sandbox = createSandboxService({ ports, vault, providers, environments, credentials, settings, publish })
  const history = createHistoryService(ports, vault, publish)
  const bodies = createBodyService(ports, vault)
  const requests = createRequestService({
    ports,
    vault,
    providers,
    environments,
    credentials,
    sandbox,
    history,
    knownSecrets,
    publish
  })
  return { vault, settings, providers, environments, credentials, sandbox, history, bodies, requests }
}
