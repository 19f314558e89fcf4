/** The chain of redirects, read for why it went wrong. */
import { resolveLocation } from '../redirect-location'
import { statusOf } from './answer'
import type { Evidence } from './evidence'
import { parseUrl, receivedHeader } from './wire'

/** One step from an answer to where it led, followed or not. */
export interface Step {
  from: URL
  to: URL
  /** Of the hop that answered with the redirect. */
  hop: number
  status: number
  /** What was left out on the way; empty where the step was not taken. */
  dropped: string[]
  followed: boolean
  methodBefore: string
  methodAfter: string
}

export const stepsOf = ({ exchange }: Evidence): Step[] =>
  exchange.hops.flatMap((hop, index): Step[] => {
    const location = receivedHeader(hop, 'location')
    const from = parseUrl(hop.url)
    if (location === null || !from || hop.status === null || hop.status < 300 || hop.status > 399) return []
    const next = exchange.hops[index + 1]
    const resolved = resolveLocation(location, hop.url)
    const to = next ? parseUrl(next.url) : resolved.ok ? parseUrl(resolved.url) : null
    if (!to) return []
    const before = exchange.hops[index]?.dropped ?? []
    return [
      {
        from,
        to,
        hop: index,
        status: hop.status,
        dropped: (next?.dropped ?? []).filter(name => !before.includes(name)),
        followed: next !== undefined,
        methodBefore: hop.method,
        methodAfter: next?.method ?? hop.method
      }
    ]
  })

/** True where nothing but the last slash of the path changed, whatever became of scheme and host. */
export const isSlashStep = ({ from, to }: Step): boolean =>
  from.pathname !== to.pathname && from.pathname.replace(/\/+$/, '') === to.pathname.replace(/\/+$/, '')

export const isUpgrade = ({ from, to }: Step): boolean =>
  from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname

const loginPath = /\/(log-?in|sign-?in|auth\/login|sso|ingresar|acceder|iniciar-?sesion|users\/sign_in)(\/|\.\w+|$)/i

export const leadsToLogin = ({ to }: Pick<Step, 'to'>): boolean => loginPath.test(to.pathname)

/** Anything but a good answer at the end of the chain. */
export const endedBadly = (evidence: Evidence): boolean => {
  const status = statusOf(evidence)
  return status === null || status >= 300
}
