import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Hono } from 'hono'
import type { SandboxEnv } from '../api'
import { sandboxPath } from '../paths'
import { direct, wholeFromQuery } from './reply'

const longestMs = 10 * 60 * 1000
const drops = 10

/** Answers that come late, never, or break off: what timeouts and the cancel button are for. */
export function mountWaiting(app: Hono<SandboxEnv>): void {
  app.all(`${sandboxPath}/slow`, c =>
    direct(c, outgoing => drip(outgoing, wholeFromQuery(c, 'ms', 2000, longestMs) / drops))
  )
  app.all(`${sandboxPath}/hang`, c => direct(c, closed))
  app.all(`${sandboxPath}/reset`, c => direct(c, outgoing => reset(outgoing, c.req.query('at'))))
}

/** Resolves when the client went away or the server was closed. */
function closed(outgoing: ServerResponse): Promise<void> {
  return new Promise(resolve => {
    if (outgoing.destroyed || outgoing.closed) resolve()
    else outgoing.once('close', () => resolve())
  })
}

async function drip(outgoing: ServerResponse, pauseMs: number): Promise<void> {
  outgoing.writeHead(200, { 'content-type': 'application/json' })
  outgoing.flushHeaders()
  let drop = 0
  const timer = setInterval(() => {
    drop += 1
    outgoing.write(`${drop === 1 ? '[' : ','}${drop}`)
    if (drop === drops) outgoing.end(']')
  }, pauseMs)
  outgoing.once('close', () => clearInterval(timer))
  outgoing.once('finish', () => clearInterval(timer))
  await closed(outgoing)
}

/** Cuts the connection: before anything (the standard), after the headers, or in the middle of the body. */
async function reset(outgoing: ServerResponse, at: string | undefined): Promise<void> {
  const socket: Socket | null = outgoing.socket
  if (at === 'headers' || at === 'body') {
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    outgoing.flushHeaders()
    if (at === 'body') outgoing.write('{"half":')
    // A reset overtakes bytes that are still on their way: let them arrive first.
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  socket?.resetAndDestroy()
}
