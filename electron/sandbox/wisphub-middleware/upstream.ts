import { randomUUID } from 'node:crypto'
import { request } from 'node:http'

/** An answer of WispHub Net; undefined where the body is no JSON. */
export interface UpstreamAnswer {
  readonly status: number
  readonly json: unknown
}

/** WispHub Net as the middleware reaches it: over HTTP, with the one key that it holds. */
export interface Upstream {
  get(path: string, query?: Readonly<Record<string, string>>): Promise<UpstreamAnswer>
  send(method: 'POST' | 'PUT', path: string, body: Readonly<Record<string, unknown>>): Promise<UpstreamAnswer>
  sendForm(path: string, fields: Readonly<Record<string, string>>): Promise<UpstreamAnswer>
}

/** Source: wire facts of WispHub Net, "Auth"; multipart parts without a file name. */
export function createUpstream(origin: string, key: () => string): Upstream {
  const ask = (method: string, path: string, body?: Buffer, type?: string) =>
    new Promise<UpstreamAnswer>((resolve, reject) => {
      const headers = {
        authorization: `Api-Key ${key()}`,
        ...(type !== undefined && { 'content-type': type }),
        ...(body && { 'content-length': body.length })
      }
      // A connection of its own each time: a kept one may be closed just when it is used again.
      const sent = request(`${origin}${path}`, { method, headers, agent: false }, incoming => {
        const chunks: Buffer[] = []
        incoming.on('data', chunk => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, json: parsed(Buffer.concat(chunks)) }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return {
    get(path, query = {}) {
      const search = new URLSearchParams(query).toString()
      return ask('GET', search === '' ? path : `${path}?${search}`)
    },
    send: (method, path, body) => ask(method, path, Buffer.from(JSON.stringify(body)), 'application/json'),
    sendForm(path, fields) {
      const boundary = randomUUID()
      const parts = Object.entries(fields).map(
        ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
      )
      const body = Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
      return ask('POST', path, body, `multipart/form-data; boundary=${boundary}`)
    }
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
