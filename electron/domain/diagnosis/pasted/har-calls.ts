/** The calls in a HAR: each entry that ended a chain of redirects, with the redirects that led to it. */
import { listMember, member, numberMember, textMember } from '../json'
import { parseUrl } from '../wire'

/** Hops of one chain: browsers stop there as well. */
const maxHops = 20

const statusOf = (entry: unknown): number => numberMember(member(entry, 'response'), 'status') ?? 0

const urlOf = (entry: unknown): string => textMember(member(entry, 'request'), 'url') ?? ''

const locationOf = (entry: unknown): string => {
  const response = member(entry, 'response')
  const header = listMember(response, 'headers').find(one => textMember(one, 'name')?.toLowerCase() === 'location')
  return textMember(response, 'redirectURL') || (textMember(header, 'value') ?? '')
}

/** Browsers ask for several things at once: a redirect leads where it says, and not to whatever comes next. */
const leadsTo = (entry: unknown, next: unknown): boolean => {
  const status = statusOf(entry)
  if (status < 300 || status > 399 || status === 304) return false
  const from = parseUrl(urlOf(entry))
  const location = locationOf(entry)
  if (!from || location === '' || !URL.canParse(location, from.href)) return location === ''
  return new URL(location, from.href).href === parseUrl(urlOf(next))?.href
}

export interface HarCall {
  /** Entries of the HAR, the redirects first. */
  entries: unknown[]
  wentWrong: boolean
}

/** In the order of the file; empty for JSON of another kind. */
export const harCallsOf = (json: unknown): HarCall[] => {
  const calls: HarCall[] = []
  let chain: unknown[] = []
  const all = listMember(member(json, 'log'), 'entries')
  for (const [place, entry] of all.entries()) {
    chain.push(entry)
    const goesOn = place + 1 < all.length && chain.length < maxHops && leadsTo(entry, all[place + 1])
    if (goesOn) continue
    const status = statusOf(entry)
    calls.push({ entries: chain, wentWrong: status < 100 || status >= 400 })
    chain = []
  }
  return calls
}
