import type { EventName, EventPayload } from '@shared/ipc/contract'
import { noDetails } from '@shared/schemas/credential'
import type { Ports } from '../../../../electron/ports'
import type { Provider } from '../../../../electron/providers/provider'
import { providers } from '../../../../electron/providers/registry'
import { createServices } from '../../../../electron/services'
import { createKnownSecrets } from '../../../../electron/services/known-secrets'
import { createFakePorts } from '../../../fakes/fake-ports'

/** The real services over fake ports, with everything they published. */
export const setUpServices = (overrides: Partial<Ports> = {}, registry: readonly Provider[] = providers) => {
  const fakes = createFakePorts(overrides)
  const published: [EventName, unknown][] = []
  const publish = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => {
    published.push([name, payload])
  }
  const knownSecrets = createKnownSecrets()
  const services = createServices(fakes.ports, registry, knownSecrets, publish)
  return { ...fakes, ...services, published, knownSecrets }
}

export const exampleCredential = {
  providerId: 'wisphub-net',
  label: 'Support',
  tags: [],
  details: noDetails,
  environment: { name: 'Production', baseUrl: 'https://api.wisphub.net/api', production: true, color: 'gray' as const },
  secret: 'AbCd1234.canaryKey5678canaryKey5678canary',
  keep: true
}

/** The code of the `AppFailure` that a promise ends in. */
export const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
    return 'no failure'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
