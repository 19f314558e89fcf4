/** The services over real HTTP, with all emulators running in this process. */
import { randomUUID } from 'node:crypto'
import { noDetails } from '@shared/schemas/credential'
import type { Environment } from '@shared/schemas/environment'
import type { RequestSpec, SendRequest } from '@shared/schemas/request'
import { createAxiosTransport, createConnectionInspector } from '../../../electron/adapters/axios-transport'
import type { Ports } from '../../../electron/ports'
import type { Provider } from '../../../electron/providers/provider'
import { type ApiName, type LogEntry, type SandboxesOptions, startSandboxes } from '../../../electron/sandbox/server'
import { setUpServices } from '../../unit/electron/services/setup'

export interface KeyToSave {
  secret: string
  methodId?: string
  fields?: Record<string, string>
  guard?: Environment['guard']
  label?: string
}

export const setUpSandboxServices = async (
  options: SandboxesOptions = {},
  registry?: readonly Provider[],
  ports: Partial<Ports> = {}
) => {
  const emulators = await startSandboxes(options)
  const services = setUpServices(
    { transport: createAxiosTransport(), connectionInspector: createConnectionInspector(), ...ports },
    registry
  )
  await services.vault.open()

  const saved = new Set<string>()

  const save = (providerId: string, baseUrl: string, key: KeyToSave) => {
    const { secret, methodId, fields = {}, guard, label = 'Canary' } = key
    saved.add(secret)
    return services.credentials.create({
      providerId,
      label,
      tags: [],
      details: noDetails,
      environment: { name: `${providerId} here`, baseUrl, production: false, color: 'gray', ...(guard && { guard }) },
      ...(methodId !== undefined && { authentication: { methodId, fields } }),
      secret,
      keep: true
    })
  }

  const specFor = (credential: { id: string; environmentId: string }, change: Partial<RequestSpec>): RequestSpec => ({
    method: 'GET',
    url: '/',
    pathParameters: [],
    query: [],
    headers: [],
    body: { kind: 'none' },
    environmentId: credential.environmentId,
    credentialId: credential.id,
    timeoutMs: 25_000,
    followRedirects: true,
    ...change
  })

  const send = (
    credential: { id: string; environmentId: string },
    change: Partial<RequestSpec> = {},
    how: Partial<SendRequest> = {}
  ) =>
    services.requests.send({
      sendId: randomUUID(),
      spec: specFor(credential, change),
      allowPlainHttp: false,
      confirmed: false,
      ...how
    })

  const textOf = async (exchangeId: string): Promise<string> =>
    (await services.bodies.read({ exchangeId, view: 'raw', offset: 0, length: 1_000_000 })).text

  /** What reached an emulator, its own control calls aside. */
  const logOf = (api: ApiName): LogEntry[] => emulators[api].control.log() as LogEntry[]

  /** Every key that was saved. */
  const secretsOf = (): string[] => [...saved]

  const close = async (): Promise<void> => {
    services.requests.cancelAll()
    await services.vault.close()
    await Promise.all(Object.values(emulators).map(emulator => emulator.close()))
  }

  return { ...services, emulators, save, send, textOf, logOf, secretsOf, close }
}

/** Everything of a request that reached a server, as one text: its target, its headers and its body. */
export const wireOf = ({ url, rawHeaders, bodyBase64 }: LogEntry): string =>
  [url, ...rawHeaders, Buffer.from(bodyBase64, 'base64').toString('latin1')].join('\n')

export const headerOf = ({ rawHeaders }: LogEntry, name: string): string[] =>
  rawHeaders.flatMap((text, index) =>
    index % 2 === 0 && text.toLowerCase() === name.toLowerCase() ? [rawHeaders[index + 1] ?? ''] : []
  )
