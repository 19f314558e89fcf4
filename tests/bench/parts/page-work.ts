/** What the bench has the page do. Each function runs in the page, so it names nothing from outside itself. */
import type { RequestSpec } from '@shared/schemas/request'
import type {} from '../../../renderer/bridge'

/** Milliseconds a call, one value a sample: the clock of a page is too coarse for a single call. */
export const timeCalls = async ({ samples, calls }: { samples: number; calls: number }): Promise<number[]> => {
  const times: number[] = []
  for (let sample = 0; sample < samples; sample += 1) {
    const started = performance.now()
    for (let call = 0; call < calls; call += 1) await window.bridge.call('settings.get', {})
    times.push((performance.now() - started) / calls)
  }
  return times
}

export interface Target {
  environmentId: string
  credentialId: string
}

/** The key comes from the bench and is worth nothing. */
export const createTarget = async ({ baseUrl, secret }: { baseUrl: string; secret: string }): Promise<Target> => {
  const made = await window.bridge.call('credentials.create', {
    providerId: 'wisphub-net',
    label: 'Bench',
    environment: { name: 'Bench', baseUrl, production: false },
    secret
  })
  if (!made.ok) throw new Error(made.error.message)
  return { environmentId: made.value.environmentId, credentialId: made.value.id }
}

export interface Sends {
  spec: RequestSpec
  count: number
  /** Bytes of a JSON body, about; made in the page, so that it does not come through the bench's own way in. */
  bodyBytes?: number
}

export const sendMany = async ({ spec, count, bodyBytes = 0 }: Sends): Promise<{ times: number[]; lastId: string }> => {
  const times: number[] = []
  let lastId = ''
  if (bodyBytes > 0) {
    const row = JSON.stringify({ name: 'Cliente', plan: '50 Mbps', note: 'á "quoted" word' })
    const rows = Array.from({ length: Math.ceil(bodyBytes / row.length) }, () => row)
    spec.body = { kind: 'json', text: `[${rows.join(',')}]` }
  }
  for (let sent = 0; sent < count; sent += 1) {
    const started = performance.now()
    const answer = await window.bridge.call('requests.send', {
      sendId: crypto.randomUUID(),
      spec,
      allowPlainHttp: false
    })
    times.push(performance.now() - started)
    if (!answer.ok) throw new Error(answer.error.message)
    if (answer.value.failure) throw new Error(answer.value.failure.detail)
    lastId = answer.value.id
  }
  return { times, lastId }
}

/** The first window of a body, as the response view asks for it; milliseconds. */
export const readPretty = async ({ exchangeId }: { exchangeId: string }): Promise<number> => {
  const started = performance.now()
  const read = await window.bridge.call('bodies.read', { exchangeId, view: 'pretty', offset: 0, length: 1024 * 1024 })
  if (!read.ok) throw new Error(read.error.message)
  if (read.value.invalidJson) throw new Error('The JSON of the bench is none')
  return performance.now() - started
}

/** All pages of the history, one after the other. */
export const listHistory = async ({ limit }: { limit: number }): Promise<{ rows: number; times: number[] }> => {
  const times: number[] = []
  let rows = 0
  let before: string | null = null
  for (;;) {
    const started = performance.now()
    const page: Awaited<ReturnType<typeof window.bridge.call<'history.list'>>> = await window.bridge.call(
      'history.list',
      { before, limit }
    )
    times.push(performance.now() - started)
    if (!page.ok) throw new Error(page.error.message)
    rows += page.value.exchanges.length
    before = page.value.exchanges.at(-1)?.id ?? null
    if (!page.value.more) return { rows, times }
  }
}
