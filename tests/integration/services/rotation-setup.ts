/** Rotations over the real emulators, with faults between the app and them. */
import { noDetails } from '@shared/schemas/credential'
import type { Rotation } from '@shared/schemas/rotation'
import { createAxiosTransport } from '../../../electron/adapters/axios-transport'
import { type HttpTransport, TransportFailure } from '../../../electron/ports'
import { fiberwiseLogin } from '../../../electron/sandbox/server'
import { createFakeTransport } from '../../fakes/fake-transport'
import { setUpSandboxServices } from './sandbox-services'

export const networkFaults = ['reset', 'lost reply', 'timeout', '500', '429'] as const
export type NetworkFault = (typeof networkFaults)[number]

/** A real transport that lets one request go wrong. */
export const createFaultyTransport = () => {
  const real = createAxiosTransport()
  let planted: { fault: NetworkFault; number: number } | null = null
  const seen: string[] = []

  const goWrong = async (fault: NetworkFault, ...args: Parameters<HttpTransport['exchange']>) => {
    if (fault === '500' || fault === '429') {
      const headers: [string, string][] = [['Content-Type', 'application/json']]
      return createFakeTransport({ status: Number(fault), headers, body: ['{"detail":"planted"}'] }).exchange(...args)
    }
    if (fault === 'lost reply') {
      const { body } = await real.exchange(...args)
      for await (const _ of body);
    }
    throw new TransportFailure(fault === 'timeout' ? 'timeout' : 'connection_reset', 'Planted.')
  }

  const transport: HttpTransport = {
    exchange(request, signal) {
      seen.push(`${request.method} ${new URL(request.url).pathname}`)
      if (planted === null || seen.length !== planted.number) return real.exchange(request, signal)
      const { fault } = planted
      planted = null
      return goWrong(fault, request, signal)
    }
  }
  return {
    transport,
    /** Requests since the last call of `plant` or `forget`. */
    seen,
    /** The request of this number, from 1. */
    plant(fault: NetworkFault, number: number) {
      seen.length = 0
      planted = { fault, number }
    },
    forget() {
      seen.length = 0
      planted = null
    },
    isPlanted: () => planted !== null
  }
}

const { email, password } = fiberwiseLogin

/** Keys of Fiberwise that were made from here, and what the provider says of them. */
export const setUpRotations = async () => {
  const net = createFaultyTransport()
  const the = await setUpSandboxServices({}, undefined, { transport: net.transport })
  const { origin, control } = the.emulators.fiberwise
  const environment = await the.environments.create({
    ...{ providerId: 'fiberwise', name: 'Fiberwise', baseUrl: origin, production: false, color: 'gray' }
  })
  const environmentId = environment.id
  const logIn = () => the.sessions.logIn({ environmentId, account: email, password, keepPassword: false })
  await logIn()

  const textOf = async (id: string): Promise<string> => new TextDecoder().decode((await the.credentials.use(id)).secret)
  const create = async (name: string, consumers: string[] = []): Promise<string> => {
    const made = await the.scopedKeys.create({
      ...{ environmentId, name, scopes: ['read:all'], expiresInDays: 90, confirmed: false }
    })
    const id = made.credentialId ?? ''
    const summary = (await the.credentials.list()).find(one => one.id === id)
    if (!summary) throw new Error('the key was not saved')
    const { label, tags, authentication, details } = summary
    await the.credentials.update({ id, label, tags, authentication, details: { ...noDetails, ...details, consumers } })
    return id
  }
  /** Names of living keys at the provider that begin so. */
  const namesAt = async (start: string): Promise<string[]> => {
    await logIn()
    const { entries } = await the.scopedKeys.list(environmentId)
    return entries.map(({ name }) => name).filter(name => name.startsWith(start))
  }
  /** What the provider says of a key's text. */
  const isTaken = async (key: string): Promise<boolean> => {
    const answer = await fetch(`${origin}/api/v1/agents`, { headers: { authorization: `Bearer ${key}` } })
    return answer.status === 200
  }
  const start = (credentialId: string, change: object = {}): Promise<Rotation> =>
    the.rotations.start({ credentialId, reason: 'scheduled', graceSeconds: 0, nobodyElse: true, ...change })
  /** Faults are over: goes on until it cannot any more. */
  const finish = async (id: string): Promise<Rotation> => {
    net.forget()
    let rotation = await the.rotations.get(id)
    for (let times = 0; times < 5 && rotation.next.kind === 'do'; times += 1) rotation = await the.rotations.proceed(id)
    return rotation
  }
  const stepsOf = ({ record }: Rotation): string[] => record.steps.map(({ deed, phase }) => `${deed} ${phase}`)
  return { ...the, net, control, environmentId, logIn, textOf, create, namesAt, isTaken, start, finish, stepsOf }
}

export type Rotations = Awaited<ReturnType<typeof setUpRotations>>
