import type { FiberwiseSwitches } from './switches'

const week = 604_800

/** How long a session lasts, in seconds. */
export function sessionSeconds({ cookieSeconds }: FiberwiseSwitches): number {
  return cookieSeconds ?? week
}

/** The Set-Cookie of a login, written as Starlette writes it. */
export function sessionCookie(token: string, switches: FiberwiseSwitches): string {
  const { cookieName, cookieHttpOnly, cookieSecure, cookieSeconds } = switches
  return [
    `${cookieName}=${token}`,
    ...(cookieHttpOnly ? ['HttpOnly'] : []),
    ...(cookieSeconds === null ? [] : [`Max-Age=${cookieSeconds}`]),
    'Path=/',
    'SameSite=lax',
    ...(cookieSecure ? ['Secure'] : [])
  ].join('; ')
}

/** The Set-Cookie of a logout. */
export function endedCookie({ cookieName }: FiberwiseSwitches, now: number): string {
  const expires = new Date(now).toUTCString()
  return `${cookieName}=""; expires=${expires}; Max-Age=0; Path=/; SameSite=lax`
}
