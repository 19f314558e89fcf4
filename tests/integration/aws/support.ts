import { createAwsSecretsManager } from '../../../electron/adapters/aws-secrets-manager'
import { type AwsEndpoint, type AwsEndpointOptions, startAwsEndpoint } from '../../fakes/aws-endpoint'

const running = new Set<AwsEndpoint>()

export const startEndpoint = async (options: AwsEndpointOptions = {}): Promise<AwsEndpoint> => {
  const endpoint = await startAwsEndpoint(options)
  running.add(endpoint)
  return endpoint
}

export const closeEndpoints = async (): Promise<void> => {
  await Promise.all([...running].map(endpoint => endpoint.close()))
  running.clear()
}

/** Short, so that a test of a time-out is no wait; a call leaves room for the pauses between its attempts. */
export const shortDeadlines = { connect: 500, attempt: 300, call: 6_000 }

export const connectTo = ({ url, region, key }: AwsEndpoint, other: Partial<AwsEndpoint['key']> = {}) =>
  createAwsSecretsManager(shortDeadlines)({ region, endpoint: url, ...key, ...other })
