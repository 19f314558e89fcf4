import type { WireHeader } from '@shared/schemas/exchange'
import { listMember, member, numberMember, textMember } from '../json'
import { type Draft, type DraftHop, emptyHop } from './draft'
import { failureIn } from './failure-words'

const maxHops = 20

const headersIn = (message: unknown): WireHeader[] =>
  listMember(message, 'headers')
    .slice(0, 200)
    .map(header => ({ name: textMember(header, 'name') ?? '', value: textMember(header, 'value') ?? '' }))
    // HTTP/2 shows its request line as headers whose names begin with a colon.
    .filter(({ name }) => name !== '' && !name.startsWith(':'))

const hopOf = (entry: unknown): DraftHop => {
  const request = member(entry, 'request')
  const response = member(entry, 'response')
  const status = numberMember(response, 'status') ?? 0
  return {
    ...emptyHop(textMember(request, 'method') ?? 'GET', textMember(request, 'url') ?? '/'),
    requestHeaders: headersIn(request),
    // Browsers write 0 where no answer came.
    status: Number.isInteger(status) && status >= 100 && status <= 599 ? status : null,
    statusText: textMember(response, 'statusText') ?? '',
    responseHeaders: headersIn(response)
  }
}

const isRedirect = ({ status }: DraftHop): boolean => status !== null && status >= 300 && status < 400 && status !== 304

const isBad = ({ status }: DraftHop): boolean => status === null || status >= 400

/** The entry that went wrong last, else the last one. */
const pick = (hops: readonly DraftHop[]): number => {
  const bad = hops.findLastIndex(isBad)
  return bad >= 0 ? bad : hops.length - 1
}

const bodyOf = (entry: unknown): string => {
  const content = member(member(entry, 'response'), 'content')
  return textMember(content, 'encoding') === 'base64' ? '' : (textMember(content, 'text') ?? '')
}

/** HAR 1.2 (`log.entries`); the redirects before the chosen entry are its hops. Null for JSON of another kind. */
export const readHar = (json: unknown): Draft | null => {
  const entries = listMember(member(json, 'log'), 'entries')
  if (entries.length === 0) return null
  const all = entries.map(hopOf)
  const last = pick(all)
  let first = last
  while (first > 0 && last - first < maxHops && isRedirect(all[first - 1] ?? emptyHop())) first -= 1
  const error = textMember(member(entries[last], 'response'), '_error') ?? ''
  return {
    format: 'har',
    hops: all.slice(first, last + 1),
    failure: all[last]?.status === null ? (failureIn(error) ?? { code: 'other', detail: '' }) : null,
    body: bodyOf(entries[last])
  }
}
