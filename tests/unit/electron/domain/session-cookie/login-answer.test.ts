import { describe, expect, it } from 'vitest'
import {
  type FormAnswer,
  readLogin,
  redirectTarget,
  registrationProblem,
  type SessionRules
} from '../../../../../electron/domain/session-cookie'

const origin = 'http://localhost:5757'
const rules: SessionRules = { cookieName: null, loginPath: '/login', registerPath: '/register' }
const session = 'session=abc; HttpOnly; Max-Age=604800; Path=/; SameSite=lax'

const answer = (status: number, location: string | null, cookies: string[] = []): FormAnswer => ({
  url: `${origin}/api/v1/auth/login`,
  status,
  headers: [
    ...(location === null ? [] : [['Location', location] as const]),
    ...cookies.map(line => ['set-cookie', line] as const)
  ],
  receivedAt: Date.UTC(2026, 0, 1)
})
const login = (...given: Parameters<typeof answer>) => readLogin(answer(...given), rules)

describe('a login', () => {
  it.each([302, 303])('that went well sets the session and sends on into the app (%i)', status => {
    expect(login(status, '/', [session])).toMatchObject({
      ok: true,
      cookie: { name: 'session', value: 'abc', origin, httpOnly: true, lifeMs: 604_800_000 }
    })
  })

  it('may also answer 200 with the session', () => expect(login(200, null, [session])).toMatchObject({ ok: true }))

  it.each([
    ['a redirect to the form', [303, '/login?error=Incorrect', [session]], 'form_again'],
    ['the form with a slash', [303, `${origin}/login/`, [session]], 'form_again'],
    ['401', [401, null, []], 'refused'],
    ['400 with a cookie', [400, null, [session]], 'refused'],
    ['5xx', [503, null, [session]], 'server_fault'],
    ['a page without a cookie', [200, null, []], 'form_again'],
    ['no cookie', [303, '/', []], 'no_cookie'],
    ['only a cookie that scripts may read', [303, '/', ['theme=dark']], 'no_cookie'],
    ['a cookie that is taken back', [303, '/', ['session=""; HttpOnly; Max-Age=0']], 'no_cookie'],
    ['two that could be it', [303, '/', [session, 'sid=2; HttpOnly']], 'cookie_ambiguous'],
    ['one for another domain', [303, '/', ['session=a; HttpOnly; Domain=evil.example']], 'cookie_rejected'],
    ['another origin', [303, 'https://evil.example/', [session]], 'redirect_elsewhere'],
    ['no target', [303, null, [session]], 'redirect_elsewhere'],
    ['a target that is none', [303, 'javascript:alert(1)', [session]], 'redirect_elsewhere'],
    ['304', [304, null, [session]], 'unexpected_answer']
  ] as const)('is none with %s', (_what, [status, location, cookies], problem) => {
    expect(login(status, location, [...cookies])).toEqual({ ok: false, problem })
  })

  it('finds the cookie that the provider names, HttpOnly or not', () => {
    const named = { ...rules, cookieName: 'sid' }
    const lines = [session, 'sid=2; Path=/']
    expect(readLogin(answer(303, '/', lines), named)).toMatchObject({ ok: true, cookie: { name: 'sid' } })
    expect(readLogin(answer(303, '/', [session]), named)).toEqual({ ok: false, problem: 'no_cookie' })
  })

  it("counts the session's life from the server's own clock", () => {
    const given = answer(303, '/', ['s=1; HttpOnly; Expires=Thu, 01 Jan 2026 01:00:00 GMT'])
    const dated = { ...given, headers: [...given.headers, ['Date', 'Thu, 01 Jan 2026 00:30:00 GMT'] as const] }
    expect(readLogin(given, rules)).toMatchObject({ cookie: { lifeMs: 3_600_000 } })
    expect(readLogin(dated, rules)).toMatchObject({ cookie: { lifeMs: 1_800_000 } })
  })
})

it.each([
  [303, '/login', 'login'],
  [302, '/login?next=%2F', 'login'],
  [302, '/register', 'register'],
  [303, '/', 'app'],
  [303, `${origin}/agents`, 'app'],
  [303, '/loginx', 'app'],
  [303, 'http://localhost:5758/login', 'elsewhere'],
  [303, '//evil.example/login', 'elsewhere'],
  [200, '/login', null]
] as const)('%i to %s leads to %s', (status, location, target) => {
  expect(redirectTarget(answer(status, location), rules)).toBe(target)
})

it('two targets are none', () => {
  const given = answer(303, '/')
  const both = { ...given, headers: [...given.headers, ['location', '/login'] as const] }
  expect(redirectTarget(both, rules)).toBe('elsewhere')
})

it.each([
  [303, '/login', null],
  [303, '/', null],
  [201, null, null],
  [303, '/register?error=Taken', 'form_again'],
  [200, null, 'form_again'],
  [400, null, 'refused'],
  [500, null, 'server_fault'],
  [303, 'https://evil.example/', 'redirect_elsewhere']
] as const)('a registration with %i to %s: %s', (status, location, problem) => {
  expect(registrationProblem(answer(status, location), rules)).toBe(problem)
})
