import type { Hop } from '@shared/schemas/exchange'

/** Some servers, and HTTP/2, send no words with the status. */
const usualTexts: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  304: 'Not Modified',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout'
}

/** `200 OK` of the last hop that was answered; empty when none was. */
export const statusLine = (hops: readonly Hop[]): string => {
  const last = hops.at(-1)
  if (!last || last.status === null) return ''
  return `${last.status} ${last.statusText || (usualTexts[last.status] ?? '')}`.trim()
}
