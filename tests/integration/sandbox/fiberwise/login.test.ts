import { describe, expect, it } from 'vitest'
import { call } from '../call'
import { handClock } from '../support'
import { invalid, keys, logIn, login, missing, start, userKeys } from './support'

const newcomer = {
  email: 'ana@example.com',
  password: 'Otra-clave-2',
  confirm_password: 'Otra-clave-2',
  first_name: 'Ana',
  last_name: 'Ñustes'
}

describe('login by form', () => {
  it.each([302, 303] as const)('redirects to the app with %i and sets a cookie', async redirectStatus => {
    const sandbox = await start({ redirectStatus })
    const answer = await call(sandbox, 'POST /api/v1/auth/login', { form: login })
    expect(answer.status).toBe(redirectStatus)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^session=[\w-]{43}; HttpOnly; Max-Age=604800; Path=\/; SameSite=lax$/)
    ])
  })

  it('sets a cookie whose name and attributes the switches choose', async () => {
    const sandbox = await start({
      cookieName: 'fw_session',
      cookieHttpOnly: false,
      cookieSecure: true,
      cookieSeconds: null
    })
    const answer = await call(sandbox, 'POST /api/v1/auth/login', { form: login })
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^fw_session=[\w-]{43}; Path=\/; SameSite=lax; Secure$/)
  })

  it('reads a multipart form as well, and a form of another type as empty', async () => {
    const sandbox = await start()
    const body = new FormData()
    for (const [name, value] of Object.entries(login)) body.append(name, value)
    const url = `${sandbox.origin}/api/v1/auth/login`
    expect((await fetch(url, { method: 'POST', body, redirect: 'manual' })).status).toBe(303)
    const asJson = await call(sandbox, 'POST /api/v1/auth/login', { json: login })
    expect(asJson.status).toBe(400)
    expect(asJson.json).toEqual({ detail: 'email: Field required; password: Field required' })
  })

  it('minds the case of the password and not that of the address', async () => {
    const sandbox = await start()
    const status = async (form: Record<string, string>) =>
      (await call(sandbox, 'POST /api/v1/auth/login', { form })).status
    expect(await status({ ...login, email: 'DEMO@Example.com' })).toBe(303)
    expect(await status({ ...login, password: login.password.toUpperCase() })).toBe(401)
  })

  it.each([
    ['page', 401, /Incorrect email or password<\/div><form/, undefined],
    ['page-200', 200, /Incorrect email or password<\/div><form/, undefined],
    ['json', 401, /^\{"detail":"Incorrect email or password"\}$/, undefined],
    ['redirect', 303, /^$/, '/login?error=Incorrect%20email%20or%20password']
  ] as const)('tells a wrong password as the switch says: %s', async (formFailure, status, text, location) => {
    const sandbox = await start({ formFailure })
    for (const form of [
      { ...login, password: 'nope' },
      { ...login, email: 'nobody@example.com' }
    ]) {
      const answer = await call(sandbox, 'POST /api/v1/auth/login', { form })
      expect(answer.status).toBe(status)
      expect(answer.text).toMatch(text)
      expect(answer.headers.location).toBe(location)
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })

  it('is offered with the example user', async () => {
    const { exampleLogins } = await start()
    expect(exampleLogins).toEqual([{ label: { en: 'Example user', es: 'Usuaria de ejemplo' }, ...login }])
  })
})

