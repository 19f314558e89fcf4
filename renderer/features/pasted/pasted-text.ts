import type { MaskedPlace } from '@shared/schemas/diagnosis'
import type { PastedCall } from '@shared/schemas/pasted'

export const wentWrong = (call: PastedCall | undefined): boolean =>
  call !== undefined && (call.failure !== null || (call.hops.at(-1)?.status ?? 0) >= 400)

/** Request and answer as texts, each as far as it is known. */
export const wireOf = ({ hops, body }: PastedCall): { sent: string; received: string } => {
  const last = hops.at(-1)
  const status = last?.status == null ? [] : [`${last.status} ${last.statusText}`.trim()]
  const headers = (last?.responseHeaders ?? []).map(({ name, value }) => `${name}: ${value}`)
  const head = [...status, ...headers].join('\n')
  const received = [head, body.text].filter(part => part !== '').join('\n\n')
  const sent = hops.map(({ requestHead }) => requestHead.trim()).filter(part => part !== '')
  return { sent: sent.join('\n\n'), received }
}

/** `Authorization, line 4; token`: each name once. Lines of a HAR are those of no file that anybody sees. */
export const describePlaces = (places: readonly MaskedPlace[], format: string): string => {
  const lines = new Map<string, number[]>()
  for (const { name, line } of places) lines.set(name, [...(lines.get(name) ?? []), line])
  return [...lines]
    .map(([name, found]) => (format === 'har' ? name : `${name} (${[...new Set(found)].join(', ')})`))
    .join(', ')
}
