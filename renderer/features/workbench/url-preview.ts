import { type Draft, pathNames } from '../../stores/draft'

/** Half a surrogate pair has no UTF-8 form; main will name it as a problem, the preview shows the rest. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))

/** The URL as it will be sent, as far as it is known yet: unfilled parameters stay in braces. Main has the last word. */
export const previewUrl = (draft: Draft, baseUrl: string): string => {
  const url = draft.url.trim()
  const absolute = url.startsWith('/') ? baseUrl + url : url
  const [path = '', typed] = absolute.split(/\?(.*)/s)
  const filled = draft.pathParameters.reduce(
    (text, { name, value, enabled }) => (enabled && value !== '' ? text.replaceAll(`{${name}}`, encode(value)) : text),
    path
  )
  const pairs = draft.query
    .filter(({ name, enabled }) => enabled && name !== '')
    .map(({ name, value }) => `${encode(name)}=${encode(value)}`)
  const query = [...(typed ? [typed] : []), ...pairs].join('&')
  return query === '' && typed === undefined ? filled : `${filled}?${query}`
}

/** Path parameters that still lack a value. */
export const missingPathValues = (draft: Draft): string[] =>
  pathNames(draft.url).filter(name => !draft.pathParameters.some(row => row.name === name && row.value !== ''))