describe('a session', () => {
  it('is accepted as a cookie and as a Bearer token', async () => {
    const sandbox = await start()
    const { cookie, token } = await logIn(sandbox)
    for (const options of [{ headers: { cookie: `a=1; ${cookie}; b=2` } }, { bearer: token }]) {
      expect((await call(sandbox, `GET ${userKeys}`, options)).status).toBe(200)
      expect((await call(sandbox, 'GET /api/v1/agents', options)).status).toBe(200)
      expect((await call(sandbox, 'POST /api/v1/agents', { ...options, json: { name: 'x' } })).status).toBe(200)
    }
  })

  it('is not accepted in the way that a switch turns off', async () => {
    const sandbox = await start({ sessionAsBearer: false, sessionCookieOnApi: false })
    const { cookie, token } = await logIn(sandbox)
    expect((await call(sandbox, `GET ${userKeys}`, { headers: { cookie } })).json).toEqual(missing)
    expect((await call(sandbox, `GET ${userKeys}`, { bearer: token })).json).toEqual(invalid)
  })

  it('gives way to a key in the header', async () => {
    const sandbox = await start()
    const { cookie } = await logIn(sandbox)
    const answer = await call(sandbox, 'GET /api/v1/agents', { bearer: keys.revoked, headers: { cookie } })
    expect(answer.json).toEqual(invalid)
  })

  it('ends with a logout, which clears the cookie', async () => {
    const sandbox = await start({ cookieName: 'sid', redirectStatus: 302 })
    const { cookie, token } = await logIn(sandbox)
    const answer = await call(sandbox, 'POST /api/v1/auth/logout', { headers: { cookie } })
    expect(answer.status).toBe(302)
    expect(answer.headers.location).toBe('/login')
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^sid=""; expires=.* GMT; Max-Age=0; Path=\/; SameSite=lax$/)
    expect((await call(sandbox, `GET ${userKeys}`, { headers: { cookie } })).json).toEqual(missing)
    expect((await call(sandbox, `GET ${userKeys}`, { bearer: token })).json).toEqual(invalid)
    expect((await call(sandbox, 'POST /api/v1/auth/logout')).status).toBe(302)
  })

  it('ends by itself after its time', async () => {
    const clock = handClock()
    const sandbox = await start({ cookieSeconds: 60 }, clock.now)
    const { cookie } = await logIn(sandbox)
    clock.advance(59_000)
    expect((await call(sandbox, `GET ${userKeys}`, { headers: { cookie } })).status).toBe(200)
    clock.advance(1_000)
    expect((await call(sandbox, `GET ${userKeys}`, { headers: { cookie } })).json).toEqual(missing)
  })

  it('ends with all others when the lever is pulled', async () => {
    const sandbox = await start()
    const { cookie } = await logIn(sandbox)
    expect(sandbox.control.levers()).toHaveProperty('end-sessions')
    expect(sandbox.control.pull('end-sessions')).toBe(true)
    expect((await call(sandbox, `GET ${userKeys}`, { headers: { cookie } })).status).toBe(401)
    expect(sandbox.control.pull('constructor')).toBe(false)
  })
})

describe('registration', () => {
  it('redirects to the login page, and the new user can log in and has no keys', async () => {
    const sandbox = await start()
    const answer = await call(sandbox, 'POST /api/v1/auth/register', { form: newcomer })
    expect([answer.status, answer.headers.location]).toEqual([303, '/login'])
    const { token } = await logIn(sandbox, newcomer)
    expect((await call(sandbox, `GET ${userKeys}`, { bearer: token })).json).toEqual([])
  })

  it.each([
    ['Email already registered', { email: login.email }],
    ['Passwords do not match', { confirm_password: 'x' }],
    ['Invalid email address', { email: 'ana' }]
  ])('is refused: %s', async (text, change) => {
    const sandbox = await start({ formFailure: 'json' })
    const form = { ...newcomer, ...change }
    const answer = await call(sandbox, 'POST /api/v1/auth/register', { form })
    expect([answer.status, answer.json]).toEqual([400, { detail: text }])
    const page = await call(await start(), 'POST /api/v1/auth/register', { form })
    expect([page.status, page.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
  })

  it('asks for every field', async () => {
    const sandbox = await start({ validationStatus: 422 })
    const answer = await call<{ detail: { loc: string[] }[] }>(sandbox, 'POST /api/v1/auth/register', {
      form: { ...newcomer, last_name: '' }
    })
    expect(answer.status).toBe(422)
    expect(answer.json.detail.map(({ loc }) => loc)).toEqual([['body', 'last_name']])
  })
})

describe('the pages', () => {
  it('lead from the login to the app and back', async () => {
    const sandbox = await start()
    expect((await call(sandbox, 'GET /')).headers.location).toBe('/login')
    expect((await call(sandbox, 'GET /login?error=%3Cb%3E')).text).toContain('&#60;b&#62;')
    expect((await call(sandbox, 'GET /register')).text).toContain('name="confirm_password"')
    const { cookie } = await logIn(sandbox)
    expect((await call(sandbox, 'GET /', { headers: { cookie } })).text).toContain('Signed in as Lucía')
  })
})
