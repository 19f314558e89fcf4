import type { DestinationTarget } from '@shared/schemas/destination'

/** What a person enters of a place in AWS Secrets Manager. */
export interface AwsTargetValues {
  connectionId: string | null
  secretId: string
  /** The key is the whole text, and no member of a document. */
  whole: boolean
  keyMember: string
  withBaseUrl: boolean
  baseUrlMember: string
}

export const emptyAwsTarget: AwsTargetValues = {
  connectionId: null,
  secretId: '',
  whole: false,
  keyMember: 'api_key',
  withBaseUrl: true,
  baseUrlMember: 'base_url'
}

export type AwsTargetField = 'connectionId' | 'secretId' | 'keyMember' | 'baseUrlMember'
export type AwsTargetFaults = Partial<Record<AwsTargetField, string>>

/** Those that must be filled in and are not. */
export const missingAwsFields = (values: AwsTargetValues): AwsTargetField[] => {
  const { connectionId, secretId, whole, keyMember, withBaseUrl, baseUrlMember } = values
  const missing: [AwsTargetField, boolean][] = [
    ['connectionId', connectionId === null],
    ['secretId', secretId.trim() === ''],
    ['keyMember', !whole && keyMember.trim() === ''],
    ['baseUrlMember', !whole && withBaseUrl && baseUrlMember.trim() === '']
  ]
  return missing.filter(([, is]) => is).map(([field]) => field)
}

export const awsTargetOf = (values: AwsTargetValues): DestinationTarget => ({
  kind: 'aws_secrets_manager',
  connectionId: values.connectionId ?? '',
  secretId: values.secretId.trim(),
  keyMember: values.whole ? null : values.keyMember.trim(),
  baseUrlMember: values.whole || !values.withBaseUrl ? null : values.baseUrlMember.trim()
})
