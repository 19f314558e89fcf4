import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { SandboxEnv } from './api'
import { adminPrefixes } from './paths'
import type { RequestLog } from './request-log'

const mostBodyBytes = 32 * 1024 * 1024

/**
 * What every request passes before it reaches an emulated API: the log, the check of the Host header and the reading of
 * the body. It works on Node's own objects, since a web Request no longer knows case, order and duplicates of headers.
 */
export function createFront(app: Hono<SandboxEnv>, log: RequestLog): RequestListener {
  return (incoming, outgoing) => {
    const entry = isAdmin(incoming.url ?? '') ? undefined : log.open(incoming, outgoing)
    const handOver = async () => {
      if (!isLoopbackHost(incoming)) return refuse(outgoing, 400, 'Bad Request: this host is not served here')
      const body = await readBody(incoming)
      if (body === 'too-large') return refuse(outgoing, 413, 'Payload Too Large')
      if (body === 'broken-off') return
      entry?.body(body)
      const listener = getRequestListener((request, env) => app.fetch(request, { ...env, body, entry }), {
        // The default replaces the global Request and Response of the process, which tests share with the app.
        overrideGlobalObjects: false
      })
      await listener(incoming, outgoing)
    }
    handOver().catch(() => outgoing.destroy())
  }
}

/** The list and the switches do not log themselves: a test that polls the log would otherwise fill it. */
function isAdmin(url: string): boolean {
  const path = url.split('?', 1)[0] ?? ''
  return adminPrefixes.some(prefix => path === prefix || path.startsWith(`${prefix}/`))
}

/**
 * Against DNS rebinding: a web page that points its own name at 127.0.0.1 still sends that name as Host. The absolute
 * form of a request target would win over the Host header, so it is refused as well.
 */
function isLoopbackHost(incoming: IncomingMessage): boolean {
  if (!(incoming.url ?? '').startsWith('/')) return false
  const hosts = incoming.rawHeaders.filter((_, place, all) => place % 2 === 1 && isHostName(all[place - 1]))
  return hosts.length === 1 && /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i.test(hosts[0] ?? '')
}

function isHostName(name: string | undefined): boolean {
  return name?.toLowerCase() === 'host'
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | 'too-large' | 'broken-off'> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    // Destroying the stream at an early return would close the socket before the refusal is written.
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
      size += chunk.length
      if (size > mostBodyBytes) return tooLarge(incoming)
      chunks.push(chunk)
    }
  } catch {
    return 'broken-off'
  }
  return Buffer.concat(chunks)
}

/** Reads on into nothing: many clients look for the answer only when they have sent everything. */
function tooLarge(incoming: IncomingMessage): 'too-large' {
  incoming.resume()
  return 'too-large'
}

function refuse(outgoing: ServerResponse, status: number, text: string): void {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  outgoing.end(`${text}\n`)
}
