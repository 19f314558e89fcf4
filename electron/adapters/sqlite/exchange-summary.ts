import type { Exchange, ExchangeSummary } from '@shared/schemas/exchange'

/** The line of an exchange in the history. The address is the one that was asked for, the status the one that came. */
export const summaryOf = (exchange: Exchange): ExchangeSummary => ({
  id: exchange.id,
  sentAt: exchange.sentAt,
  method: exchange.spec.method,
  url: exchange.hops[0]?.url ?? exchange.spec.url,
  status: exchange.failure ? null : (exchange.hops.at(-1)?.status ?? null),
  failure: exchange.failure?.code ?? null,
  durationMs: exchange.durationMs,
  bytes: exchange.body.bytes,
  credentialLabel: exchange.credential?.label ?? null,
  environmentName: exchange.environment.name
})
