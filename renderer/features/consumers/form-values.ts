/** What is entered for a service, and what it comes to. */
import {
  type CheckExpectation,
  type Consumer,
  type ConsumerCheck,
  type ConsumerDetails,
  consumerDefaults
} from '@shared/schemas/consumer'
import { type Duration, durationOf, secondsOf } from './duration'

export const expectationKinds = ['filled', 'member', 'text'] as const satisfies readonly CheckExpectation['kind'][]

/** One that is there, or a new one: with a name that is noted beside the key, or without. */
export type ConsumerSubject = { kind: 'edit'; consumer: Consumer } | { kind: 'add'; name: string }

export interface ConsumerValues {
  service: string
  host: string
  reload: string
  /** Whether something can be asked of it. */
  asks: boolean
  environmentId: string | null
  /** The key to ask with; null for none. */
  keyId: string | null
  path: string
  expectation: CheckExpectation['kind']
  contains: string
  member: string
  cache: Duration
  quiet: Duration
}

export type ConsumerField =
  | 'service'
  | 'host'
  | 'reload'
  | 'environmentId'
  | 'path'
  | 'contains'
  | 'member'
  | 'cache'
  | 'quiet'
/** `taken` another one has this name · `slash` it has to begin with one · `duration` it is none · `short`, `long` */
export type ConsumerFault = 'required' | 'taken' | 'slash' | 'duration' | 'short' | 'long' | 'too_long' | 'invalid'
export type ConsumerFaults = Partial<Record<ConsumerField, ConsumerFault>>

/** Of fields that hold a part of what is entered. */
export interface ConsumerFieldsProps {
  values: ConsumerValues
  faults: ConsumerFaults
  onChange(part: Partial<ConsumerValues>): void
}

/** As the contract has them, in seconds. */
export const longestCache = 30 * 86_400
export const shortestQuiet = 60
export const longestQuiet = 92 * 86_400

export const blankValues = (service = ''): ConsumerValues => ({
  service,
  host: '',
  reload: '',
  asks: false,
  environmentId: null,
  keyId: null,
  path: '/',
  expectation: 'filled',
  contains: '',
  member: '',
  cache: durationOf(consumerDefaults.cacheSeconds),
  quiet: durationOf(consumerDefaults.quietSeconds)
})

export const valuesOf = ({ service, host, reload, check, cacheSeconds, quietSeconds }: Consumer): ConsumerValues => ({
  ...blankValues(service),
  host,
  reload,
  cache: durationOf(cacheSeconds),
  quiet: durationOf(quietSeconds),
  ...(check && {
    asks: true,
    environmentId: check.environmentId,
    keyId: check.credentialId,
    path: check.path,
    expectation: check.expectation.kind,
    ...(check.expectation.kind === 'text'
      ? { contains: check.expectation.contains }
      : { member: check.expectation.member })
  })
})

const expectationOf = ({ expectation: kind, contains, member }: ConsumerValues): CheckExpectation =>
  kind === 'text' ? { kind, contains: contains.trim() } : { kind, member: member.trim() }

const checkOf = (values: ConsumerValues): ConsumerCheck | null => {
  const { asks, environmentId, keyId, path } = values
  if (!asks || environmentId === null) return null
  return { environmentId, credentialId: keyId, path: path.trim(), expectation: expectationOf(values) }
}

/** Null where `faultsOf` finds something. */
export const detailsOf = (values: ConsumerValues): ConsumerDetails | null => {
  const [cacheSeconds, quietSeconds] = [secondsOf(values.cache), secondsOf(values.quiet)]
  if (cacheSeconds === null || quietSeconds === null || Object.keys(faultsOf(values)).length > 0) return null
  const { service, host, reload } = values
  return {
    service: service.trim(),
    host: host.trim(),
    reload: reload.trim(),
    check: checkOf(values),
    cacheSeconds,
    quietSeconds
  }
}

const durationFault = (duration: Duration, least: number, most: number): ConsumerFault | null => {
  const seconds = secondsOf(duration)
  if (seconds === null) return 'duration'
  if (seconds < least) return 'short'
  return seconds > most ? 'long' : null
}

const contentFault = ({ expectation, contains, member }: ConsumerValues): ConsumerFaults => {
  if (expectation === 'text') return contains.trim().length < 3 ? { contains: 'required' } : {}
  return expectation === 'member' && member.trim() === '' ? { member: 'required' } : {}
}

const checkFaults = (values: ConsumerValues): ConsumerFaults => {
  if (!values.asks) return {}
  const path = values.path.trim()
  return {
    ...(values.environmentId === null && { environmentId: 'required' as const }),
    ...(!path.startsWith('/') && { path: path === '' ? ('required' as const) : ('slash' as const) }),
    ...contentFault(values)
  }
}

/** What is wrong before main is asked. */
export const faultsOf = (values: ConsumerValues): ConsumerFaults => {
  const cache = durationFault(values.cache, 0, longestCache)
  const quiet = durationFault(values.quiet, shortestQuiet, longestQuiet)
  return {
    ...(values.service.trim() === '' && { service: 'required' as const }),
    ...checkFaults(values),
    ...(cache && { cache }),
    ...(quiet && { quiet })
  }
}

/** Where a path of the contract's input is shown. */
const fieldOf: Record<string, ConsumerField> = {
  service: 'service',
  host: 'host',
  reload: 'reload',
  cacheSeconds: 'cache',
  quietSeconds: 'quiet',
  'check.environmentId': 'environmentId',
  'check.path': 'path',
  'check.expectation.contains': 'contains',
  'check.expectation.member': 'member'
}

const faultOf = (problem: string): ConsumerFault => {
  if (problem.startsWith('taken')) return 'taken'
  if (problem.startsWith('too_big')) return 'too_long'
  return problem.startsWith('too_small') ? 'required' : 'invalid'
}

/** What main found wrong, by field; what is about none is left out. */
export const faultsFrom = (fields: Readonly<Record<string, string>>): ConsumerFaults => {
  const faults: ConsumerFaults = {}
  for (const [path, problem] of Object.entries(fields)) {
    const field = fieldOf[path]
    if (field) faults[field] = faultOf(problem)
  }
  return faults
}
