import { type Draft, type DraftHop, emptyHop, headerIn, requestLine, statusLine } from './draft'

/** `401`, `401 Unauthorized`, `Status: 403 Forbidden`, `status code 401`, at the beginning of a line. */
const plainStatus =
  /^(?:(?:http )?(?:response )?(?:status|code|status[ _]?code|estado)[ \t]*[:=]?[ \t]*)?([1-5]\d\d)(?![\d.])[ \t]*([A-Za-z][A-Za-z '-]{2,40})?[ \t]*[:,-]?[ \t]*(.*)$/i

type Part = 'before' | 'request' | 'response' | 'body'

interface Reading {
  hop: DraftHop
  part: Part
  body: string[]
}

interface StatusText {
  status: number
  statusText: string
  rest: string
}

const statusIn = (line: string, part: Part): StatusText | null => {
  const [, wire, words] = statusLine.exec(line) ?? []
  if (wire !== undefined) return { status: Number(wire), statusText: words ?? '', rest: '' }
  const [, plain, plainWords, rest] = part === 'response' ? [] : (plainStatus.exec(line) ?? [])
  return plain === undefined ? null : { status: Number(plain), statusText: plainWords ?? '', rest: rest ?? '' }
}

const readHead = (reading: Reading, line: string): boolean => {
  const { hop, part } = reading
  const [, method, url] = requestLine.exec(line.trim()) ?? []
  if (method !== undefined && url !== undefined) {
    Object.assign(hop, { method, url })
    reading.part = 'request'
    return true
  }
  const header = part === 'request' || part === 'response' ? headerIn(line) : null
  const answer = statusIn(line.trim(), part)
  if (answer) {
    Object.assign(hop, { status: answer.status, statusText: answer.statusText })
    if (answer.rest !== '') reading.body.push(answer.rest)
    reading.part = answer.rest === '' ? 'response' : 'body'
    return true
  }
  if (header) (part === 'request' ? hop.requestHeaders : hop.responseHeaders).push(header)
  return header !== null
}

/** A raw message, or a status and a body as people copy them. */
export const readHttp = (text: string): Draft | null => {
  const reading: Reading = { hop: emptyHop(), part: 'before', body: [] }
  for (const line of text.split(/\r?\n/)) {
    if (reading.part !== 'body' && readHead(reading, line)) continue
    const beginsBody = reading.hop.status !== null && /^\s*(?:$|[[{<])/.test(line)
    if (beginsBody) reading.part = 'body'
    if (reading.part === 'body') reading.body.push(line)
  }
  if (reading.hop.status === null) return null
  return { format: 'http', hops: [reading.hop], failure: null, body: reading.body.join('\n').trim() }
}
