/** Apala in the sandbox with one key saved, and another place where its tokens are good; for tests of their life. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TokenState } from '@shared/schemas/token'
import { afterEach, beforeEach } from 'vitest'
import { apalaKeys } from '../../../electron/sandbox/server'
import { setUpSandboxServices } from './sandbox-services'

export const feedback = {
  method: 'POST',
  url: '/api/feedback',
  body: { kind: 'json', text: '{"message_id":"m","customer_responded":true,"score":"good"}' }
} as const

export let the: Awaited<ReturnType<typeof setUpSandboxServices>>
export let credential: { id: string; environmentId: string }
/** Another place where the token is good, for methods that Apala does not have: it refuses the tokens it is told to. */
let data: Server
let dataOrigin = ''
export let arrived: string[] = []
export let refused = new Set<string>()

export const setUpEachTest = (): void => {
  beforeEach(async () => {
    the = await setUpSandboxServices()
    credential = await the.save('apala', the.emulators.apala.origin, { secret: apalaKeys.good.key })
    arrived = []
    refused = new Set()
    data = createServer((request, response) => {
      const token = request.headers.authorization ?? ''
      arrived.push(token)
      response.writeHead(refused.has(token) || token === '' || refused.has('all') ? 401 : 200).end('{}')
    })
    await new Promise<void>(resolve => data.listen(0, '127.0.0.1', resolve))
    dataOrigin = `http://127.0.0.1:${(data.address() as AddressInfo).port}`
    await the.credentials.allowOrigin(credential.id, dataOrigin)
  })
  afterEach(async () => {
    await the.close()
    data.closeAllConnections()
    await new Promise(resolve => data.close(resolve))
  })
}

export const counters = () => {
  const { exchanges, refreshes } = the.emulators.apala.control.counters()
  return { exchanges, refreshes }
}
export const setSwitches = (switches: Parameters<typeof the.emulators.apala.control.setSwitches>[0]) =>
  the.emulators.apala.control.setSwitches(switches)
export const statusOf = ({ hops }: { hops: { status: number | null }[] }): number | null => hops.at(-1)?.status ?? null
export const failureOf = (promise: Promise<unknown>): Promise<{ code: string; fields: Record<string, string> }> =>
  promise.then(
    () => ({ code: 'no failure', fields: {} }),
    error => error
  )
export const state = async (): Promise<TokenState | undefined> =>
  (await the.tokens.list()).find(({ credentialId }) => credentialId === credential.id)
export const get = () => the.send(credential, { url: `${dataOrigin}/data` })
/** Moves both clocks: of the app and of the server. */
export const pass = (milliseconds: number) => {
  the.emulators.apala.control.advanceClock(milliseconds)
  the.clock.advance(milliseconds)
}
/** Lets the waits of a send pass as soon as they begin. */
export const throughWaits = async <T>(work: Promise<T>): Promise<T> => {
  let done = false
  const end = work.finally(() => {
    done = true
  })
  end.catch(() => undefined)
  while (!done) {
    await new Promise(resolve => setTimeout(resolve, 10))
    if ((await state())?.retryInMs != null) the.clock.advance(500)
  }
  return end
}
