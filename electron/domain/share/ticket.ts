/** A call as Markdown for a ticket. */
import type { Hop } from '@shared/schemas/exchange'
import type { ShareWords } from '@shared/schemas/share'
import { requestText, type SharedCall } from './call'
import { toCodeBlock, toWords } from './markdown'

/** Characters of a body that a ticket is given; the whole is in the HAR. */
const maxBody = 4000

const cut = (text: string, label: string): string =>
  text.length <= maxBody ? text : `${text.slice(0, maxBody)}\n… ${label}`

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url)

const headOf = ({ exchange: { hops, failure } }: SharedCall): string => {
  const [first, last] = [hops[0], hops.at(-1)]
  const outcome = failure ? failure.code : `${last?.status ?? ''} ${last?.statusText ?? ''}`
  return toWords(`${first?.method ?? ''} ${pathOf(first?.url ?? '')} → ${outcome}`)
}

const factsOf = ({ exchange }: SharedCall, { labels }: ShareWords): string[] => {
  const { sentAt, environment, credential, durationMs, failure } = exchange
  const key = credential ? `${credential.label} (${credential.fingerprint})` : labels.withoutKey
  const fact = (label: string, value: string): string => `- **${toWords(label)}:** ${toWords(value)}`
  return [
    fact(labels.when, sentAt),
    fact(labels.where, `${environment.name} – ${environment.baseUrl}`),
    fact(labels.key, key),
    fact(labels.took, `${Math.round(durationMs)} ms`),
    ...(failure ? [fact(labels.noResponse, `${failure.code} ${failure.detail}`)] : [])
  ]
}

const causesOf = ({ labels, findings }: ShareWords): string[] => {
  if (findings.length === 0) return [toWords(labels.noCauses)]
  return findings.flatMap(({ title, confidence, todo, evidence }, index) => [
    `${index + 1}. **${toWords(title)}** (${toWords(confidence)})`,
    `   - ${toWords(labels.todo)}: ${toWords(todo)}`,
    ...evidence.map(line => `   - ${toWords(labels.evidence)}: ${toWords(line)}`)
  ])
}

const requestOf = (hop: Hop, body: string, cutLabel: string): string =>
  toCodeBlock([hop.requestHead.trimEnd(), ...(body === '' ? [] : ['', cut(body, cutLabel)])].join('\n'), 'http')

const responseOf = (hop: Hop, { responseBody }: SharedCall, { labels }: ShareWords): string => {
  const notes = { whole: '', empty: '', cut: labels.bodyCut, left_out: labels.bodyLeftOut, binary: labels.bodyBinary }
  const note = notes[responseBody.state]
  const version = hop.httpVersion.replace(/^HTTP\//i, '')
  const lines = [
    `HTTP/${version} ${hop.status ?? ''} ${hop.statusText}`.trimEnd(),
    ...hop.responseHeaders.map(({ name, value }) => `${name}: ${value}`),
    ...(responseBody.text === '' ? [] : ['', cut(responseBody.text, labels.bodyCut)])
  ]
  return [toCodeBlock(lines.join('\n'), 'http'), ...(note === '' ? [] : [toWords(note)])].join('\n\n')
}

/** Redirects on the way, without their bodies. */
const hopsOf = ({ exchange: { hops } }: SharedCall): string[] =>
  hops.slice(0, -1).map(({ url, status }) => toCodeBlock(`${status ?? ''} ${url}`))

export const toTicket = (call: SharedCall, words: ShareWords, curl: string): string => {
  const { labels } = words
  const { hops } = call.exchange
  const [first, last] = [hops[0], hops.at(-1)]
  const heading = (text: string): string => `## ${toWords(text)}`
  const hasResponse = last !== undefined && last.status !== null
  const wentWrong = call.exchange.failure !== null || (last?.status ?? 0) >= 400
  const blocks = [
    `# ${headOf(call)}`,
    factsOf(call, words).join('\n'),
    ...(wentWrong || words.findings.length > 0 ? [heading(labels.causes), causesOf(words).join('\n')] : []),
    ...(first ? [heading(labels.request), requestOf(first, requestText(call.requestBody), labels.bodyCut)] : []),
    ...hopsOf(call),
    ...(hasResponse ? [heading(labels.response), responseOf(last, call, words)] : []),
    ...(first ? [heading(labels.repeat), toCodeBlock(curl, 'sh')] : []),
    ...(call.hidden > 0 ? [toWords(labels.hidden)] : [])
  ]
  return `${blocks.join('\n\n')}\n`
}
