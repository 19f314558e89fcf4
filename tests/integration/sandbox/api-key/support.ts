import { type ApiKeySwitches, apiKeyKeys, type Sandbox } from '../../../../electron/sandbox/server'
import { startOne } from '../support'

export const keys: Readonly<Record<keyof typeof apiKeyKeys, string>> = {
  good: apiKeyKeys.good.key,
  next: apiKeyKeys.next.key,
  revoked: apiKeyKeys.revoked.key
}

export const granted = { message: 'You have access!' }
export const refused = { detail: 'Invalid or missing API Key' }

export function start(switches: Partial<ApiKeySwitches> = {}): Promise<Sandbox<ApiKeySwitches>> {
  return startOne('api-key', { switches })
}
