import type { AppError } from '@shared/errors'
import { type SecretManagerSummary, secretManagerOrigin } from '@shared/schemas/secret-manager'

/** What a person types beside the secrets, which are in no state. */
export interface ConnectionValues {
  label: string
  region: string
  endpoint: string
  accessKeyId: string
  /** The access belongs to temporary credentials. */
  withToken: boolean
}

export const connectionFields = [
  'label',
  'region',
  'endpoint',
  'accessKeyId',
  'secretAccessKey',
  'sessionToken'
] as const
export type ConnectionField = (typeof connectionFields)[number]
export type ConnectionFault = 'required' | 'invalid'
export type ConnectionFaults = Partial<Record<ConnectionField, ConnectionFault>>

export const valuesOf = (manager: SecretManagerSummary | null): ConnectionValues => ({
  label: manager?.label ?? '',
  region: manager?.region ?? '',
  endpoint: manager?.endpoint ?? '',
  accessKeyId: '',
  withToken: false
})

export const placeIn = ({ label, region, endpoint }: ConnectionValues) => {
  const origin = endpoint.trim().replace(/\/$/, '')
  return { label: label.trim(), region: region.trim(), endpoint: origin === '' ? null : origin }
}

/** Whether the access that is kept would be sent elsewhere: then it is asked for anew. */
export const leadsElsewhere = (values: ConnectionValues, manager: SecretManagerSummary): boolean =>
  secretManagerOrigin(placeIn(values)) !== secretManagerOrigin(manager)

/** What must be there and is not. */
export const missingIn = (
  values: ConnectionValues,
  access: { secretAccessKey: boolean; sessionToken: boolean } | null
): ConnectionFaults => {
  const { label, region } = placeIn(values)
  const missing: [ConnectionField, boolean][] = [
    ['label', label === ''],
    ['region', region === ''],
    ['accessKeyId', access !== null && values.accessKeyId.trim() === ''],
    ['secretAccessKey', access !== null && !access.secretAccessKey],
    ['sessionToken', access !== null && values.withToken && !access.sessionToken]
  ]
  return Object.fromEntries(missing.filter(([, is]) => is).map(([field]) => [field, 'required' as const]))
}

/** What main found wrong, at the field it is about. */
export const faultsOf = ({ code, fields }: AppError): ConnectionFaults => {
  if (code !== 'invalid_input') return {}
  const names = Object.keys(fields).map(path => path.replace(/^access\./, ''))
  return Object.fromEntries(connectionFields.filter(field => names.includes(field)).map(field => [field, 'invalid']))
}

/** Those that most people mean; any other can be typed. */
export const commonRegions = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'ca-central-1',
  'mx-central-1',
  'sa-east-1',
  'eu-west-1',
  'eu-central-1',
  'eu-south-2'
]
