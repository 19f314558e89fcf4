import { type Draft, type DraftHop, emptyHop } from './draft'
import { failureIn } from './failure-words'

/** Access logs of nginx, Apache and uvicorn: `"GET /path HTTP/1.1" 401`. */
const access = /"(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\S{1,4000}) HTTP\/[\d.]+"[ \t]+([1-5]\d\d)\b/
/** `GET https://host/path … 401`, as many clients log. */
const call =
  /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b[\s:"']{1,3}((?:https?:\/\/|\/)[^\s"'<>]{0,4000})(?=[\s"'<>])[^\n]{0,200}?\b(?<![.\d:])([1-5]\d\d)(?![.\d])/
/** Python's requests and httpx, and axios. */
const clientError = /\b(\d{3}) (?:Client|Server) Error: [^\n]{0,100}? for url: (\S{1,4000})/
const httpx = /error '(\d{3}) [^']{0,60}' for url '(\S{1,4000})'/
const statusWords = /(?:status(?:[ _]?code)?|code|HTTP)["']?[ \t:=]{1,3}["']?([1-5]\d\d)\b/i
const anyUrl = /https?:\/\/[^\s"'<>)\]]{1,4000}/

const hop = (method: string, url: string, status: string): DraftHop => ({
  ...emptyHop(method, url),
  status: Number(status)
})

const hopIn = (line: string): DraftHop | null => {
  const [, method, path, status] = access.exec(line) ?? call.exec(line) ?? []
  if (method !== undefined && path !== undefined && status !== undefined) return hop(method, path, status)
  const [, code, url] = clientError.exec(line) ?? httpx.exec(line) ?? []
  if (code !== undefined && url !== undefined) return hop('GET', url, code)
  const [, plain] = statusWords.exec(line) ?? []
  return plain === undefined ? null : hop('GET', anyUrl.exec(line)?.[0] ?? '/', plain)
}

/** The JSON that a line ends with, as many programs log an answer: from its first brace to its last. */
const bodyIn = (text: string): string => {
  const bodies = text.split(/\r?\n/).flatMap(line => {
    const [start, end] = [line.indexOf('{'), line.lastIndexOf('}')]
    return start >= 0 && end > start && line.slice(end + 1).trim().length < 3 ? [line.slice(start, end + 1)] : []
  })
  return bodies.at(-1) ?? ''
}

/** Lines of a log: the last one that tells of a refusal, or a failure to arrive. */
export const readLog = (text: string): Draft | null => {
  const hops = text.split(/\r?\n/).flatMap(line => hopIn(line.slice(0, 20_000)) ?? [])
  const bad = hops.findLast(({ status }) => (status ?? 0) >= 300) ?? hops.at(-1)
  if (bad) return { format: 'log', hops: [bad], failure: null, body: bodyIn(text) }
  const failure = failureIn(text)
  return failure && { format: 'log', hops: [emptyHop('GET', anyUrl.exec(text)?.[0] ?? '/')], failure, body: '' }
}
