import type { IncomingHttpHeaders } from 'node:http'
import { ask } from './support'

/** An answer whose JSON a test reads as the type that it expects; a missing field shows up as undefined there. */
export interface Reply<T> {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly json: T
}

export interface CallOptions {
  /** The text after `Authorization: Bearer `. */
  readonly bearer?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as application/json, unless the headers name another type. */
  readonly json?: unknown
  /** Sent as application/x-www-form-urlencoded. */
  readonly form?: Readonly<Record<string, string>>
  /** Sent as it is, without a type. */
  readonly body?: string
}

/** One real HTTP request, written as `GET /path`. */
export async function call<T = Readonly<Record<string, unknown>>>(
  sandbox: { readonly origin: string },
  line: string,
  options: CallOptions = {}
): Promise<Reply<T>> {
  const [method = '', path = ''] = line.split(/ (.*)/s, 2)
  const { bearer, json, form } = options
  const body = json === undefined ? form && new URLSearchParams(form).toString() : JSON.stringify(json)
  const content = options.body ?? body
  const type = json === undefined ? form && 'application/x-www-form-urlencoded' : 'application/json'
  const answer = await ask(sandbox, path, {
    method,
    key: null,
    headers: {
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...(type !== undefined && { 'content-type': type }),
      ...options.headers
    },
    ...(content !== undefined && { body: content })
  })
  const { status, text } = answer
  return {
    ...{ status, headers: answer.headers, text },
    get json(): T {
      return JSON.parse(text)
    }
  }
}
