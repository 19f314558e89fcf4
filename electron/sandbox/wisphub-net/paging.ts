import type { JsonValue } from '../core/json-text'
import { texts } from './texts'
import { type Call, type Reply, refusal } from './view'

const pageSize = 25
const mostLimit = 2000

type PageCall = Pick<Call, 'query' | 'path' | 'host' | 'switches'>

/**
 * One page of a list. `limit` and `offset` count records; `page` counts pages of `limit` and is looked at when there is
 * no `offset` (an assumption, as is the quiet correction of senseless numbers, which is Django REST's habit).
 * Source: wire facts of WispHub Net, "Paging": limits up to 2000 were seen, 25 is the standard size.
 */
export function pageOf(all: readonly JsonValue[], call: PageCall): Reply {
  const { query } = call
  const limit = Math.min(positive(query.get('limit')) ?? pageSize, mostLimit)
  const page = query.has('page') && !query.has('offset') ? pageNumber(query.get('page'), all.length, limit) : undefined
  const offset = page === undefined ? (positive(query.get('offset')) ?? 0) : (page - 1) * limit
  const hasNext = offset + limit < all.length
  const hasPrevious = offset > 0
  return {
    status: 200,
    body: {
      count: all.length,
      next: hasNext ? link(call, limit, offset + limit, page && page + 1) : null,
      previous: hasPrevious ? link(call, limit, offset - limit, page && page - 1) : null,
      results: all.slice(offset, offset + limit)
    }
  }
}

function positive(text: string | null): number | undefined {
  const value = text !== null && /^\d+$/.test(text) ? Number(text) : 0
  return Number.isSafeInteger(value) && value > 0 ? value : undefined
}

function pageNumber(text: string | null, count: number, limit: number): number {
  const page = positive(text)
  // An empty list has one page, and that one is empty.
  if (page === undefined || page > Math.max(1, Math.ceil(count / limit))) throw refusal(404, texts.invalidPage)
  return page
}

/** The address of another page, with all other parameters kept, and sorted as Django REST does. */
function link(call: PageCall, limit: number, offset: number, page: number | undefined): string {
  const query = new URLSearchParams(call.query)
  if (page === undefined) {
    query.set('limit', String(limit))
    setOrDrop(query, 'offset', offset, 0)
  } else {
    setOrDrop(query, 'page', page, 1)
  }
  query.sort()
  const text = query.toString()
  return `${originFor(call)}${call.path}${text === '' ? '' : `?${text}`}`
}

/** The first page is the one without the parameter. */
function setOrDrop(query: URLSearchParams, name: string, value: number, first: number): void {
  if (value <= first) query.delete(name)
  else query.set(name, String(value))
}

/**
 * `next` may come back as http of the same host (wire facts, "Paging"). On loopback http is also the true scheme; https
 * is a link that leads nowhere, and the other host one that no key may ever be sent to.
 */
function originFor(call: PageCall): string {
  if (call.switches.nextLink === 'other-host') return 'http://other-host.invalid'
  return `${call.switches.nextLink === 'https' ? 'https' : 'http'}://${call.host}`
}
