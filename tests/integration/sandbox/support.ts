import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { afterEach } from 'vitest'
import type { StartedApi, StartedApis } from '../../../electron/sandbox/host-messages'
import {
  type ApiName,
  type ApiSwitches,
  type Sandbox,
  type Sandboxes,
  type SandboxesOptions,
  type SandboxOptions,
  startApi,
  startSandbox,
  startSandboxes,
  type WisphubNetSwitches,
  wisphubNetKeys
} from '../../../electron/sandbox/server'

import type { Body } from './answers'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly text: string
  /** Throws when the body is not JSON. */
  readonly json: Body
}

export interface Ask {
  readonly method?: string
  /** The key for `Authorization: Api-Key`; the good one when left out, none when null. */
  readonly key?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export const keys = {
  good: wisphubNetKeys.good.key,
  next: wisphubNetKeys.next.key,
  readOnly: wisphubNetKeys.readOnly.key,
  ticketsOnly: wisphubNetKeys.ticketsOnly.key,
  revoked: wisphubNetKeys.revoked.key
}

const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map(sandbox => sandbox.close()))
})

/** A sandbox that ends with the test. */
export async function start(options: SandboxOptions<WisphubNetSwitches> = {}): Promise<Sandbox<WisphubNetSwitches>> {
  const sandbox = await startSandbox(options)
  open.push(sandbox)
  return sandbox
}

/** A sandbox of another API that ends with the test. */
export async function startOne<A extends ApiName>(
  api: A,
  options: SandboxOptions<ApiSwitches[A]> = {}
): Promise<Sandbox<ApiSwitches[A]>> {
  const sandbox = await startApi(api, options)
  open.push(sandbox)
  return sandbox
}

/** Several sandboxes that end with the test. */
export async function startSome<A extends ApiName>(
  apis: readonly A[],
  options: SandboxesOptions = {}
): Promise<Pick<Sandboxes, A>> {
  const sandboxes = await startSandboxes(options, apis)
  open.push(...Object.values<{ close(): Promise<void> }>(sandboxes))
  return sandboxes
}

/** Where a host process started WispHub Net, and its keys. */
export function wisphubNetOf(report: { readonly apis: StartedApis }): StartedApi {
  const started = report.apis['wisphub-net']
  if (!started) throw new Error('WispHub Net was not started')
  return started
}

/** One real HTTP request on a connection of its own, without any cleverness of a client. */
export function ask(sandbox: { readonly origin: string }, path: string, options: Ask = {}): Promise<Answer> {
  const { key = keys.good, method = 'GET', body } = options
  const auth: Record<string, string> = key === null ? {} : { authorization: `Api-Key ${key}` }
  const length: Record<string, string> = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const { hostname, port } = new URL(sandbox.origin)
  return new Promise((resolve, reject) => {
    const headers = { ...auth, ...length, ...options.headers }
    const sent = request({ hostname, port, path, method, headers, agent: false }, incoming => {
      const chunks: Buffer[] = []
      incoming.on('data', chunk => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const text = bytes.toString('utf8')
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: bytes,
          text,
          get json() {
            return JSON.parse(text)
          }
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Sends a JSON body. */
export function askJson(
  sandbox: { readonly origin: string },
  method: string,
  path: string,
  value: unknown,
  options: Ask = {}
): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...options.headers }
  return ask(sandbox, path, { ...options, method, headers, body: JSON.stringify(value) })
}

/** Writes bytes to the socket as they are and returns everything that comes back until the end of the connection. */
export function raw(sandbox: { readonly origin: string }, text: string): Promise<string> {
  const { hostname, port } = new URL(sandbox.origin)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(text, 'latin1'))
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
  })
}

/** The lines of a request up to the empty one; the Host header is that of the sandbox unless given. */
export function lines(sandbox: { readonly origin: string }, first: string, headers: readonly string[] = []): string {
  const host = headers.some(line => /^host:/i.test(line)) ? [] : [`Host: ${new URL(sandbox.origin).host}`]
  return `${[first, ...host, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`
}

/** A clock that a test moves. */
export function handClock(): { readonly now: () => number; advance(ms: number): void } {
  let instant = 1_000_000
  return {
    now: () => instant,
    advance(ms) {
      instant += ms
    }
  }
}
