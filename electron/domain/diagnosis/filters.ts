import { isSensitiveHeader } from '../redaction'

/** Change how a list is shown, not what is in it. */
const notFilters =
  /^(limit|offset|page|page_?size|per_page|cursor|format|fields|order(ing|_by)?|sort(_by)?|lang|expand|include|q|search|_.*)$/i

/** The pairs of a query that pick records, credentials aside. */
export const filtersIn = (url: URL): [name: string, value: string][] =>
  [...url.searchParams].filter(([name, value]) => value !== '' && !notFilters.test(name) && !isSensitiveHeader(name))
