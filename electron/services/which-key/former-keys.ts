/** Keys that the history remembers by four digits, of credentials whose key is another one now. */
import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'
import type { CredentialService } from '../credential'
import type { HistoryService } from '../history'

/** Exchanges that are looked back over, and those of them that are opened. */
const lookBack = 500
const maxOpened = 120

export interface FormerKey {
  credentialId: string
  label: string
  environmentId: string
  environmentName: string
  lastSeenAt: string
}

interface Parts {
  history: Pick<HistoryService, 'list' | 'get'>
  credentials: Pick<CredentialService, 'list'>
}

/** One of each key and day is enough: a key is not replaced by the minute. */
const oneADay = (exchanges: readonly ExchangeSummary[]): ExchangeSummary[] => {
  const seen = new Set<string>()
  return exchanges.filter(({ credentialLabel, sentAt }) => {
    const name = `${credentialLabel} ${sentAt.slice(0, 10)}`
    return credentialLabel !== null && !seen.has(name) && seen.add(name)
  })
}

/** By the four digits. The last key of a day hides those before it that the same credential had that day. */
export const createFormerKeys = ({ history, credentials }: Parts) => {
  const open = async (id: string): Promise<Exchange | null> => {
    try {
      return await history.get(id)
    } catch {
      // Cleared in the meantime, or damaged.
      return null
    }
  }
  return async (): Promise<Map<string, FormerKey[]>> => {
    const current = new Map((await credentials.list()).map(({ id, fingerprint }) => [id, fingerprint]))
    const { exchanges } = await history.list(null, lookBack)
    const former = new Map<string, FormerKey[]>()
    for (const { id } of oneADay(exchanges).slice(0, maxOpened)) {
      const exchange = await open(id)
      const { credential, environment, sentAt } = exchange ?? {}
      if (!credential || !environment || !sentAt || current.get(credential.id) === credential.fingerprint) continue
      const known = former.get(credential.fingerprint) ?? []
      if (known.some(({ credentialId }) => credentialId === credential.id)) continue
      const place = { environmentId: environment.id, environmentName: environment.name }
      const key = { credentialId: credential.id, label: credential.label, ...place, lastSeenAt: sentAt }
      former.set(credential.fingerprint, [...known, key])
    }
    return former
  }
}
