import type { LoginProblem } from '@shared/schemas/session'
import { originOf } from '../base-url'
import { parseHttpDate } from '../http-date'
import { resolveLocation } from '../redirect-location'
import { type Cookie, cookiesOf } from './set-cookie'

/** What a provider's data says of its login. */
export interface SessionRules {
  /** Null where nobody documents it: then it is the only cookie that is HttpOnly. */
  cookieName: string | null
  /** Paths of the pages with the forms, as they follow the origin. A redirect back to a form says that it failed. */
  loginPath: string
  registerPath: string
}

export interface FormAnswer {
  /** Of the request that was answered. */
  url: string
  status: number
  headers: readonly (readonly [name: string, value: string])[]
  /** By our clock, in milliseconds since 1970. */
  receivedAt: number
}

export type LoginResult = { ok: true; cookie: Cookie } | { ok: false; problem: LoginProblem }

const valuesOf = ({ headers }: FormAnswer, name: string): string[] =>
  headers.filter(([own]) => own.toLowerCase() === name).map(([, value]) => value)

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

const withoutSlash = (path: string): string => path.replace(/(?<=.)\/$/, '')

/** Where a redirect leads; null where it leads nowhere, or in two directions. */
const targetOf = (answer: FormAnswer): string | null => {
  const locations = new Set(valuesOf(answer, 'location'))
  const [location] = locations
  const resolved = location !== undefined && locations.size === 1 ? resolveLocation(location, answer.url) : null
  return resolved?.ok ? resolved.url : null
}

/**
 * Where an answer sends a browser: `login` and `register` the pages with those forms · `app` another page of the same
 * origin · `elsewhere` · null where it sends it nowhere. A session that gets `login` from any call has expired.
 */
export const redirectTarget = (
  answer: FormAnswer,
  { loginPath, registerPath }: SessionRules
): 'login' | 'register' | 'app' | 'elsewhere' | null => {
  if (!isRedirect(answer.status)) return null
  const target = targetOf(answer)
  if (target === null || originOf(target) !== originOf(answer.url)) return 'elsewhere'
  const path = withoutSlash(new URL(target).pathname)
  if (path === withoutSlash(loginPath)) return 'login'
  return path === withoutSlash(registerPath) ? 'register' : 'app'
}

/** An empty value or a life of 0 takes a cookie back. */
const isHeld = ({ value, lifeMs }: Cookie): boolean => value !== '' && value !== '""' && lifeMs !== 0

/** The one that is the session, by its name or as the only one that scripts may not read. Never a guess among several. */
export const chooseSessionCookie = (cookies: readonly Cookie[], cookieName: string | null): LoginResult => {
  const held = cookies.filter(isHeld)
  const candidates = held.filter(({ name, httpOnly }) => (cookieName === null ? httpOnly : name === cookieName))
  const [cookie] = candidates
  if (!cookie) return { ok: false, problem: 'no_cookie' }
  return candidates.length === 1 ? { ok: true, cookie } : { ok: false, problem: 'cookie_ambiguous' }
}

const isGood = (status: number): boolean => status >= 200 && status < 300

const refusalOf = (answer: FormAnswer, rules: SessionRules): LoginProblem | null => {
  if (answer.status >= 500) return 'server_fault'
  if (answer.status >= 400) return 'refused'
  const target = redirectTarget(answer, rules)
  if (target === 'elsewhere') return 'redirect_elsewhere'
  return target || isGood(answer.status) ? null : 'unexpected_answer'
}

/** Lives count from the server's own `Date`, so that a wrong clock of ours ends no session. */
const cookiesIn = (answer: FormAnswer, lines: readonly string[]): Cookie[] => {
  const [date = ''] = valuesOf(answer, 'date')
  const answeredAt = parseHttpDate(date, answer.receivedAt) ?? answer.receivedAt
  return cookiesOf(lines, { url: answer.url, answeredAt })
}

/**
 * What the answer to a login form means. The redirect is read and not followed: a cookie with a redirect back to the
 * form is no session. A page with 200 and no cookie is the form once more.
 */
export const readLogin = (answer: FormAnswer, rules: SessionRules): LoginResult => {
  const refusal = refusalOf(answer, rules)
  if (refusal) return { ok: false, problem: refusal }
  const target = redirectTarget(answer, rules)
  if (target === 'login') return { ok: false, problem: 'form_again' }
  const lines = valuesOf(answer, 'set-cookie')
  const cookies = cookiesIn(answer, lines)
  const chosen = chooseSessionCookie(cookies, rules.cookieName)
  if (chosen.ok || chosen.problem !== 'no_cookie') return chosen
  if (cookies.length < lines.length) return { ok: false, problem: 'cookie_rejected' }
  return { ok: false, problem: target ? 'no_cookie' : 'form_again' }
}

/** Why a registration failed; null where it went well, which is a redirect to the login or into the app, or a 201. */
export const registrationProblem = (answer: FormAnswer, rules: SessionRules): LoginProblem | null => {
  const refusal = refusalOf(answer, rules)
  if (refusal) return refusal
  const target = redirectTarget(answer, rules)
  return target === 'login' || target === 'app' || answer.status === 201 ? null : 'form_again'
}
