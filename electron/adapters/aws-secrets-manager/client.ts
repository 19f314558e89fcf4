/**
 * The official client, with all that it would find out by itself said beforehand: it looks into no environment variable,
 * no file of the person's home and at no metadata service, and goes nowhere but to the endpoint.
 */
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { secretManagerOrigin } from '@shared/schemas/secret-manager'
import type { SecretManagerAccess } from '../../ports'

export type Sdk = typeof import('@aws-sdk/client-secrets-manager')

/** Only who uses it pays for loading it. */
export const loadSdk = (): Promise<Sdk> => import('@aws-sdk/client-secrets-manager')

/** Milliseconds. */
export interface Deadlines {
  connect: number
  /** For one attempt. */
  attempt: number
  /** For one call with all its attempts. */
  call: number
}

export const defaultDeadlines: Deadlines = { connect: 5_000, attempt: 10_000, call: 30_000 }

const attempts = 3

export const createClient = (sdk: Sdk, access: SecretManagerAccess, deadlines: Deadlines): SecretsManagerClient =>
  new sdk.SecretsManagerClient({
    region: access.region,
    endpoint: secretManagerOrigin(access),
    credentials: {
      accessKeyId: access.accessKeyId,
      secretAccessKey: access.secretAccessKey,
      ...(access.sessionToken !== null && { sessionToken: access.sessionToken })
    },
    maxAttempts: attempts,
    retryMode: 'standard',
    defaultsMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    authSchemePreference: [],
    // As any other client of this library, without a word of who asks.
    userAgentAppId: async () => undefined,
    requestHandler: {
      connectionTimeout: deadlines.connect,
      requestTimeout: deadlines.attempt,
      throwOnRequestTimeout: true,
      httpAgent: new HttpAgent({ keepAlive: false }),
      // Said aloud: an environment variable could otherwise turn it off.
      httpsAgent: new HttpsAgent({ keepAlive: false, rejectUnauthorized: true })
    }
  })
