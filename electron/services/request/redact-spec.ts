import type { RequestSpec } from '@shared/schemas/request'
import { mapStrings } from '../../domain/map-strings'
import type { Redactor } from '../../domain/redaction'

/** Characters that are masked at once: a body of several MiB would hold main for longer than a frame of the window. */
const sliceLength = 64 * 1024

const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Half a surrogate pair at the end of a slice would be replaced on its way through UTF-8. */
const sliceEnd = (text: string, wanted: number): number => {
  const last = text.charCodeAt(wanted - 1)
  return wanted < text.length && last >= 0xd800 && last <= 0xdbff ? wanted + 1 : wanted
}

/** As `redactText`, with pauses in which main does other things. */
export const redactLongText = async (text: string, redactor: Redactor): Promise<string> => {
  const stream = redactor.stream()
  const encoder = new TextEncoder()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const parts: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = sliceEnd(text, Math.min(text.length, start + sliceLength))
    parts.push(decoder.decode(stream.push(encoder.encode(text.slice(start, end))), { stream: true }))
    start = end
    await breathe()
  }
  parts.push(decoder.decode(stream.flush()))
  return stream.count === 0 ? text : parts.join('')
}

/** A spec as it may be kept: every secret that `redactor` knows is masked in it. */
export const redactSpec = async (spec: RequestSpec, redactor: Redactor): Promise<RequestSpec> => {
  const redact = (text: string): string => redactor.redactText(text).text
  const { body, ...rest } = spec
  const masked = mapStrings(rest, redact)
  if (body.kind === 'json' || body.kind === 'text') {
    return { ...masked, body: { ...body, text: await redactLongText(body.text, redactor) } }
  }
  return { ...masked, body: mapStrings(body, redact) }
}
