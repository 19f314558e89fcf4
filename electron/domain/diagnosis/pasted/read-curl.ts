import { type Draft, type DraftHop, emptyHop, headerIn, requestLine, statusLine } from './draft'
import { failureIn } from './failure-words'

const verbose = /^[<>*] /m

interface Connection {
  host: string
  port: string
  secure: boolean
}

/** `* Connected to api.example (192.0.2.1) port 443 (#0)` and the lines of the handshake. */
const connectionIn = (line: string, before: Connection): Connection => {
  const [, host, port] = /^\* (?:Connected to|Trying) (\S+).*? port (\d+)/.exec(line) ?? []
  const next =
    host === undefined ? before : { host: host.replace(/:\d*$/, ''), port: port ?? '', secure: port === '443' }
  return /^\* (?:SSL connection using|ALPN|.*TLS handshake)/.test(line) ? { ...next, secure: true } : next
}

const absolute = (path: string, host: string, { port, secure }: Connection): string => {
  if (!path.startsWith('/')) return path
  const named = host.includes(':') || port === '' || port === '443' || port === '80' ? host : `${host}:${port}`
  return `${secure ? 'https' : 'http'}://${named}${path}`
}

const commandUrl = (text: string): string | null =>
  /\bcurl\b[^\n]{0,2000}?(https?:\/\/[^\s"'\\]+)/.exec(text)?.[1] ?? null

/** The output of `curl -v`, whose lines begin with `>` for sent, `<` for received and `*` for its own words. */
export const readCurl = (text: string): Draft | null => {
  const lines = text.split(/\r?\n/)
  if (!verbose.test(text)) return null
  const hops: DraftHop[] = []
  const body: string[] = []
  let connection: Connection = { host: '', port: '', secure: false }
  let received = false
  for (const line of lines) {
    connection = connectionIn(line, connection)
    const content = line.slice(1).trim()
    const current = hops.at(-1)
    if (line.startsWith('>')) {
      const [, method, path] = requestLine.exec(content) ?? []
      if (method !== undefined) {
        hops.push(emptyHop(method, path))
        body.length = 0
        received = false
      } else if (current) {
        const header = headerIn(content)
        if (!header) continue
        current.requestHeaders.push(header)
        if (header.name.toLowerCase() === 'host') current.url = absolute(current.url, header.value, connection)
      }
    } else if (line.startsWith('<') && current && !/^<[!a-zA-Z]/.test(line)) {
      const [, status, words] = statusLine.exec(content) ?? []
      const header = headerIn(content)
      if (status !== undefined) Object.assign(current, { status: Number(status), statusText: words ?? '' })
      else if (header) current.responseHeaders.push(header)
      else received = true
    } else if (received && !/^(?:[*{}] |curl: )/.test(line) && !/^\s*[\d.]+[kMG]?\s+\d+.*--:--/.test(line))
      body.push(line)
  }
  const failure = hops.at(-1)?.status == null ? failureIn(text) : null
  if (hops.length === 0) {
    if (!failure) return null
    hops.push(
      emptyHop('GET', commandUrl(text) ?? (connection.host === '' ? '/' : absolute('/', connection.host, connection)))
    )
  }
  return { format: 'curl', hops, failure, body: body.join('\n').trim() }
}
