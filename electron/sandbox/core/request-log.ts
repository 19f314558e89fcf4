import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request as it arrived. It holds the key in clear: the keys of a sandbox are examples, and nothing leaves memory. */
export interface LogEntry {
  readonly id: number
  readonly at: string
  readonly method: string
  /** The request target as sent, not decoded. */
  readonly url: string
  readonly httpVersion: string
  /** Names and values in turn, with their case, order and duplicates. */
  readonly rawHeaders: readonly string[]
  readonly bodyBase64: string
  readonly bodyBytes: number
  /** True when only the beginning of the body was kept, or nothing any more. */
  readonly bodyCut: boolean
  /** The known key (valid or revoked) that the request carried in the right place. */
  readonly key: string | null
  /** Null while there is no answer, and when there never was one. */
  readonly status: number | null
  /** The client went away, or the connection was cut, before the answer was complete. */
  readonly aborted: boolean
}

/** What the server adds to an entry while it handles the request. */
export interface OpenEntry {
  body(bytes: Buffer): void
  key(key: string): void
}

export interface RequestLog {
  open(incoming: IncomingMessage, outgoing: ServerResponse): OpenEntry
  list(): LogEntry[]
  clear(): void
}

interface Kept {
  readonly entry: Omit<LogEntry, 'bodyBase64' | 'status'>
  readonly body: Buffer
  readonly status: () => number | null
}

export const logBounds = { entries: 1000, bodyBytes: 1024 * 1024, totalBytes: 64 * 1024 * 1024 } as const

/** The last requests of one server, in memory only; the oldest bodies go first when there are many large ones. */
export function createRequestLog(): RequestLog {
  let kept: Kept[] = []
  let count = 0
  const change = (id: number, change: (old: Kept) => Kept) => {
    const place = kept.findIndex(one => one.entry.id === id)
    const old = kept[place]
    if (old) kept[place] = change(old)
  }
  return {
    open(incoming, outgoing) {
      const id = ++count
      kept.push(opened(id, incoming, outgoing))
      if (kept.length > logBounds.entries) kept = kept.slice(-logBounds.entries)
      outgoing.once('close', () => {
        const status = statusOf(outgoing)
        const aborted = !outgoing.writableFinished
        change(id, old => ({ ...old, entry: { ...old.entry, aborted }, status: () => status }))
      })
      return {
        body: bytes => {
          const body = Buffer.from(bytes.subarray(0, logBounds.bodyBytes))
          const size = { bodyBytes: bytes.length, bodyCut: body.length < bytes.length }
          change(id, old => ({ ...old, body, entry: { ...old.entry, ...size } }))
          kept = withinTotal(kept)
        },
        key: key => change(id, old => ({ ...old, entry: { ...old.entry, key } }))
      }
    },
    list: () =>
      kept.map(({ entry, body, status }) => ({ ...entry, bodyBase64: body.toString('base64'), status: status() })),
    clear() {
      kept = []
    }
  }
}

function opened(id: number, incoming: IncomingMessage, outgoing: ServerResponse): Kept {
  return {
    entry: {
      id,
      at: new Date().toISOString(),
      method: incoming.method ?? '',
      url: incoming.url ?? '',
      httpVersion: incoming.httpVersion,
      rawHeaders: [...incoming.rawHeaders],
      bodyBytes: 0,
      bodyCut: false,
      key: null,
      aborted: false
    },
    body: Buffer.alloc(0),
    status: () => statusOf(outgoing)
  }
}

function statusOf(outgoing: ServerResponse): number | null {
  return outgoing.headersSent ? outgoing.statusCode : null
}

function withinTotal(kept: Kept[]): Kept[] {
  let excess = kept.reduce((sum, one) => sum + one.body.length, 0) - logBounds.totalBytes
  return kept.map(one => {
    if (excess <= 0 || one.body.length === 0) return one
    excess -= one.body.length
    return { ...one, body: Buffer.alloc(0), entry: { ...one.entry, bodyCut: true } }
  })
}
