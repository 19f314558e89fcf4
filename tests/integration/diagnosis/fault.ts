/** One fault over the real sandbox: what is done, and what must be said of it first. */
import type { FindingId, FixAction } from '@shared/schemas/diagnosis'
import type { Exchange } from '@shared/schemas/exchange'
import type { RequestSpec } from '@shared/schemas/request'
import type { ApiName } from '../../../electron/sandbox/server'
import type { KeyToSave } from '../services/sandbox-services'
import type { setUpFaults } from './set-up'
import type { Reply } from './stand-in'

export type The = Awaited<ReturnType<typeof setUpFaults>>

export interface Fault {
  name: string
  api: ApiName
  make(the: The): Promise<Exchange>
  first: FindingId
  fix: FixAction
}

export type Row = [name: string, make: Fault['make'], first: FindingId, fix: FixAction]

export const faultsOf = (api: ApiName, rows: Row[]): Fault[] =>
  rows.map(([name, make, first, fix]) => ({ name: `${api}: ${name}`, api, make, first, fix }))

export const header = (name: string, value: string) => ({ name, value, enabled: true })

/** Saves a key for an emulator, and sends with it. */
export const sendAs =
  (api: ApiName, key: KeyToSave, spec: Partial<RequestSpec>, baseUrl?: string) =>
  async (the: The): Promise<Exchange> => {
    const credential = await the.save(api, baseUrl ?? the.emulators[api].origin, key)
    return the.send(credential, spec, { confirmed: true, allowPlainHttp: true })
  }

/** Where the address of an API leads to a server that answers like this. */
export const sendToStandIn =
  (
    api: ApiName,
    key: KeyToSave,
    spec: Partial<RequestSpec>,
    reply: Reply | ((path: string) => Reply),
    baseUrl?: string
  ) =>
  async (the: The): Promise<Exchange> => {
    the.standIn.answer(reply)
    if (baseUrl !== undefined) the.route(new URL(baseUrl).origin, the.standIn.origin)
    return sendAs(api, key, spec, baseUrl ?? the.standIn.origin)(the)
  }

/** Where it leads to an emulator. */
export const sendByName =
  (api: ApiName, key: KeyToSave, spec: Partial<RequestSpec>, baseUrl: string) =>
  async (the: The): Promise<Exchange> => {
    the.route(new URL(baseUrl).origin, the.emulators[api].origin)
    return sendAs(api, key, spec, baseUrl)(the)
  }

/** The call that should have brought a token, and whose failure kept the request from being sent. */
export const refusedExchange =
  (make: Fault['make']): Fault['make'] =>
  async the => {
    const error: unknown = await make(the).then(
      () => null,
      reason => reason
    )
    const fields: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'fields') : null
    const exchangeId: unknown = typeof fields === 'object' && fields !== null ? Reflect.get(fields, 'exchangeId') : null
    if (typeof exchangeId !== 'string') throw new Error('no exchange was refused')
    return the.history.get(exchangeId)
  }

/** Sends without a credential, with whatever the person typed into the headers. */
export const sendBare =
  (api: ApiName, spec: Partial<RequestSpec>, secret = 'AnyKey99.someKey5678someKey5678someKey567') =>
  async (the: The): Promise<Exchange> => {
    const credential = await the.save(api, the.emulators[api].origin, { secret })
    return the.send(credential, { credentialId: null, ...spec }, { confirmed: true })
  }

/** Pulls switches of an emulator first. */
export const withSwitches =
  (api: ApiName, patch: Record<string, unknown>, make: Fault['make']): Fault['make'] =>
  async the => {
    the.emulators[api].control.setSwitches(patch as never)
    return make(the)
  }

/** A key that works first and is revoked then. */
export const afterRevoking =
  (api: ApiName, secret: string, spec: Partial<RequestSpec>): Fault['make'] =>
  async the => {
    const credential = await the.save(api, the.emulators[api].origin, { secret })
    await the.send(credential, spec)
    the.emulators[api].control.revoke(secret)
    return the.send(credential, spec)
  }
