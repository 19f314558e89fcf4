import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { direct, type SandboxContext } from './routes/reply'

/** One request as the code of a service sees it. */
export interface Incoming {
  readonly method: string
  /** Decoded, as the server hands it to the router. */
  readonly path: string
  /** As it was sent, with the question mark, or empty. */
  readonly search: string
  readonly query: URLSearchParams
  readonly host: string
  readonly body: Buffer
  /** The first header of a name (wire facts: "FastAPI looks at the first one"), without blanks and tabs around it. */
  header(name: string): string | undefined
  cookie(name: string): string | undefined
  /** Tells the log which known key the request carried. */
  noteKey(key: string): void
  /** Cuts the connection instead of an answer, or after the beginning of one. */
  cut(beginning?: string): Promise<Response>
}

/** Reads a request from Node's own objects: a web Request has lost the order and the doubles of headers. */
export function incomingOf(c: SandboxContext): Incoming {
  const { incoming, body, entry } = c.env
  const [rawPath = '', query] = (incoming.url ?? '').split(/\?(.*)/s, 2)
  const header = (name: string) => firstHeader(incoming.rawHeaders, name)
  return {
    method: incoming.method ?? '',
    path: decoded(rawPath),
    search: query === undefined ? '' : `?${query}`,
    query: new URLSearchParams(query ?? ''),
    host: header('host') ?? '',
    body,
    header,
    cookie: name => cookieIn(header('cookie') ?? '', name),
    noteKey: key => entry?.key(key),
    cut: beginning => direct(c, outgoing => cut(outgoing, beginning))
  }
}

async function cut(outgoing: ServerResponse, beginning: string | undefined): Promise<void> {
  if (beginning !== undefined) {
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': beginning.length + 1000 })
    outgoing.write(beginning)
    // A reset overtakes bytes that are still on their way: let them arrive first.
    await pause(50, undefined, { ref: false })
  }
  outgoing.socket?.resetAndDestroy()
}

function firstHeader(rawHeaders: readonly string[], wanted: string): string | undefined {
  const place = rawHeaders.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === wanted.toLowerCase())
  return place < 0 ? undefined : rawHeaders[place + 1]?.replace(/^[ \t]+|[ \t]+$/g, '')
}

function cookieIn(header: string, wanted: string): string | undefined {
  for (const part of header.split(';')) {
    const [name = '', value] = part.split(/=(.*)/s, 2)
    if (name.trim() === wanted && value !== undefined) return value.trim().replace(/^"(.*)"$/, '$1')
  }
  return undefined
}

/** Broken percent signs stay as they are, as Python leaves them. */
function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, run => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
}
