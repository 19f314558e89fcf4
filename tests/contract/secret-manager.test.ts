import { afterEach } from 'vitest'
import { createAwsSecretsManager } from '../../electron/adapters/aws-secrets-manager'
import { type AwsEndpoint, startAwsEndpoint } from '../fakes/aws-endpoint'
import { createMemorySecretManager } from '../fakes/memory-secret-manager'
import { describeSecretManager } from './secret-manager'

let endpoint: AwsEndpoint | null = null
afterEach(async () => {
  await endpoint?.close()
  endpoint = null
})

describeSecretManager('in memory', async () => {
  const manager = createMemorySecretManager()
  return { manager, put: manager.put }
})

describeSecretManager('AWS, with its own client', async () => {
  endpoint = await startAwsEndpoint()
  const { url, region, key, put } = endpoint
  return { manager: createAwsSecretsManager()({ region, endpoint: url, ...key }), put }
})
