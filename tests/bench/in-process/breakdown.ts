/** Sends through the services with the real adapters, and says where the time of each send went. */
import { randomUUID } from 'node:crypto'
import { noDetails } from '@shared/schemas/credential'
import { benchSecret, specFor } from '../parts/requests'
import type { Breakdown, BreakdownOrder } from './breakdown-order'
import { serveWork } from './serve'
import { type Span, timePorts } from './timeline'
import { openServices } from './vault'

const lengthOf = (spans: Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

const explain = (spans: Span[], total: number): Record<string, number> => {
  const of = (pattern: RegExp): Span[] => spans.filter(({ name }) => pattern.test(name))
  const [before, after] = of(/^audit\.append$/)
  const headAt = of(/^transport\.exchange$/)[0]?.end ?? 0
  const keptAt = of(/^body\.finish$/)[0]?.end ?? headAt
  const steps = {
    'read environment and key from the database': lengthOf(of(/^(environments|credentials)\./)),
    'read the secret from the keychain': lengthOf(of(/^keychain\.get$/)),
    'audit record before the send': before ? before.end - before.start : 0,
    'wire: connection, request, response head': lengthOf(of(/^transport\./)),
    'body: receive, decode, mask, seal, fsync': keptAt - headAt,
    'history: keep the exchange': lengthOf(of(/^exchanges\.add$/)),
    'history: look for what is over the budget': lengthOf(of(/^exchanges\.overBudget$/)),
    'history: let go of what is over it': lengthOf(of(/^exchanges\.delete$|^bodies\.delete$/)),
    'audit record after the send': after ? after.end - after.start : 0
  }
  const known = Object.values(steps).reduce((sum, time) => sum + time, 0)
  return { ...steps, 'everything between': total - known, 'whole send': total }
}

serveWork(async ({ baseUrl, count, warmUp }: BreakdownOrder): Promise<Breakdown> => {
  const spans: Span[] = []
  const { credentials, requests, vault } = await openServices(ports => timePorts(ports, span => spans.push(span)))
  const environment = { name: 'Bench', baseUrl, production: false, color: 'gray' } as const
  const made = await credentials.create({
    providerId: 'wisphub-net',
    label: 'Bench',
    tags: [],
    details: noDetails,
    environment,
    secret: benchSecret,
    keep: true
  })
  const spec = specFor({ environmentId: made.environmentId, credentialId: made.id }, '/small')

  const found: Breakdown = {}
  for (let sent = 0; sent < warmUp + count; sent += 1) {
    spans.length = 0
    const start = performance.now()
    const exchange = await requests.send({ sendId: randomUUID(), spec, allowPlainHttp: false, confirmed: false })
    const total = performance.now() - start
    if (exchange.failure) throw new Error(exchange.failure.detail)
    if (sent < warmUp) continue
    for (const [step, time] of Object.entries(explain(spans, total))) found[step] = [...(found[step] ?? []), time]
  }
  await vault.close()
  return found
})
